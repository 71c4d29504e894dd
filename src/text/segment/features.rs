//! What speaks for and against a way to divide a word.

use super::division::Division;
use super::letters::Letters;
use crate::text::Lexicon;

/// A word and the words beside it, as keys; those are empty at the ends of a sentence and for what is not Arabic.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The word.
    pub letters: &'a Letters,
    /// The key of the word before it.
    pub before: &'a str,
    /// The key of the word after it.
    pub after: &'a str,
}

/// How many features are told apart.
pub const FEATURES: usize = 1 << 16;

/// The features of `division` of a word of this frequency, numbers below [`FEATURES`].
pub fn features(division: &Division, context: &Context, frequency: u8, lexicon: &Lexicon) -> Vec<u16> {
    let mut found = Vec::with_capacity(48);
    let Division { proclitics, enclitic, stem_start, stem_end } = *division;
    let letters = context.letters;
    let stem = letters.key(stem_start, stem_end);
    let whole = letters.key(0, letters.len());
    // What meets the word before, what meets the stem, what meets the word after.
    let outer = Hash::of(&["outer", proclitics.first().unwrap_or(&"")]);
    let inner = Hash::of(&["inner", proclitics.last().unwrap_or(&"")]);
    let back = Hash::of(&["back", enclitic]);
    let front = proclitics.iter().fold(Hash::of(&["front"]), |hash, clitic| hash.with(clitic));
    let all = front.with("+").with(enclitic);

    let is_whole = stem.len() == whole.len();
    let stem_frequency = if is_whole { frequency } else { stem_frequency(division, stem, lexicon) };
    let lead = (i16::from(stem_frequency) - i16::from(frequency)).clamp(-16, 16);
    // The other state of a noun: with ال, or without.
    let (state, other) = match stem.strip_prefix("ال") {
        Some(indefinite) => ("definite", lexicon.frequency(indefinite)),
        None => ("", lexicon.frequency(&["ال", stem].concat())),
    };

    let mut template = 0;
    let mut feature = |hash: Hash, text: &str, number: i16| {
        template += 1;
        let hash = hash.with(text).with_byte(number as u8).with_byte(template);
        found.push((hash.0 ^ hash.0 >> 16) as u16);
    };
    let any = Hash::of(&[]);
    for clitics in [all, front, inner, back] {
        feature(clitics, "", 0);
        feature(clitics, "", i16::from(stem_frequency / 2));
        feature(clitics, "", lead);
    }
    feature(outer, "", lead);
    feature(any, "", i16::from(stem_frequency / 2));
    feature(any, "", lead);
    for clitics in [inner, back] {
        feature(clitics, state, i16::from(other / 4));
        for n in 1..=3 {
            feature(clitics, first(stem, n), 0);
            feature(clitics, last(stem, n), 0);
        }
        feature(clitics, stem, 0);
    }
    feature(all, "", (stem_end - stem_start) as i16);
    feature(inner, "", (stem_end - stem_start) as i16);
    feature(back, "", (stem_end - stem_start) as i16);
    feature(all, whole, 0);
    feature(any, stem, 0);
    for clitics in [outer, inner, back] {
        feature(clitics, context.before, 0);
        feature(clitics, context.after, 0);
        feature(clitics, first(context.after, 2), 0);
        feature(clitics, last(context.before, 2), 0);
    }
    found
}

/// `stem`, which follows ل, with the letters of ال that are not written after it: للحزب is ل and الحزب, للجنة is ل and
/// اللجنة, للبنان is ل and لبنان. The most frequent of the three.
pub fn uncontracted(stem: &str, lexicon: &Lexicon) -> String {
    let forms = if stem.starts_with('ل') { &["", "ال", "ا"][..] } else { &[""] };
    let forms = forms.iter().map(|letters| [letters, stem].concat());
    forms.max_by_key(|form| lexicon.frequency(form)).expect("there is one at least")
}

/// The frequency of the stem as it is written without clitics.
fn stem_frequency(division: &Division, stem: &str, lexicon: &Lexicon) -> u8 {
    let mut best = lexicon.frequency(stem);
    let mut consider = |parts: &[&str]| best = best.max(lexicon.frequency(&parts.concat()));
    if division.proclitics.last() == Some(&"ل") && stem.starts_with('ل') {
        consider(&[&uncontracted(stem, lexicon)]);
    }
    if !division.enclitic.is_empty() {
        let mut all_but_last = stem.chars();
        match all_but_last.next_back() {
            Some('ت') => consider(&[all_but_last.as_str(), "ة"]),
            Some('ؤ' | 'ئ') => consider(&[all_but_last.as_str(), "ء"]),
            Some('ا') => consider(&[all_but_last.as_str(), "ي"]),
            Some('و') => {
                consider(&[stem, "ا"]);
                consider(&[stem, "ن"]);
            }
            Some('ي') => consider(&[stem, "ن"]),
            _ => {}
        }
    }
    best
}

/// The first `n` letters of `key`.
fn first(key: &str, n: usize) -> &str {
    &key[..key.len().min(2 * n)]
}

/// The last `n` letters of `key`.
fn last(key: &str, n: usize) -> &str {
    &key[key.len().saturating_sub(2 * n)..]
}

/// *Source*: FNV-1a, 32 bits, <http://www.isthe.com/chongo/tech/comp/fnv/>.
#[derive(Clone, Copy)]
struct Hash(u32);

impl Hash {
    fn of(parts: &[&str]) -> Self {
        parts.iter().fold(Self(0x811c_9dc5), |hash, part| hash.with(part))
    }

    fn with_byte(self, byte: u8) -> Self {
        Self((self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
    }

    /// With `text` and a byte that ends it.
    fn with(self, text: &str) -> Self {
        text.bytes().fold(self, Self::with_byte).with_byte(0xFF)
    }
}
