//! Bytes of files as text.

/// The text, or its line and column where it is none, and what to do.
pub(crate) fn utf8(bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let valid = String::from_utf8_lossy(valid);
        let line = valid.matches('\n').count() + 1;
        let column = valid.chars().rev().take_while(|&c| c != '\n').count() + 1;
        format!("{line}:{column}: this byte is not UTF-8; save the file as UTF-8")
    })
}
