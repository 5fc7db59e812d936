//! A body as JSON, and what is wrong with one.

use std::borrow::Cow;

use serde_json::Deserializer;

use crate::json_path;
use crate::wire::{Decode, memory};

use super::reason::reason;
use super::repair;

/// Why JSON cannot be read.
pub(crate) struct Unreadable {
    /// Where the value stands that stopped the reading.
    pub(super) path: String,
    /// What is wrong with it, without the value.
    pub(super) reason: String,
    /// Whether the text breaks off.
    pub(super) is_cut: bool,
}

impl Unreadable {
    fn new(text: &str, error: &serde_json::Error) -> Self {
        Self {
            path: json_path::path_at(text, error.line(), error.column()),
            reason: reason(error),
            is_cut: error.is_eof(),
        }
    }
}

#[cfg(feature = "client")]
impl Unreadable {
    /// Whether it lies in the field of that name.
    pub(crate) fn is_in(&self, field: &str) -> bool {
        let rest = self.path.strip_prefix(field);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[', '…']))
    }
}

/// Reads a whole body; anything after the JSON value is an error.
pub(super) fn read<T: Decode>(body: &[u8]) -> Result<T, Unreadable> {
    let body = without_mark(body);
    // Checked as a whole, which is faster than string by string.
    if let Ok(text) = str::from_utf8(body) {
        return read_text(text);
    }
    let text = repair::invalid_utf8(body);
    parse(&text).map_err(|error| Unreadable::new(&text, &error))
}

/// Some gateways put a byte order mark first.
pub(super) fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body)
}

/// Reads JSON, once more where `serde_json` refuses what has one meaning all the same.
pub(crate) fn read_text<T: Decode>(json: &str) -> Result<T, Unreadable> {
    let mut text = Cow::Borrowed(json);
    for _ in 0..MAX_REPAIRS {
        let error = match parse(&text) {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        text = match repair::repaired(&text, &error) {
            Some(repaired) => Cow::Owned(repaired),
            None => return Err(Unreadable::new(&text, &error)),
        };
    }
    parse(&text).map_err(|error| Unreadable::new(&text, &error))
}

/// One repair is for all halves of characters, one for the numbers of a field. No answer needs as many.
const MAX_REPAIRS: usize = 16;

fn parse<T: Decode>(text: &str) -> serde_json::Result<T> {
    memory::within(most_memory(text.len()), || {
        let mut deserializer = Deserializer::from_str(text);
        let value = T::decode(&mut deserializer)?;
        deserializer.end()?;
        Ok(value)
    })
}

/// How much memory the lists and maps in a body may take: lists of the platform's items take about twice their JSON,
/// and a body of a few bytes may hold many fields that are absent.
fn most_memory(body_bytes: usize) -> usize {
    const ALWAYS: usize = 32 << 20;
    body_bytes.saturating_mul(4).max(ALWAYS)
}
