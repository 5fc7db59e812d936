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

    /// The number of the words of a type's name, however they are joined: `book.page` and `book_page`.
    pub(super) fn get_words(&mut self, text: &str) -> Name {
        let words: Vec<String> = words(text).collect();
        self.get(&format!("words {}", words.join(" ")))
    }

    /// The number of the words of the type that a type is named after, if those are several: `my.book` for
    /// `my.book.last_page`, and for `my_book_page`.
    pub(super) fn get_namesake(&mut self, text: &str) -> Option<Name> {
        let (first, _) = text.rsplit_once('.').or_else(|| text.rsplit_once('_'))?;
        (words(first).count() > 1).then(|| self.get_words(first))
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

/// The words of a name: `job_id`, `jobId` and `app.job`.
fn words(text: &str) -> impl Iterator<Item = String> {
    let mut words = vec![String::new()];
    for character in text.chars() {
        if !character.is_alphanumeric() || character.is_uppercase() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| character.is_alphanumeric()) {
            word.extend(character.to_lowercase());
        }
    }
    words.into_iter().filter(|word| !word.is_empty())
}

/// The words of a name that say something, in the singular.
fn parts(text: &str) -> Vec<String> {
    words(text)
        .map(|word| word.strip_suffix('s').unwrap_or(&word).to_owned())
        .filter(|part| !COMMON.contains(&part.as_str()))
        .collect()
}

/// How many words of bits stand together in a set: as many as a node of the map has branches, and so no larger.
const WORDS: usize = 8;

/// A persistent set of names.
#[derive(Clone, Debug, Default)]
pub(super) struct NameSet(Map<[u64; WORDS]>);

impl NameSet {
    pub(super) fn contains(&self, Name(name): Name) -> bool {
        let words = self.0.get(name / 64 / WORDS);
        words.is_some_and(|words| words[name / 64 % WORDS] & bit(name) != 0)
    }

    pub(super) fn insert(&mut self, name: Name) {
        if !self.contains(name) {
            let Name(name) = name;
            self.0.get_mut(name / 64 / WORDS)[name / 64 % WORDS] |= bit(name);
        }
    }
}

fn bit(name: usize) -> u64 {
    1 << (name % 64)
}
