//! Gender and number: «وأضافت» is said of no man, «مضيفين» of nobody alone.

use std::collections::HashMap;

use super::clause::Clauses;
use super::cues::CueClass;
use crate::Kind;
use crate::text::fold;

/// Titles that women bear in the same form, and titles of men with the ending of a feminine.
const EITHER: [&str; 12] =
    ["عضو", "نائب", "النائب", "السفير", "خليفه", "الخليفه", "علامه", "العلامه", "داعيه", "الداعيه", "رحاله", "عمده"];

/// What the form of a word tells of whom it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    Masculine,
    Feminine,
    Plural,
    /// Nothing.
    Any,
}

impl Agreement {
    /// That of the cue `form`, folded and without conjunction; `is_verb` tells whether another form is a verb among the cues.
    pub fn of_cue(form: &str, class: CueClass, is_verb: impl Fn(&str) -> bool) -> Self {
        match class {
            CueClass::Verb if form.ends_with("وا") || form.ends_with("ون") => Self::Plural,
            // «أسمته», «اعتبروها»: a pronoun hides the ending.
            CueClass::Verb if form.ends_with(['ه', 'ا']) || form.ends_with("هم") => Self::Any,
            CueClass::Verb => {
                // «قالت», where «لفت» has the letter of its root; «تقول» beside «يقول», and «تابع» without its like.
                let has_ending = form.ends_with('ت') && !is_verb(&format!("{form}ت"));
                let has_beginning = form.strip_prefix('ت').is_some_and(|rest| is_verb(&format!("ي{rest}")));
                if has_ending || has_beginning { Self::Feminine } else { Self::Masculine }
            }
            CueClass::Participle if form.ends_with('ه') => Self::Feminine,
            CueClass::Participle if form.ends_with("ين") || form.ends_with("ات") => Self::Plural,
            CueClass::Participle if form.ends_with('ا') => Self::Masculine,
            CueClass::Participle | CueClass::Noun | CueClass::Attribution => Self::Any,
        }
    }

    /// Whether two words cannot be said of one person.
    pub fn is_opposite(self, other: Self) -> bool {
        matches!((self, other), (Self::Masculine, Self::Feminine) | (Self::Feminine, Self::Masculine))
    }

    /// Whether a word of this form may be said of a person of whom the article tells `gender`.
    pub fn allows(self, gender: Option<Self>) -> bool {
        match self {
            Self::Any => true,
            Self::Plural => false,
            Self::Masculine | Self::Feminine => gender.is_none_or(|gender| gender == self),
        }
    }
}

/// The gender of the people of the article, by entity, as their titles («وزيرة …») and the verbs right before their names
/// («وقالت …») have it, and else as their records do («ممثلة أمريكية»); none of whom both are told.
pub fn genders(clauses: &Clauses) -> HashMap<usize, Agreement> {
    let mut told: HashMap<usize, Option<Agreement>> = HashMap::new();
    let mut tell = |mention: usize, gender: Agreement| {
        if let Some(entity) = clauses.entity(mention) {
            let known = told.entry(entity).or_insert(Some(gender));
            *known = known.filter(|known| *known == gender);
        }
    };
    // Behind a name a title may be another's: «تشيلسي كلينتون، ابنة الرئيس الأسبق».
    for title in clauses.titles.iter().filter(|title| title.title < title.person) {
        let form = clauses.stem(clauses.tokens_of(title.title).start);
        if let Some(gender) = of_noun(form) {
            tell(title.person, gender);
        }
    }
    // «وقالت سكريبال» tells nothing where two are called so.
    let mut called: HashMap<&str, Option<usize>> = HashMap::new();
    let people = || clauses.mentions.iter().enumerate().filter(|(_, mention)| mention.kind == Kind::Per);
    for (mention, tokens) in people().map(|(mention, _)| (mention, clauses.tokens_of(mention))) {
        if tokens.len() > 1 {
            let entity = clauses.entity(mention);
            let known = called.entry(clauses.form(tokens.end - 1)).or_insert(entity);
            *known = known.filter(|&known| Some(known) == entity);
        }
    }
    let is_one = |mention: usize| {
        let tokens = clauses.tokens_of(mention);
        tokens.len() > 1 || called.get(clauses.form(tokens.start)).is_none_or(Option::is_some)
    };
    for (mention, _) in people().filter(|(mention, _)| is_one(*mention)) {
        let verb = clauses.tokens_of(mention).start.checked_sub(1).and_then(|i| clauses.cue(i));
        if let Some(verb) = verb.filter(|verb| verb.class == CueClass::Verb && verb.strong)
            && matches!(verb.agreement, Agreement::Masculine | Agreement::Feminine)
        {
            tell(mention, verb.agreement);
        }
    }
    for entity in (0..clauses.mentions.len()).filter_map(|mention| clauses.entity(mention)) {
        if told.contains_key(&entity) || !clauses.is_person(entity) {
            continue;
        }
        let noun = clauses.gloss(entity).and_then(|gloss| gloss.split(' ').next());
        if let Some(gender) = noun.and_then(|noun| of_noun(&fold(noun))) {
            told.insert(entity, Some(gender));
        }
    }
    told.into_iter().filter_map(|(entity, gender)| Some((entity, gender?))).collect()
}

/// The gender of whoever bears a title, by its folded form.
fn of_noun(form: &str) -> Option<Agreement> {
    let gender = if form.ends_with('ه') { Agreement::Feminine } else { Agreement::Masculine };
    (!EITHER.contains(&form)).then_some(gender)
}
