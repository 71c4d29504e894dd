//! What a name is of, where the model and the records say different things.

use super::context::Context;
use crate::Kind;
use crate::ner::Mention;

/// The name with the kind of its records, where none of them is of its own: تويتر is a work, whatever stands around it.
pub fn settled(context: &Context, mut name: Mention) -> Mention {
    let at = context.matches.partition_point(|listed| listed.span.start < name.span.start);
    let listed = context.matches.get(at).filter(|listed| listed.span == name.span);
    if let Some(listed) =
        listed.filter(|l| l.name.has_record() && !l.name.is_ordinary() && !l.kinds.contains(name.kind))
    {
        let mut kinds = listed.kinds.iter();
        if let (Some(kind @ (Kind::Org | Kind::Loc | Kind::Product | Kind::Event)), None) = (kinds.next(), kinds.next())
        {
            name.kind = kind;
        }
    }
    name
}
