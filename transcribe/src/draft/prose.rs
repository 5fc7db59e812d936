//! Facts that pages state in prose only.

use feishu_notation::{Format, Location, Rule, RuleKind};

use super::unread_all;
use crate::page::Row;

/// How the row writes a time, if it is one.
pub(crate) fn format(row: &Row) -> Option<Format> {
    let words = row.words.as_str();
    let is_of_type = matches!(row.type_text.as_str(), "int" | "string");
    let is_time = ["时间戳", "Unix 时间", "UNIX 时间"]
        .iter()
        .any(|name| words.contains(name));
    // A hyphen instead of a time is what the notation has no word for.
    let is_whole = !words.contains("「-」") && row.values.is_empty() && row.fixed.is_none();
    if !is_of_type || !is_time || !is_whole {
        return None;
    }
    let format = unit(words)?;
    let fits = row
        .example
        .as_deref()
        .is_none_or(|example| fits(example, format));
    fits.then_some(format)
}

fn unit(words: &str) -> Option<Format> {
    let is_letter = |letter: char| letter.is_ascii_alphanumeric();
    let says_ms = || {
        words
            .split(|letter| !is_letter(letter))
            .any(|word| word == "ms")
    };
    if words.contains("毫秒") || says_ms() {
        Some(Format::UnixMilliseconds)
    } else if words.replace("精确到秒", "").contains('秒') {
        Some(Format::UnixSeconds)
    } else {
        None
    }
}

/// Whether an example may be of the unit: in seconds, times of this millennium have at most eleven digits.
fn fits(example: &str, format: Format) -> bool {
    let number: Option<u64> = example.trim_matches('"').parse().ok();
    let is_long = number.is_some_and(|number| number >= 100_000_000_000);
    format == Format::UnixMilliseconds || !is_long
}

/// Rules that name at least two of the rows.
pub(crate) fn rules(rows: &[&Row]) -> Vec<Rule> {
    let mut rules: Vec<(RuleKind, Vec<String>)> = Vec::new();
    for row in rows.iter().filter(|row| !row.required) {
        for sentence in row.words.split(['。', '；', '（', '）', '\n']) {
            let Some(kind) = kind(sentence) else { continue };
            let rule = (kind, named(sentence, row, rows));
            if rule.1.len() > 1 && !rules.contains(&rule) {
                rules.push(rule);
            }
        }
    }
    let rule = |(kind, names): (RuleKind, Vec<String>)| Rule {
        at: Location::START,
        kind,
        names: unread_all(&names),
    };
    rules.into_iter().map(rule).collect()
}

fn kind(sentence: &str) -> Option<RuleKind> {
    let says = |words: &[&str]| words.iter().all(|word| sentence.contains(word));
    let is_needed = says(&["不允许", "同时为空"])
        || says(&["不能同时为空"])
        || says(&["不可同时为空"])
        || says(&["至少填"])
        || says(&["至少传"]);
    let excludes = says(&["不能同时", "使用"])
        || says(&["不能同时传"])
        || says(&["不能同时填"])
        || says(&["不允许", "同时使用"])
        || says(&["不可同时", "使用"]);
    match (is_needed, excludes) {
        (true, _) => Some(RuleKind::AtLeastOneOf),
        (_, true) => Some(RuleKind::AtMostOneOf),
        _ => None,
    }
}

/// The optional rows that the sentence names, in its order, with the row that it stands on.
fn named(sentence: &str, own: &Row, rows: &[&Row]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for word in sentence.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_') {
        let is_row = rows.iter().any(|row| row.name == word && !row.required);
        if is_row && !names.iter().any(|name| name == word) {
            names.push(word.to_owned());
        }
    }
    if !names.is_empty() && !names.contains(&own.name) {
        names.insert(0, own.name.clone());
    }
    // The same rule stands on each of its rows.
    let place = |name: &String| rows.iter().position(|row| row.name == *name);
    names.sort_by_key(place);
    names
}
