//! Rewrites JSON that `serde_json` refuses although it has one meaning, so that it can be read after all. Nothing of this
//! costs an answer that is read at once.

use std::mem;

use serde_core::de::IgnoredAny;

use crate::json_path::{self, Open, Scanner};
use crate::wire;

/// The text without what stopped its reading, if that can be said in another way.
pub(super) fn repaired(text: &str, error: &serde_json::Error) -> Option<String> {
    let message = error.to_string();
    if HALF_A_PAIR.iter().any(|start| message.starts_with(start)) {
        without_lone_surrogates(text)
    } else if message.starts_with(wire::INEXACT) {
        let end = json_path::offset(text, error.line(), error.column());
        with_quoted_numbers(text, end)
    } else {
        None
    }
}

/// How `serde_json` begins to say that half of a surrogate pair is missing.
const HALF_A_PAIR: [&str; 2] = ["lone leading surrogate", "unexpected end of hex escape"];

/// Puts U+FFFD for each half of a surrogate pair; `None` if there is none.
fn without_lone_surrogates(text: &str) -> Option<String> {
    let mut repaired = String::with_capacity(text.len());
    let mut copied = 0;
    let mut position = 0;
    while let Some(found) = text[position..].find('\\') {
        position += found;
        let (length, is_lone) = escape(&text.as_bytes()[position..]);
        if is_lone {
            repaired.push_str(&text[copied..position]);
            repaired.push_str(r"\ufffd");
            copied = position + length;
        }
        position += length;
        if !text.is_char_boundary(position) {
            break;
        }
    }
    (copied > 0).then(|| repaired + &text[copied..])
}

/// Length of the escape at the start of a text, and whether it is half of a pair.
fn escape(text: &[u8]) -> (usize, bool) {
    const UNIT: usize = r"\uXXXX".len();
    match (code_unit(text), text.get(UNIT..).and_then(code_unit)) {
        (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => (2 * UNIT, false),
        (Some(0xD800..=0xDFFF), _) => (UNIT, true),
        (Some(_), _) => (UNIT, false),
        (None, _) => (text.len().min(2), false),
    }
}

/// The UTF-16 code unit that `\uXXXX` at the start of a text stands for.
fn code_unit(text: &[u8]) -> Option<u16> {
    let digits = text.strip_prefix(br"\u")?.get(..4)?;
    let digits = str::from_utf8(digits).ok()?;
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u16::from_str_radix(digits, 16).ok().filter(|_| is_hex)
}

/// Puts quotation marks around the number that ends there, and around all others at its place in other elements of the
/// lists that it is in. They are of one type.
fn with_quoted_numbers(text: &str, end: usize) -> Option<String> {
    let place = Scanner::up_to(text, end);
    let place = place.open()?;
    let mut repaired = String::with_capacity(text.len());
    let mut copied = 0;
    let mut scanner = Scanner::new(text);
    loop {
        let start = scanner.position();
        let length = number_length(&text.as_bytes()[start..]);
        // None in the middle of a character, which only invalid JSON has outside its strings.
        let number = text.get(start..start + length).unwrap_or_default();
        if is_number(number) && !is_integer(number) && is_at(&scanner, place) {
            repaired.push_str(&text[copied..start]);
            repaired.extend(["\"", number, "\""]);
            copied = start + number.len();
        }
        // A number is taken byte by byte.
        for _ in 0..number.len().max(1) {
            if !scanner.step() {
                return (copied > 0).then(|| repaired + &text[copied..]);
            }
        }
    }
}

fn number_length(text: &[u8]) -> usize {
    let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
    match text.first() {
        Some(b'0'..=b'9' | b'-') => text.iter().take_while(|byte| is_part(byte)).count(),
        _ => 0,
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && serde_json::from_str::<IgnoredAny>(text).is_ok()
}

/// Whether text is made from it as it is.
fn is_integer(number: &str) -> bool {
    number != "-0" && (number.parse::<i64>().is_ok() || number.parse::<u64>().is_ok())
}

/// Whether the value that comes next stands at that place, whatever its numbers in lists are.
fn is_at(scanner: &Scanner<'_>, place: &[Open<'_>]) -> bool {
    let same = |(one, other): (&Open<'_>, &Open<'_>)| match (one, other) {
        (Open::Object(one), Open::Object(other)) => one == other,
        _ => mem::discriminant(one) == mem::discriminant(other),
    };
    let open = scanner.open().unwrap_or_default();
    open.len() == place.len() && open.iter().zip(place).all(same)
}

/// Text for bytes that are none. A string that holds such bytes can be skipped but not read: half of a character stands
/// for them.
pub(super) fn invalid_utf8(body: &[u8]) -> String {
    let chunks = body.utf8_chunks().take(MAX_INVALID);
    let mut text = String::new();
    for chunk in chunks {
        let valid = without_lone_surrogates(chunk.valid());
        text.push_str(valid.as_deref().unwrap_or(chunk.valid()));
        if !chunk.invalid().is_empty() {
            text.push_str(INVALID);
        }
    }
    text
}

/// The question mark keeps a backslash before it from joining the one after it.
const INVALID: &str = r"?\udc00";

/// Beyond this a body is cut off: there is no text in it, and it must not grow.
const MAX_INVALID: usize = 4096;

#[cfg(test)]
mod tests {
    use super::invalid_utf8;

    #[test]
    fn what_is_no_text_does_not_grow_without_bounds() {
        let body = vec![0xFF; 1_000_000];
        assert!(invalid_utf8(&body).len() < 50_000);
    }
}
