//! Spans in the unit of whoever reads them.

use serde::Serialize;

use crate::Span;
use crate::text::{OffsetCursor, OffsetUnit};

/// A half-open range of the text.
///
/// *Offsets*: in the unit that was asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Range {
    /// Where it begins.
    pub start: usize,
    /// Where it ends: the first unit that is no longer part of it.
    pub end: usize,
}

/// `spans` in `unit`, in the order given, in one pass over `text`.
///
/// *Shape*: as many ranges as spans.
pub fn convert(text: &str, spans: &[Span], unit: OffsetUnit) -> Vec<Range> {
    let mut bounds: Vec<(usize, usize)> = Vec::with_capacity(2 * spans.len());
    for (i, span) in spans.iter().enumerate() {
        bounds.push((span.start, 2 * i));
        bounds.push((span.end, 2 * i + 1));
    }
    // The lists of an analysis are ordered already, which the sort notices: it costs one comparison an offset.
    bounds.sort();
    let mut cursor = OffsetCursor::new(text, unit);
    let mut ranges = vec![Range::default(); spans.len()];
    for (byte, place) in bounds {
        let offset = cursor.at(byte);
        let range = &mut ranges[place / 2];
        if place % 2 == 0 { range.start = offset } else { range.end = offset }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(unit: OffsetUnit, expected: [(usize, usize); 3]) {
        let text = "😀 قال أ";
        let spans = [Span::new(12, 14), Span::new(0, 4), Span::new(5, 11)];
        let ranges: Vec<_> = convert(text, &spans, unit).iter().map(|r| (r.start, r.end)).collect();
        assert_eq!(ranges, expected);
    }

    #[test]
    fn spans_in_any_order_keep_their_places() {
        check(OffsetUnit::Utf8, [(12, 14), (0, 4), (5, 11)]);
        check(OffsetUnit::Utf16, [(7, 8), (0, 2), (3, 6)]);
        check(OffsetUnit::CodePoint, [(6, 7), (0, 1), (2, 5)]);
    }
}
