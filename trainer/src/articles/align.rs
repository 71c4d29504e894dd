//! Which found entity and quotation stands for which annotated one.

use aalam::Span;
use aalam::article::QuoteStyle;

use super::annotation::{Annotation, Quote, is_grouped};

/// For each entity of `from`, the entity of `to` with which most of its mentions overlap; of several, the first. Only mentions of
/// kinds that are joined to entities count.
pub fn entities(from: &Annotation, to: &Annotation) -> Vec<Option<usize>> {
    let mut shared = vec![vec![0; to.entities.len()]; from.entities.len()];
    for one in from.mentions.iter().filter(|one| is_grouped(one.kind)) {
        for two in to.mentions.iter().filter(|two| is_grouped(two.kind) && one.span.overlaps(two.span)) {
            if let (Some(one), Some(two)) = (one.entity, two.entity) {
                shared[one][two] += 1;
            }
        }
    }
    let most = |row: Vec<usize>| {
        let best = row.iter().copied().max().filter(|&most| most > 0)?;
        row.iter().position(|&count| count == best)
    };
    shared.into_iter().map(most).collect()
}

/// Pairs of a gold and a found quotation of `style` that `same` takes for one, as indices; each is in one pair at most.
pub fn quotes(
    gold: &[Quote],
    found: &[Quote],
    style: QuoteStyle,
    same: impl Fn(Span, Span) -> bool,
) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (g, quote) in gold.iter().enumerate().filter(|(_, quote)| quote.style == style) {
        let fits = |&(f, other): &(usize, &Quote)| {
            other.style == style && same(quote.span, other.span) && pairs.iter().all(|&(_, taken)| taken != f)
        };
        if let Some((f, _)) = found.iter().enumerate().find(fits) {
            pairs.push((g, f));
        }
    }
    pairs
}

/// Whether what the two share is at least half of what they cover together.
pub fn half(one: Span, two: Span) -> bool {
    let shared = one.end.min(two.end).saturating_sub(one.start.max(two.start));
    2 * shared >= one.len() + two.len() - shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_is_of_the_two_together() {
        assert!(half(Span::new(0, 10), Span::new(0, 5)));
        assert!(!half(Span::new(0, 10), Span::new(0, 4)));
        assert!(!half(Span::new(0, 10), Span::new(5, 15)));
        assert!(!half(Span::new(0, 10), Span::new(12, 15)));
    }

    #[test]
    fn a_found_quotation_stands_for_one_only() {
        let quote = |start, end| Quote { span: Span::new(start, end), style: QuoteStyle::Direct, speaker: None };
        let gold = [quote(0, 10), quote(10, 20)];
        assert_eq!(quotes(&gold, &[quote(0, 20)], QuoteStyle::Direct, half), [(0, 0)]);
        assert_eq!(quotes(&gold, &[quote(10, 20)], QuoteStyle::Direct, half), [(1, 0)]);
        assert!(quotes(&gold, &gold, QuoteStyle::Indirect, half).is_empty());
    }
}
