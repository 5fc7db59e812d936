//! Scalars as YAML writes them.

use std::fmt::Write as _;

use crate::comments::is_unprintable;
use crate::diagnostics::Spanned;
use crate::literal::Literal;

/// Where a scalar stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// At the end of a line.
    Block,
    /// Between braces or brackets.
    InPlace,
}

/// A text as a value.
pub(super) fn text(text: &str, style: Style) -> String {
    if is_plain(text, style) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A single value.
pub(super) fn literal(literal: &Literal) -> String {
    match literal {
        Literal::Text(text) => self::text(text, Style::Block),
        Literal::Int(_) | Literal::Decimal(_) | Literal::Bool(_) => literal.to_string(),
    }
}

/// A key; integers need no quotes there.
pub(super) fn key(text: &str) -> String {
    if text.parse::<i64>().is_ok_and(|int| int.to_string() == text) {
        text.to_owned()
    } else {
        self::text(text, Style::InPlace)
    }
}

/// A date, which looks like a number and is none.
pub(super) fn date(text: &str) -> String {
    let is_date = !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
    if is_date && !text.starts_with('-') && text.contains('-') {
        text.to_owned()
    } else {
        self::text(text, Style::Block)
    }
}

/// Words between brackets.
pub(super) fn list(words: &[Spanned<String>]) -> String {
    let words: Vec<String> = words
        .iter()
        .map(|word| text(&word.value, Style::InPlace))
        .collect();
    format!("[{}]", words.join(", "))
}

/// Keys and values between braces.
pub(super) fn map(entries: &[(&str, String)]) -> String {
    let entries: Vec<String> = entries
        .iter()
        .map(|(key, value)| format!("{key}: {value}"))
        .collect();
    format!("{{{}}}", entries.join(", "))
}

/// Whether YAML reads the text as it is.
fn is_plain(text: &str, style: Style) -> bool {
    let starts_as_something_else = |first: char| "-?:,[]{}#&*!|>'\"%@`~=<".contains(first);
    let splits = match style {
        Style::Block => false,
        Style::InPlace => text.contains([',', '[', ']', '{', '}']),
    };
    !text.is_empty()
        && text == text.trim()
        && !text.starts_with(starts_as_something_else)
        && !text.contains(|letter: char| letter.is_control() || is_unprintable(letter))
        && !text.contains(": ")
        && !text.ends_with(':')
        && !text.contains(" #")
        && !splits
        && !is_word_of_yaml(text)
        && !looks_like_number(text)
}

/// What some reader of YAML takes for something else than a text.
fn is_word_of_yaml(text: &str) -> bool {
    matches!(
        text.to_ascii_lowercase().as_str(),
        "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n" | "nan" | "inf" | "..."
    )
}

/// `012`, `0x1f`, `1_000`, `12:30`, dates and the like; `50/second` is none.
fn looks_like_number(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit() || "+.".contains(first))
        && !text.contains(|letter: char| letter.is_whitespace() || letter == '/')
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

#[cfg(test)]
mod tests {
    use super::{Style, key, text};
    use crate::diagnostics::Problems;
    use crate::literal::Literal;
    use crate::yaml::{self, Content, Node};

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
        "a `b`",
        "'",
        "\"",
        "say \"a\"",
        "it's",
        "\\",
        "{a}",
        "[a]",
        "a,b",
        "a, b",
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
        "“一”",
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
        "365 days",
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

    fn read(text: &str) -> Node {
        let mut problems = Problems::default();
        let node = yaml::parse(text, &mut problems);
        node.unwrap_or_else(|| panic!("{text:?}: {problems:?}"))
    }

    fn values(node: Node) -> Vec<Content> {
        match node.content {
            Content::Map(entries) => entries
                .into_iter()
                .map(|entry| entry.value.content)
                .collect(),
            Content::List(list) => list.into_iter().map(|node| node.content).collect(),
            content => vec![content],
        }
    }

    #[track_caller]
    fn assert_holds(node: Node, index: usize, expected: &str) {
        let found = values(node).swap_remove(index);
        let Content::Scalar(literal) = found else {
            panic!("{expected:?} became {found:?}");
        };
        assert_eq!(literal, Literal::Text(expected.to_owned()));
    }

    #[test]
    fn every_text_is_read_as_it_was() {
        for each in TEXTS {
            assert_holds(read(&format!("a: {}", text(each, Style::Block))), 0, each);
            let in_place = text(each, Style::InPlace);
            assert_holds(read(&format!("[b, {in_place}, c]")), 1, each);
            assert_holds(read(&format!("{{a: {in_place}, b: c}}")), 0, each);
        }
    }

    #[test]
    fn every_key_is_read_as_it_was() {
        for each in TEXTS {
            let Content::Map(entries) = read(&format!("{}: a", key(each))).content else {
                panic!("{each:?}");
            };
            assert_eq!(entries[0].key, *each);
        }
    }
}
