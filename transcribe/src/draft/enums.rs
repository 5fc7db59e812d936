//! Value lists.

use super::names::{self, Names};
use super::{Writer, yaml};
use crate::page::Value;
use crate::transcript::Field;

impl Writer<'_> {
    /// The listed values of a row, each in place; a fixed value is a list of one.
    pub(super) fn value_list(&mut self, indent: usize, field: &Field<'_>) {
        let fixed = field.row.fixed.iter().map(|wire| Value {
            line: field.row.line,
            wire: wire.clone(),
            ..Value::default()
        });
        let mut taken = Names::default();
        let mut seen = Vec::new();
        for value in field.row.values.iter().cloned().chain(fixed) {
            if !seen.contains(&value.wire) {
                let line = self.value(&value, &mut taken);
                self.line(indent, &line);
                seen.push(value.wire);
            }
        }
    }

    fn value(&self, value: &Value, taken: &mut Names) -> String {
        let name = taken.free(&[names::value(&value.wire)]);
        let scopes: Vec<String> = value
            .scopes
            .iter()
            .map(|scope| yaml::text(scope, true))
            .collect();
        let scopes = if scopes.is_empty() {
            String::new()
        } else {
            format!(", scopes: [{}]", scopes.join(", "))
        };
        let in_place = self.in_place("", &name, &value.wire, &scopes, &value.words);
        format!("{}: {in_place}", yaml::key(&value.wire))
    }
}
