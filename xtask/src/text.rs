//! Bytes of files as text.

/// The text, or its line and column where it is none, and what to do.
pub(crate) fn utf8(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let place = place_after(&String::from_utf8_lossy(valid));
        format!("{place}: invalid UTF-8; save the file as UTF-8")
    })
}

/// Line and column, from 1, of what follows a text.
pub(crate) fn place_after(text: &str) -> String {
    let line = text.matches('\n').count() + 1;
    let column = text.chars().rev().take_while(|&c| c != '\n').count() + 1;
    format!("{line}:{column}")
}
