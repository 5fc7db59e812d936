//! Reads a word out of a closed list.

use crate::diagnostics::{Problems, Spanned, code_list};

/// The known word that the text is; any other is reported. `what` is what the words are.
pub(super) fn word<T: Copy>(
    text: &Spanned<String>,
    what: &str,
    known: &[(&str, T)],
    problems: &mut Problems,
) -> Option<Spanned<T>> {
    let found = known.iter().find(|(name, _)| *name == text.value);
    if found.is_none() {
        let names = known.iter().map(|(name, _)| *name);
        let hint = format!("write one of {}", code_list(names));
        problems.report(text.at, format!("unknown {what} `{}`", text.value), hint);
    }
    found.map(|(_, value)| text.with(*value))
}

/// The known words among the texts.
pub(super) fn words<T: Copy>(
    texts: Vec<Spanned<String>>,
    what: &str,
    known: &[(&str, T)],
    problems: &mut Problems,
) -> Vec<Spanned<T>> {
    let read = |text: Spanned<String>| word(&text, what, known, problems);
    texts.into_iter().filter_map(read).collect()
}
