//! How a committed schema file differs from a newer page: the file and a draft of the page become facts by field path.
//! Order, wording, names, examples and whether a type is declared or written out do not count; neither does a row or its type
//! where an erratum of the file says that the page contradicts itself.

mod facts;
mod shown;

use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::KeyPath;

use crate::draft::{Draft, Names, draft};
use crate::page::Page;
use crate::schema::Schema;
use crate::shown_types::Keys;
use crate::transcript::Transcript;

/// What is said of one thing, by key: of `query.page_size`, `max` is `100`. What is listed is a key of its own.
type Fact = BTreeMap<String, String>;

/// Facts by section and field path, such as `query.page_size`, `scopes` or `errors.1002001`.
type Facts = BTreeMap<String, Fact>;

/// The key of a row's type.
const TYPE: &str = "type";

/// What stands before a scope that a field needs.
const SCOPE: &str = "scope ";

/// How a page differs from a file in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// A line for each change, such as `query.page_size: max 100 -> 200`.
    pub changes: Vec<String>,
    /// What the page has there, unless it has nothing or the place is no row.
    pub on_page: Option<OnPage>,
}

/// What a page has in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnPage {
    /// The line on the page, if it is a row.
    pub line: Option<usize>,
    /// The lines of a draft, with the page's words as comments.
    pub yaml: String,
}

/// What the page says otherwise than the file at `path` in the schema tree, by field path.
#[must_use]
pub fn differences(page: &Page, schema: &Schema, path: &str) -> Vec<Difference> {
    let Some((file, endpoint)) = schema
        .file(path)
        .and_then(|file| file.endpoint().map(|endpoint| (file, endpoint)))
    else {
        return Vec::new();
    };
    let file = facts::of_file(file, &schema.seen_from(&file.module));
    let transcript = Transcript::nested(page, &Keys::default(), |section, example| {
        shown::example(&file.facts, endpoint.envelope(), section, example)
    });
    // With everything written out: types that are shared would hide what the page says of them.
    let nothing = Schema::default();
    let draft = draft(&transcript, &nothing, Names::Missing);
    let page = facts::of_file(&draft.file, &nothing.seen_from(&draft.file.module));
    let drafted = draft.file.write();
    let places: BTreeSet<&String> = file.facts.keys().chain(page.facts.keys()).collect();
    let differences = places.into_iter().map(|place| Difference {
        changes: changes_at(place, &file, &page),
        on_page: on_page(&draft, &drafted, page.keys.get(place)),
    });
    differences
        .filter(|each| !each.changes.is_empty())
        .collect()
}

/// A line for each change in one place.
fn changes_at(place: &str, file: &facts::Stated, page: &facts::Stated) -> Vec<String> {
    let is_row = place.contains('.');
    let is_disputed = file.disputed.contains(place);
    match (file.facts.get(place), page.facts.get(place)) {
        (None, Some(new)) if is_row => vec![format!("{place}: added{}", kind(new))],
        (Some(_), None) if is_disputed => Vec::new(),
        (Some(old), None) if is_row => vec![format!("{place}: removed{}", kind(old))],
        (old, new) => {
            let [mut old, mut new] = [old, new].map(|fact| fact.cloned().unwrap_or_default());
            if is_disputed {
                old.remove(TYPE);
                new.remove(TYPE);
            }
            // A draft adds this one where the page states none; the author may have chosen another.
            new.retain(|key, value| !(is_ours(place, key) && value == "1"));
            old.retain(|key, value| {
                new.contains_key(key)
                    || !(is_of_author(place, key, value, page)
                        || is_of_another_page(place, key, file))
            });
            let changes = changes(&old, &new).map(|change| format!("{place}: {change}"));
            changes.collect()
        }
    }
}

/// The row with these keys in the draft of a page.
fn on_page(draft: &Draft, drafted: &str, keys: Option<&KeyPath>) -> Option<OnPage> {
    let keys = keys?;
    let place: Vec<&str> = keys
        .iter()
        .map(String::as_str)
        .filter(|key| *key != "fields")
        .collect();
    Some(OnPage {
        line: draft.lines.get(&place.join(".")).copied(),
        yaml: block(drafted, keys)?,
    })
}

/// The lines of a key and of what is below it.
fn block(text: &str, keys: &KeyPath) -> Option<String> {
    let mut lines = text.lines();
    let mut found = None;
    for (depth, key) in keys.iter().enumerate() {
        let beginning = format!("{}{key}:", "  ".repeat(depth));
        found = Some(lines.find(|line| line.starts_with(&beginning))?);
    }
    let indent = "  ".repeat(keys.len());
    let below = lines.take_while(|line| line.starts_with(&indent));
    let lines: Vec<&str> = found.into_iter().chain(below).collect();
    Some(lines.join("\n") + "\n")
}

/// Whether it is a scope of a declared type's field: one page tells it, and others that have the type do not.
fn is_of_another_page(place: &str, key: &str, file: &facts::Stated) -> bool {
    let table = file.keys.get(place).and_then(|keys| keys.first());
    key.starts_with(SCOPE) && table.is_some_and(|table| table == "types")
}

/// Our own rule for sizes of pages.
fn is_ours(place: &str, key: &str) -> bool {
    key == "min" && place.ends_with(".page_size")
}

/// Whether a fact that the page does not list is one that the author of the file took from its prose, or added.
fn is_of_author(place: &str, key: &str, text: &str, page: &facts::Stated) -> bool {
    let value = key.strip_prefix("value ").unwrap_or(text);
    let prose = page.prose.get(place);
    let prose = prose.filter(|_| key != "required" && !key.starts_with(SCOPE));
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
