use std::fmt::{self, Display, Write};

/// Most characters of the server's text that one line of ours takes.
const LIMIT: usize = 256;

/// Text of the server in one line of ours: control characters escaped, the end cut off.
pub(super) struct Escaped<'a>(pub(super) &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut characters = self.0.chars();
        for character in characters.by_ref().take(LIMIT) {
            if is_printable(character) {
                f.write_char(character)?;
            } else {
                write!(f, "{}", character.escape_default())?;
            }
        }
        f.write_str(if characters.next().is_some() {
            "…"
        } else {
            ""
        })
    }
}

/// Line and paragraph separators and the marks that turn the direction of text are no better than control
/// characters in a log.
pub(crate) fn is_printable(character: char) -> bool {
    !character.is_control()
        && !matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
