//! Texts as YAML writes them, in the style of the schema.

use std::fmt::Write as _;

/// A text as a value; `in_flow` between braces or brackets.
pub(crate) fn text(text: &str, in_flow: bool) -> String {
    if is_plain(text, in_flow) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A value on the wire: `is_number` if the type is one.
pub(crate) fn literal(text: &str, is_number: bool, in_flow: bool) -> String {
    if is_number && text.parse::<f64>().is_ok() {
        text.to_owned()
    } else {
        self::text(text, in_flow)
    }
}

/// A key; integers need no quotes there.
pub(crate) fn key(text: &str) -> String {
    if text.parse::<i64>().is_ok_and(|int| int.to_string() == text) {
        text.to_owned()
    } else {
        self::text(text, true)
    }
}

/// Words of the page as a comment at the end of a line; nothing if there are none.
pub(crate) fn comment(words: &str) -> String {
    let line: Vec<&str> = words.split_whitespace().collect();
    let line: String = line.join(" ").chars().filter(|c| !c.is_control()).collect();
    if line.is_empty() {
        line
    } else {
        format!(" # {line}")
    }
}

fn is_plain(text: &str, in_flow: bool) -> bool {
    let starts_well =
        text.starts_with(|first: char| first.is_ascii_alphanumeric() || "/_".contains(first));
    let is_like_number = |letter: char| letter.is_ascii_digit() || "_-+.:eE".contains(letter);
    let is_safe = |letter: char| letter.is_ascii_alphanumeric() || "_-./:()<>[]+ ".contains(letter);
    let is_flow_sign = |letter: char| "[]{},".contains(letter);
    let is_alike = text.contains(": ") || text.ends_with([':', ' ']);
    let is_number = text.chars().all(is_like_number) || is_word_of_yaml(text);
    let splits = in_flow && text.contains(is_flow_sign);
    starts_well && text.chars().all(is_safe) && !is_alike && !is_number && !splits
}

/// What YAML takes for something else than a text.
fn is_word_of_yaml(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    matches!(
        lower.as_str(),
        "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n" | "nan" | "inf"
    ) || text.parse::<f64>().is_ok()
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted += "\\\"",
            '\\' => quoted += "\\\\",
            '\n' => quoted += "\\n",
            '\t' => quoted += "\\t",
            '\r' => quoted += "\\r",
            // Writing to a String cannot fail.
            _ if letter.is_control() || is_unprintable(letter) => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(letter));
            }
            _ => quoted.push(letter),
        }
    }
    quoted + "\""
}

/// What YAML allows in escapes only.
fn is_unprintable(letter: char) -> bool {
    matches!(
        letter,
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
    )
}
