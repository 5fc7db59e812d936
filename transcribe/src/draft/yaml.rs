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
    let line: String = line
        .join(" ")
        .chars()
        .filter(|c| !c.is_control() && !is_unprintable(*c))
        .collect();
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
    // `50/second` is none, `0x1f` is one.
    let is_like_digits =
        text.starts_with(|first: char| first.is_ascii_digit()) && !text.contains('/');
    let is_number = is_like_digits || text.chars().all(is_like_number) || is_word_of_yaml(text);
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

#[cfg(test)]
mod tests {
    use serde_yaml::Value;

    use super::{comment, key, text};

    const TEXTS: &[&str] = &[
        "",
        " ",
        "a",
        "a b",
        "a: b",
        "a:",
        "a #b",
        "#",
        "- a",
        "-",
        "?",
        "!a",
        "&a",
        "*a",
        "|",
        ">",
        "%",
        "@",
        "`a`",
        "'",
        "\"",
        "\\",
        "{a}",
        "[a]",
        "a,b",
        "a]",
        "true",
        "No",
        "null",
        "~",
        "1",
        "1.5",
        "1e3",
        "0x1f",
        "0o7",
        "012",
        "1_000",
        "12:30",
        "2025-01-31",
        ".inf",
        ".NaN",
        "=",
        "<<",
        "一",
        "a\nb",
        "a\tb",
        "a\r\nb",
        "\u{0}",
        "\u{7f}",
        "\u{85}",
        "\u{a0}",
        "\u{2028}",
        "\u{feff}",
        "\u{ffff}",
        "😀",
        "yyyy/mm/dd",
        "50/second",
        "a.b-c_d",
        "^[0-9]+X?$",
        "https://example.com/a?b=c#d",
        "trailing ",
        "map<string, int>",
        "number(float)",
        "+1",
        "-1",
        "1-",
        "e",
        "...",
        "---",
    ];

    fn read(yaml: &str) -> Value {
        serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{yaml:?}: {error}"))
    }

    #[test]
    fn every_text_is_read_as_it_was() {
        for each in TEXTS {
            let expected = Value::String((*each).to_owned());
            assert_eq!(read(&format!("a: {}", text(each, false)))["a"], expected);
            assert_eq!(read(&format!("[b, {}, c]", text(each, true)))[1], expected);
            let map = read(&format!("{{a: {}, b: c}}", text(each, true)));
            assert_eq!(map["a"], expected);
        }
    }

    #[test]
    fn every_key_is_read_as_it_was() {
        for each in TEXTS {
            let map = read(&format!("{}: a", key(each)));
            let found = map.as_mapping().and_then(|map| map.keys().next());
            let spelt = found.and_then(crate::schema::scalar);
            assert_eq!(spelt.as_deref(), Some(*each));
        }
    }

    #[test]
    fn a_comment_ends_with_its_line() {
        for each in TEXTS {
            let yaml = format!("a:{}\nb: c", comment(each));
            assert_eq!(read(&yaml)["b"], "c");
            assert!(read(&yaml)["a"].is_null());
        }
    }
}
