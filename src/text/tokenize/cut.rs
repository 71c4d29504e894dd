//! Words that UAX #29 leaves whole and that are more than one.

use std::ops::Range;

use crate::text::chars::{Class, class};

/// Cuts `word`, one piece between word bounds, and gives each part to `part`. The parts tile the word.
///
/// A word is cut where Arabic letters meet digits or letters of another script (ب12, الـSCO), and before and after a
/// sign that UAX #29 takes into the word (الرئيس:قال) unless the sign [`stays`].
pub(super) fn cut(word: &str, mut part: impl FnMut(Range<usize>)) {
    let mut start = 0;
    // Of the part so far: the class of its last character, marks and signs that stay apart, and how many they are.
    let mut last = None;
    let mut length = 0;
    let mut after_initial = false;
    for (at, c) in word.char_indices() {
        let class = class(c);
        let sign_stays =
            class == Class::Sign && last.is_some_and(|last| stays(c, last, length, &word[at + c.len_utf8()..]));
        let cuts = match (last, class) {
            (_, Class::Mark) => continue,
            (None, _) | (Some(Class::Sign), Class::Sign) => false,
            (Some(Class::Sign), _) => true,
            (Some(_), Class::Sign) => !sign_stays,
            (Some(last), _) => meet(last, class) || (after_initial && !is_initial(&word[at..])),
        };
        if cuts {
            part(start..at);
            start = at;
            length = 0;
        }
        if sign_stays {
            after_initial = c == '.' && last != Some(Class::Digit);
            length = if after_initial { 0 } else { length + 1 };
        } else {
            after_initial = false;
            length += usize::from(c != 'ـ');
            last = Some(class);
        }
    }
    part(start..word.len());
}

/// Whether words are cut between characters of these classes.
fn meet(left: Class, right: Class) -> bool {
    left != right
        && (left == Class::Arabic || right == Class::Arabic)
        && left != Class::Connector
        && right != Class::Connector
}

/// Whether `sign` stays in the word: a decimal point or thousands mark (٢٫٥, 2.5), the full stop of an initial (أ.م),
/// an apostrophe between letters that are not Arabic (O'Neil).
fn stays(sign: char, last: Class, length: usize, rest: &str) -> bool {
    let next = rest.chars().map(class).find(|&class| class != Class::Mark);
    match (last, sign) {
        (Class::Digit, '.' | '٫' | '٬') => next == Some(Class::Digit),
        (Class::Arabic | Class::Foreign, '.') => length == 1,
        (Class::Foreign, '\'' | '’' | '‘' | '·' | '‧' | '"' | '׳' | '״') => next == Some(Class::Foreign),
        _ => false,
    }
}

/// Whether `rest` begins with one letter that ends there or at a full stop.
fn is_initial(rest: &str) -> bool {
    let mut after = rest.chars().skip(1).filter(|&c| c != 'ـ' && class(c) != Class::Mark);
    matches!(after.next(), None | Some('.'))
}
