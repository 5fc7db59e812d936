//! What is in the schema tree already: endpoints and shared types.

use std::collections::BTreeMap;

use serde_yaml::Value;

/// The files of a schema tree.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    files: BTreeMap<String, Value>,
}

/// File name of shared types.
const TYPES: &str = "types.yaml";

impl Schema {
    /// Takes the files by path below the schema folder. Those that are no YAML are left out: the generator tells
    /// of them.
    #[must_use]
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let read = |(path, text): (&str, &str)| {
            let value = serde_yaml::from_str(text).ok()?;
            Some((path.to_owned(), value))
        };
        Self {
            files: files.into_iter().filter_map(read).collect(),
        }
    }

    /// The path of the file that describes an endpoint.
    #[must_use]
    pub fn find(&self, method: &str, url: &str) -> Option<&str> {
        let found = self.files.iter().find(|(_, file)| {
            file["method"].as_str() == Some(method) && file["url"].as_str() == Some(url)
        });
        found.map(|(path, _)| path.as_str())
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// A file.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&Value> {
        self.files.get(path)
    }

    /// The declaration of a shared type that a file sees: from its own folder or the nearest above.
    #[must_use]
    pub fn shared(&self, path: &str, name: &str) -> Option<&Value> {
        let folders = path.rmatch_indices('/').map(|(end, _)| &path[..=end]);
        let found = folders.chain([""]).find_map(|folder| {
            let file = self.files.get(&format!("{folder}{TYPES}"))?;
            file["types"].get(name)
        });
        found.filter(|declaration| declaration.is_mapping())
    }
}

/// The text of a scalar as it is spelt.
#[must_use]
pub fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(boolean) => Some(boolean.to_string()),
        _ => None,
    }
}

/// The fields directly below a field path (empty: at the top) in a map of rows.
#[must_use]
pub fn rows_below<'v>(rows: &'v Value, path: &str) -> Vec<(&'v str, &'v Value)> {
    let rows = rows.as_mapping().into_iter().flatten();
    let named = rows.filter_map(|(path, row)| Some((path.as_str()?, row)));
    let below = named.filter_map(|(full, row)| {
        let name = if path.is_empty() {
            full
        } else {
            full.strip_prefix(path)?.strip_prefix('.')?
        };
        // A name that is empty would lead back to where it stands.
        (!name.is_empty() && !name.contains('.')).then_some((name, row))
    });
    below.collect()
}

/// Name of the type of a row.
#[must_use]
pub fn type_text(row: &Value) -> &str {
    row["type"].as_str().unwrap_or_default()
}
