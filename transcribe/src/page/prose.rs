//! Facts that a description states in prose only.

use super::Row;
use super::bounds::is_number;
use super::remarks::Remarks;

/// Takes the one fact that is safe to take from the words, and remarks on the others.
pub(super) fn read(words: &str, row: &mut Row, remarks: &mut Remarks) {
    row.greater_than = greater_than(words);
    let name = &row.name;
    let bound = bound(words).map(|phrase| ("bound", phrase));
    let default = phrase_with_number(words, "默认").map(|phrase| ("default", phrase));
    for (what, phrase) in bound.into_iter().chain(default) {
        let text = format!("a {what} of `{name}` stands in prose: {phrase}");
        remarks.add(row.line, text);
    }
    if row.values.is_empty() && speaks_of_values(words) {
        let text = format!("values of `{name}` stand in prose or on another page");
        remarks.add(row.line, text);
    }
}

/// Whether prose speaks of values that it does not list.
fn speaks_of_values(text: &str) -> bool {
    ["可选值", "可能值", "枚举"]
        .iter()
        .any(|word| text.contains(word))
}

/// The bound of `大于 0`, if the number stands alone.
fn greater_than(words: &str) -> Option<String> {
    words.match_indices("大于").find_map(|(index, found)| {
        let rest = words[index + found.len()..].trim_start();
        let rest = rest.strip_prefix('`').unwrap_or(rest);
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-'))
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        let after = after.trim_start_matches(['`', ' ']);
        let stands_alone = after.is_empty()
            || after.starts_with(['，', '。', '（', '）', '；', '、', ',', '.', ';', '(', ')']);
        (is_number(number) && stands_alone).then(|| number.to_owned())
    })
}

const IN_PROSE: [&str; 7] = [
    "不超过",
    "不能超过",
    "不大于",
    "不小于",
    "最大",
    "最多",
    "最长",
];

/// The words that state a bound, if a number follows them closely.
fn bound(words: &str) -> Option<&str> {
    IN_PROSE
        .iter()
        .find_map(|phrase| phrase_with_number(words, phrase))
}

/// The phrase up to the end of the number, of which at most a few characters part it.
fn phrase_with_number<'a>(words: &'a str, phrase: &str) -> Option<&'a str> {
    let start = words.find(phrase)?;
    let rest = &words[start + phrase.len()..];
    let (digits, _) = rest
        .char_indices()
        .take(5)
        .find(|(_, character)| character.is_ascii_digit())?;
    let length = rest[digits..]
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(rest.len() - digits);
    Some(&words[start..start + phrase.len() + digits + length])
}
