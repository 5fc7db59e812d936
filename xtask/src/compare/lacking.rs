//! Keys that the schema lacks, as the rows that would describe them.

use feishu_transcribe::example::{Kind, Member, Value};

use super::fields::Fields;
use super::findings::{Findings, below};

/// Takes a key of an object that has no such field.
pub(crate) fn member<'a>(
    key: &str,
    value: &Value,
    path: &str,
    fields: Fields<'a>,
    findings: &mut Findings<'a>,
) {
    if is_name(key) {
        let (home, row) = fields.place_of(key);
        add(value, &below(path, key), &home, &row, findings);
    } else {
        let what =
            "a key that looks like data, such as an ID, so no row can describe it".to_owned();
        findings.add_wrong(path, what);
    }
}

fn add(value: &Value, path: &str, home: &str, row: &str, findings: &mut Findings<'_>) {
    let place = (home.to_owned(), row.to_owned());
    findings.add_lacking(path, place, type_of(value));
    for Member { key, value, .. } in members(value) {
        add(value, &below(path, key), home, &below(row, key), findings);
    }
}

/// The members of an object with fields, or of all such objects in a list.
fn members(value: &Value) -> Vec<&Member> {
    match &value.kind {
        Kind::Object(members) if has_fields(members) => members.iter().collect(),
        Kind::List(values) => values.iter().flat_map(members).collect(),
        _ => Vec::new(),
    }
}

/// The type as the notation spells it; empty if the value does not show it.
fn type_of(value: &Value) -> String {
    let inner = |wrap: fn(String) -> String, value: Option<&Value>| {
        let inner = value.map(type_of).unwrap_or_default();
        if inner.is_empty() { inner } else { wrap(inner) }
    };
    match &value.kind {
        Kind::Null => String::new(),
        Kind::Bool(_) => "boolean".to_owned(),
        Kind::String(_) => "string".to_owned(),
        Kind::Number(text) if text.parse::<i64>().is_ok() => "int".to_owned(),
        Kind::Number(_) => "number(float)".to_owned(),
        Kind::List(values) => inner(|element| element + "[]", values.first()),
        Kind::Object(members) if has_fields(members) => "object".to_owned(),
        Kind::Object(members) => inner(
            |value| format!("map<string, {value}>"),
            members.first().map(|member| &member.value),
        ),
    }
}

/// Whether the keys are names of fields, and not values of their own, such as IDs of users.
fn has_fields(members: &[Member]) -> bool {
    members.iter().all(|member| is_name(&member.key))
}

/// Whether a key can be shown: IDs have many digits, and names of people other letters.
fn is_name(key: &str) -> bool {
    const MOST_DIGITS: usize = 3;
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let digits = key.chars().filter(char::is_ascii_digit).count();
    key.starts_with(|first: char| first.is_ascii_alphabetic())
        && key.chars().all(is_word)
        && digits <= MOST_DIGITS
}
