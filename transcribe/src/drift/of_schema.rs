//! The facts of a schema file.

use serde_yaml::Value;

use super::{Fact, Facts, TYPE, value};
use crate::schema::{self, Schema};
use crate::types;

/// What only requests have.
const OF_REQUESTS: [&str; 8] = [
    "required",
    "default",
    "min",
    "max",
    "greater_than",
    "min_length",
    "max_length",
    "pattern",
];

pub(super) fn facts(schema: &Schema, path: &str) -> Facts {
    let Some(file) = schema.file(path) else {
        return Facts::new();
    };
    let mut facts = Facts::new();
    for key in [
        "rate_limit",
        "app_types",
        "scopes",
        "field_scopes",
        "token_types",
    ] {
        let words = texts(&file[key])
            .into_iter()
            .map(|word| (word, String::new()));
        facts.insert(key.to_owned(), words.collect());
    }
    for (code, error) in file["errors"].as_mapping().into_iter().flatten() {
        let (Some(code), Some(status)) = (schema::scalar(code), schema::scalar(&error["status"]))
        else {
            continue;
        };
        let fact = Fact::from([("status".to_owned(), status)]);
        facts.insert(format!("errors.{code}"), fact);
    }
    let mut expansion = Expansion {
        schema,
        path,
        file,
        facts,
    };
    for section in ["path", "query", "body", "response"] {
        let rows = &file[section];
        expansion.rows(rows, "", section, section != "response", &mut Vec::new());
    }
    expansion.facts
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Sequence(list) => list.iter().filter_map(schema::scalar).collect(),
        _ => schema::scalar(value).into_iter().collect(),
    }
}

/// Rows with those of declared types below them.
struct Expansion<'a> {
    schema: &'a Schema,
    path: &'a str,
    file: &'a Value,
    facts: Facts,
}

impl<'a> Expansion<'a> {
    fn declared(&self, name: &str) -> Option<&'a Value> {
        self.file["types"]
            .get(name)
            .or_else(|| self.schema.shared(self.path, name))
    }

    fn rows(
        &mut self,
        rows: &'a Value,
        below: &str,
        at: &str,
        is_sent: bool,
        open: &mut Vec<&'a str>,
    ) {
        for (name, row) in schema::rows_below(rows, below) {
            let full = if below.is_empty() {
                name.to_owned()
            } else {
                format!("{below}.{name}")
            };
            let at = format!("{at}.{name}");
            self.facts.insert(at.clone(), self.fact(row, is_sent));
            self.rows(rows, &full, &at, is_sent, open);
            let base = types::base(schema::type_text(row));
            let is_own = !schema::rows_below(rows, &full).is_empty();
            let fields = self
                .declared(base)
                .and_then(|declared| declared.get("fields"));
            if let Some(fields) = fields.filter(|_| !is_own && !open.contains(&base)) {
                open.push(base);
                self.rows(fields, "", &at, is_sent, open);
                open.pop();
            }
        }
    }

    fn fact(&self, row: &Value, is_sent: bool) -> Fact {
        let mut fact = Fact::from([(TYPE.to_owned(), schema::type_text(row).to_owned())]);
        let keys = OF_REQUESTS.iter().filter(|_| is_sent);
        for key in keys {
            if let Some(stated) = row.get(*key).and_then(schema::scalar) {
                fact.insert((*key).to_owned(), stated);
            }
        }
        let list = match row.get("enum").or_else(|| row.get("flags")) {
            Some(Value::String(name)) => self
                .declared(name)
                .and_then(|declared| declared.get("enum")),
            list => list,
        };
        for (wire, listed) in list.and_then(Value::as_mapping).into_iter().flatten() {
            if let Some(wire) = schema::scalar(wire) {
                fact.extend([value(&wire, texts(&listed["scopes"]))]);
            }
        }
        fact
    }
}
