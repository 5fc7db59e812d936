//! Numbers for names, so that comparing them is cheap.

use std::collections::BTreeMap;

use super::map::Map;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Name(pub(super) usize);

#[derive(Debug, Default)]
pub(super) struct Names(BTreeMap<String, Name>);

impl Names {
    /// The number of a field's name.
    pub(super) fn get(&mut self, text: &str) -> Name {
        if let Some(name) = self.0.get(text) {
            return *name;
        }
        let name = Name(self.0.len());
        self.0.insert(text.to_owned(), name);
        name
    }

    /// The numbers of the parts of a name.
    pub(super) fn get_parts(&mut self, text: &str) -> Vec<Name> {
        let parts = parts(text).into_iter();
        parts
            .map(|part| self.get(&format!("part {part}")))
            .collect()
    }

    /// The number of the first word of a name, if it is not the only one.
    pub(super) fn get_prefix(&mut self, text: &str) -> Option<Name> {
        let end = text
            .char_indices()
            .skip(1)
            .find(|(_, character)| !character.is_alphanumeric() || character.is_uppercase());
        end.map(|(end, _)| self.get(&format!("prefix {}", &text[..end])))
    }

    /// The number of a type's name.
    pub(super) fn get_type(&mut self, text: &str) -> Name {
        self.get(&format!("type {text}"))
    }
}

/// Parts that the names of all kinds of fields have.
const COMMON: [&str; 24] = [
    "", "at", "by", "code", "count", "create", "created", "data", "desc", "id", "ids", "info",
    "is", "key", "list", "name", "num", "status", "time", "type", "update", "url", "user", "value",
];

/// The parts of a name: `job_id`, `jobId` and `app.job`.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for character in text.chars() {
        if !character.is_alphanumeric() || character.is_uppercase() {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| character.is_alphanumeric()) {
            part.extend(character.to_lowercase());
        }
    }
    // One and several.
    let singular = parts
        .iter()
        .map(|part| part.strip_suffix('s').unwrap_or(part).to_owned());
    singular
        .filter(|part| !COMMON.contains(&part.as_str()))
        .collect()
}

/// A persistent set of names.
#[derive(Clone, Debug, Default)]
pub(super) struct NameSet(Map<u64>);

impl NameSet {
    pub(super) fn contains(&self, name: Name) -> bool {
        let bits = self.0.get(name.0 / 64).copied().unwrap_or(0);
        bits & (1 << (name.0 % 64)) != 0
    }

    pub(super) fn insert(&mut self, name: Name) {
        let bits = self.0.get(name.0 / 64).copied().unwrap_or(0);
        self.0.insert(name.0 / 64, bits | 1 << (name.0 % 64));
    }
}
