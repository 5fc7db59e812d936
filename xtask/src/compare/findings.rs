//! What the values have shown, by field path.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::Fields;

/// What was found in any number of values.
#[derive(Debug, Default)]
pub(crate) struct Findings<'a> {
    /// Keys that the schema lacks.
    lacking: BTreeMap<String, Lacking>,
    /// What contradicts the schema, and how often: a field path, and what is wrong there.
    wrong: BTreeMap<(String, String), usize>,
    /// Objects that were there, with their fields.
    objects: BTreeMap<String, Fields<'a>>,
    /// Fields that had a value.
    seen: BTreeSet<String>,
}

#[derive(Debug)]
struct Lacking {
    /// Where the row belongs.
    home: String,
    /// Its field path there.
    row: String,
    /// Types that would fit, as the notation spells them.
    types: BTreeSet<String>,
}

impl<'a> Findings<'a> {
    pub(crate) fn add_object(&mut self, path: &str, fields: Fields<'a>) {
        self.objects.insert(path.to_owned(), fields);
    }

    pub(crate) fn add_field(&mut self, path: &str) {
        self.seen.insert(path.to_owned());
    }

    pub(crate) fn add_wrong(&mut self, path: &str, what: String) {
        *self.wrong.entry((path.to_owned(), what)).or_default() += 1;
    }

    /// `place` is where the row belongs, and its field path there; `type_text` is empty if nothing shows the type.
    pub(crate) fn add_lacking(&mut self, path: &str, place: (String, String), type_text: String) {
        let (home, row) = place;
        let lacking = self.lacking.entry(path.to_owned()).or_insert(Lacking {
            home,
            row,
            types: BTreeSet::new(),
        });
        if !type_text.is_empty() {
            lacking.types.insert(type_text);
        }
    }

    /// What differs, in the order of the field paths.
    pub(crate) fn differences(&self) -> Vec<String> {
        let lacking = self.lacking.iter().map(|(path, each)| {
            let text = format!(
                "{path}: not in the schema; add to {}:\n{}",
                each.home,
                each.row()
            );
            (path, text)
        });
        let wrong = self.wrong.iter().map(|((path, what), count)| {
            let times = if *count == 1 {
                String::new()
            } else {
                format!(" ({count} times)")
            };
            (path, format!("{path}: {what}{times}\n"))
        });
        let mut all: Vec<(&String, String)> = lacking.chain(wrong).collect();
        all.sort();
        all.into_iter().map(|(_, text)| text).collect()
    }

    /// Rows of objects that were there, which had no value in any of them.
    pub(crate) fn never_seen(&self) -> Vec<String> {
        let objects = self.objects.iter();
        let fields =
            objects.flat_map(|(path, fields)| fields.all().map(move |row| below(path, row.wire())));
        fields.filter(|path| !self.seen.contains(path)).collect()
    }
}

impl Lacking {
    /// The row to add.
    fn row(&self) -> String {
        let types: Vec<&str> = self.types.iter().map(String::as_str).collect();
        let type_text = match types.as_slice() {
            [] => " # only null and empty lists were found".to_owned(),
            [one] => format!(" {one}"),
            [first, others @ ..] => format!(" {first} # and {}", others.join(", ")),
        };
        format!("    {}:\n      type:{type_text}\n      doc:\n", self.row)
    }
}

/// The field path of a field of an object.
pub(crate) fn below(path: &str, name: &str) -> String {
    format!("{path}.{name}")
}
