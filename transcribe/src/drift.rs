//! How a committed schema file differs from a newer page: the file and a draft of the page become facts by field path.
//! Order, wording, names, examples and whether a type is declared or written out do not count; neither does a row or its type
//! where an erratum of the file says that the page contradicts itself.

mod facts;

use std::collections::{BTreeMap, BTreeSet};

use crate::draft::{Names, draft};
use crate::schema::Schema;
use crate::transcript::Transcript;

/// What is said of one thing, by key: of `query.page_size`, `max` is `100`. What is listed is a key of its own.
type Fact = BTreeMap<String, String>;

/// Facts by section and field path, such as `query.page_size`, `scopes` or `errors.1002001`.
type Facts = BTreeMap<String, Fact>;

/// The key of a row's type.
const TYPE: &str = "type";

/// What the page says otherwise than the file at `path` in the schema tree, a line each, by field path.
#[must_use]
pub fn differences(transcript: &Transcript<'_>, schema: &Schema, path: &str) -> Vec<String> {
    let Some(file) = schema.file(path) else {
        return Vec::new();
    };
    let facts::Stated {
        facts: old,
        disputed,
        ..
    } = facts::of_file(file, &schema.seen_from(&file.module));
    // With everything written out: types that are shared would hide what the page says of them.
    let nothing = Schema::default();
    let page = draft(transcript, &nothing, Names::Missing).file;
    let page = facts::of_file(&page, &nothing.seen_from(&page.module));
    let new = &page.facts;
    let places: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let no_fact = Fact::new();
    let mut lines = Vec::new();
    for place in places {
        let is_row = place.contains('.');
        match (old.get(place), new.get(place)) {
            (None, Some(new)) if is_row => lines.push(format!("{place}: added{}", kind(new))),
            (Some(_), None) if disputed.contains(place) => {}
            (Some(old), None) if is_row => lines.push(format!("{place}: removed{}", kind(old))),
            (old, new) => {
                let mut old = old.unwrap_or(&no_fact).clone();
                let mut new = new.unwrap_or(&no_fact).clone();
                if disputed.contains(place) {
                    old.remove(TYPE);
                    new.remove(TYPE);
                }
                // A draft adds this one where the page states none; the author may have chosen another.
                new.retain(|key, value| !(is_ours(place, key) && value == "1"));
                old.retain(|key, value| {
                    new.contains_key(key) || !is_of_author(place, key, value, &page)
                });
                lines.extend(changes(&old, &new).map(|change| format!("{place}: {change}")));
            }
        }
    }
    lines
}

/// Our own rule for sizes of pages.
fn is_ours(place: &str, key: &str) -> bool {
    key == "min" && place.ends_with(".page_size")
}

/// Whether a fact that the page does not list is one that the author of the file took from its prose, or added.
fn is_of_author(place: &str, key: &str, text: &str, page: &facts::Stated) -> bool {
    let value = key.strip_prefix("value ").unwrap_or(text);
    let prose = page.prose.get(place).filter(|_| key != "required");
    is_ours(place, key) || prose.is_some_and(|prose| says(prose, value))
}

/// Whether prose names the value, or what it stands for.
fn says(prose: &facts::Prose, wire: &str) -> bool {
    let label = prose.labels.iter().find(|(value, _)| value == wire);
    contains_word(&prose.words, wire)
        || label.is_some_and(|(_, label)| !label.is_empty() && prose.words.contains(label))
}

/// Whether the text holds the word, and not as a part of a longer one.
fn contains_word(text: &str, word: &str) -> bool {
    let is_end =
        |letter: Option<char>| !letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let mut found = text.match_indices(word);
    found.any(|(start, _)| {
        let (before, after) = (&text[..start], &text[start + word.len()..]);
        is_end(before.chars().next_back()) && is_end(after.chars().next())
    })
}

fn kind(fact: &Fact) -> String {
    fact.get(TYPE)
        .map_or(String::new(), |type_text| format!(" ({type_text})"))
}

fn changes<'f>(old: &'f Fact, new: &'f Fact) -> impl Iterator<Item = String> + 'f {
    let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let say = |key: &String, word: &str, value: &String| {
        let value = if value.is_empty() {
            String::new()
        } else {
            format!(" {value}")
        };
        format!("{key}{value} {word}")
    };
    keys.into_iter()
        .filter_map(move |key| match (old.get(key), new.get(key)) {
            (Some(old), Some(new)) if old == new => None,
            (Some(old), Some(new)) => Some(format!("{key} {old} -> {new}")),
            (None, Some(new)) => Some(say(key, "added", new)),
            (Some(old), None) => Some(say(key, "removed", old)),
            (None, None) => None,
        })
}

/// The key of a listed value, and what sending it needs.
fn value(wire: &str, mut scopes: Vec<String>) -> (String, String) {
    scopes.sort();
    let scopes = if scopes.is_empty() {
        String::new()
    } else {
        format!("(scopes {})", scopes.join(", "))
    };
    (format!("value {wire}"), scopes)
}
