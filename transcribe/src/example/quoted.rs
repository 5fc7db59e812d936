//! Strings in quotes, which may lack the closing quote or the escapes of those within.

use super::cursor::Cursor;

/// A string and what is wrong with it.
pub(super) struct Quoted {
    pub(super) text: String,
    pub(super) flaw: Option<&'static str>,
}

pub(super) fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '`' | '“' | '”' | '‘' | '’')
}

/// Reads a string from its opening quote on.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Quoted {
    let open = cursor.next().unwrap_or('"');
    if let Some(length) = bare_json(cursor.rest()) {
        let text = cursor.rest()[..length].to_owned();
        cursor.skip(length + 1);
        let flaw = Some("the quotes inside this string are not escaped");
        return Quoted { text, flaw };
    }
    let mut text = String::new();
    let mut flaw = None;
    loop {
        match cursor.peek() {
            None => {
                flaw = Some("this string is not closed");
                break;
            }
            Some('\n') if begins_member(&cursor.rest()[1..]) => {
                text.truncate(text.trim_end().trim_end_matches([',', '，']).len());
                flaw = Some("this string is not closed");
                break;
            }
            Some('\\') => unescape(cursor, &mut text),
            Some(character) => {
                cursor.skip(character.len_utf8());
                if !closes(open, character) {
                    text.push(character);
                } else if ends_value(cursor.rest()) {
                    break;
                } else {
                    flaw = Some("a quote inside this string is not escaped");
                    text.push(character);
                }
            }
        }
    }
    Quoted { text, flaw }
}

fn closes(open: char, character: char) -> bool {
    match open {
        '“' | '”' => matches!(character, '“' | '”' | '"'),
        '‘' | '’' => matches!(character, '‘' | '’' | '\''),
        _ => character == open,
    }
}

/// Whether what follows a quote lets it be the closing one.
fn ends_value(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '\t', '\r', '\u{a0}', '\u{3000}']);
    rest.is_empty()
        || ["//", "/*", "..", "…"]
            .iter()
            .any(|start| rest.starts_with(start))
        || rest.starts_with(|next| is_quote(next) || "\n,:{}[]#，：｛｝［］".contains(next))
}

/// Whether a line begins with what can only follow a string: another member or a closing bracket. Tells a
/// string that is not closed from one that goes over lines.
fn begins_member(rest: &str) -> bool {
    let line = rest.lines().next().unwrap_or_default().trim();
    if line.trim_end_matches([',', ']', '}']).is_empty() {
        return line.starts_with([']', '}']);
    }
    let Some(key) = line.strip_prefix('"') else {
        return false;
    };
    let is_key = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "_-.".contains(c))
    };
    key.split_once('"')
        .is_some_and(|(key, after)| is_key(key) && after.trim_start().starts_with([':', '：']))
}

/// Length of JSON that somebody put into a string as it is: `"{"key": 1}"`.
fn bare_json(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix(['{', '['])?;
    if !inner.trim_start_matches(' ').starts_with(['{', '"']) {
        return None;
    }
    let line = rest.lines().next()?;
    let ends = |index: &usize| {
        line[..*index].trim_end().ends_with(['}', ']'])
            && line[index + 1..]
                .trim_start()
                .trim_start_matches(['}', ']', ','])
                .is_empty()
    };
    line.match_indices('"').map(|(index, _)| index).find(ends)
}

fn unescape(cursor: &mut Cursor<'_>, text: &mut String) {
    cursor.skip(1);
    match cursor.next() {
        Some('n') => text.push('\n'),
        Some('t') => text.push('\t'),
        Some('r') => text.push('\r'),
        Some('b') => text.push('\u{8}'),
        Some('f') => text.push('\u{c}'),
        Some('u') => text.push(code_point(cursor)),
        Some(other) => text.push(other),
        None => text.push('\\'),
    }
}

/// The character of `\u1234`, whose `\u` has been read, with the other half of a pair if there is one.
fn code_point(cursor: &mut Cursor<'_>) -> char {
    let Some(first) = hexadecimal(cursor) else {
        return char::REPLACEMENT_CHARACTER;
    };
    if (0xd800..0xdc00).contains(&first) && cursor.rest().starts_with("\\u") {
        let start = *cursor;
        cursor.skip(2);
        if let Some(second @ 0xdc00..0xe000) = hexadecimal(cursor) {
            let point = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            return char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER);
        }
        *cursor = start;
    }
    char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER)
}

fn hexadecimal(cursor: &mut Cursor<'_>) -> Option<u32> {
    let digits = cursor.rest().get(..4)?;
    let is_number = digits.chars().all(|digit| digit.is_ascii_hexdigit());
    let value = u32::from_str_radix(digits, 16).ok().filter(|_| is_number)?;
    cursor.skip(4);
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::{begins_member, ends_value};

    #[test]
    fn a_line_that_begins_a_member_ends_the_string_before_it() {
        for line in ["\"a_b\": 1", "\"a\"：1", "}", "],"] {
            assert!(begins_member(line), "{line}");
        }
        for line in ["\"a b\": 1", "\"\": 1", "\"a\" b", "a: 1", ",", ""] {
            assert!(!begins_member(line), "{line}");
        }
    }

    #[test]
    fn punctuation_comments_and_ellipses_follow_a_value() {
        for rest in ["", " ,", "}", "\n", " // a", "/* a", "...", "…"] {
            assert!(ends_value(rest), "{rest:?}");
        }
        for rest in [" a", "a", "/ a"] {
            assert!(!ends_value(rest), "{rest:?}");
        }
    }
}
