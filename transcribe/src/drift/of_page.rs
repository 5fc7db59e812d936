//! The facts of a page.

use std::collections::BTreeMap;

use super::{Fact, Facts, TYPE, value};
use crate::draft::{endpoint, shape, stated};
use crate::transcript::{Field, Transcript};
use crate::types;

/// What a page states, listed and in prose.
pub(super) struct Stated {
    pub facts: Facts,
    /// By section and field path.
    pub prose: BTreeMap<String, Prose>,
}

/// What is said of a row.
pub(super) struct Prose {
    pub words: String,
    /// Listed values with their words.
    pub labels: Vec<(String, String)>,
}

pub(super) fn facts(transcript: &Transcript<'_>) -> Stated {
    let page = transcript.page;
    let lists = [
        ("rate_limit", page.rate_limits.clone()),
        ("app_types", page.app_types.clone()),
        ("scopes", page.scopes.clone()),
        ("field_scopes", endpoint::field_scopes(transcript)),
        ("token_types", page.token_types.clone()),
    ];
    let mut facts = Facts::new();
    for (key, words) in lists {
        let fact: Fact = words
            .into_iter()
            .map(|word| (word, String::new()))
            .collect();
        facts.insert(key.to_owned(), fact);
    }
    for code in &page.errors {
        let status = Fact::from([("status".to_owned(), code.status.clone())]);
        facts
            .entry(format!("errors.{}", code.code))
            .or_insert(status);
    }
    let mut expansion = Expansion {
        types: BTreeMap::new(),
        stated: Stated {
            facts,
            prose: BTreeMap::new(),
        },
    };
    for (_, fields) in transcript.sections() {
        expansion.note(fields);
    }
    for (section, fields) in transcript.sections() {
        expansion.rows(fields, section, section != "response", &mut Vec::new());
    }
    expansion.stated
}

/// Rows below all fields, also where the page leaves a type's repetition out.
struct Expansion<'a> {
    types: BTreeMap<&'a str, &'a [Field<'a>]>,
    stated: Stated,
}

impl<'a> Expansion<'a> {
    fn note(&mut self, fields: &'a [Field<'a>]) {
        for field in fields {
            let base = types::base(&field.row.type_text);
            if !field.fields.is_empty() && !types::is_unnamed(base) {
                self.types.entry(base).or_insert(&field.fields);
            }
            self.note(&field.fields);
        }
    }

    fn rows(&mut self, fields: &'a [Field<'a>], at: &str, is_sent: bool, open: &mut Vec<&'a str>) {
        for field in fields {
            let at = format!("{at}.{}", field.row.name);
            self.stated.facts.insert(at.clone(), fact(field, is_sent));
            self.stated.prose.insert(at.clone(), prose(field));
            let base = types::base(&field.row.type_text);
            let known = self.types.get(base).copied().unwrap_or_default();
            let is_own = !field.fields.is_empty();
            let below = if is_own { &field.fields } else { known };
            if is_own || !open.contains(&base) {
                open.push(base);
                self.rows(below, &at, is_sent, open);
                open.pop();
            }
        }
    }
}

fn prose(field: &Field<'_>) -> Prose {
    let values = field.row.values.iter();
    Prose {
        words: field.row.words.clone(),
        labels: values
            .map(|value| (value.wire.clone(), value.words.clone()))
            .collect(),
    }
}

fn fact(field: &Field<'_>, is_sent: bool) -> Fact {
    let row = field.row;
    let type_text = if types::is_unnamed(&row.type_text) {
        "object"
    } else {
        &row.type_text
    };
    let mut fact = Fact::from([(TYPE.to_owned(), type_text.to_owned())]);
    if is_sent {
        let stated = stated::of_request(field)
            .into_iter()
            .filter(|stated| stated.yaml.is_some());
        fact.extend(stated.map(|stated| (stated.key.to_owned(), stated.text)));
    }
    for wire in shape::wires(field) {
        let listed = row.values.iter().find(|value| value.wire == wire);
        fact.extend([value(
            &wire,
            listed.map_or(Vec::new(), |value| value.scopes.clone()),
        )]);
    }
    fact
}
