//! Facts that pages state in prose only.

use feishu_notation::{Location, Rule, RuleKind};

use super::unread_all;
use crate::page::Row;

/// Whether the row is a time in milliseconds.
pub(crate) fn is_milliseconds(row: &Row) -> bool {
    let is_of_type = matches!(row.type_text.as_str(), "int" | "string");
    is_of_type
        && row.values.is_empty()
        && row.words.contains("毫秒")
        && row.words.contains("时间戳")
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
