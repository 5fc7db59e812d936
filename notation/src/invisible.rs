//! Characters that nobody sees, or that make others stand where they are not.

use std::ops::RangeInclusive;

/// The text with such characters written as escapes.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if is_invisible(letter) {
            escaped.extend(letter.escape_unicode());
        } else {
            escaped.push(letter);
        }
    }
    escaped
}

/// Whether the notation refuses the character: a control character, or one of those that nobody sees.
#[must_use]
pub fn is_invisible(letter: char) -> bool {
    (letter.is_control() && !"\n\t".contains(letter))
        || INVISIBLE.iter().any(|range| range.contains(&letter))
}

/// `Default_Ignorable_Code_Point` of Unicode 16.0 (`DerivedCoreProperties.txt`), which includes `Bidi_Control`
/// (`PropList.txt`), and the line and paragraph separators. The runtime has the same table for text of the server.
const INVISIBLE: [RangeInclusive<char>; 17] = [
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{3164}'..='\u{3164}',
    '\u{fe00}'..='\u{fe0f}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{fff0}'..='\u{fff8}',
    '\u{1bca0}'..='\u{1bca3}',
    '\u{1d173}'..='\u{1d17a}',
    '\u{e0000}'..='\u{e0fff}',
];
