//! Value lists.

use std::collections::BTreeMap;

use feishu_notation::{EnumValue, KeyPath};

use super::names::{self, Names};
use super::{Drafter, shape, unread, unread_all};
use crate::learnt::{Said, Words};
use crate::page::Value;
use crate::transcript::Field;
use crate::types;

impl Drafter<'_> {
    /// The listed values of a row; a fixed value is a list of one. `list` is the path of the list's key.
    pub(super) fn value_list(&mut self, list: &KeyPath, field: &Field<'_>) -> Vec<EnumValue> {
        let fixed = field.row.fixed.iter().map(|wire| Value {
            wire: wire.clone(),
            ..Value::default()
        });
        let type_text = types::of(field.row);
        let wires = shape::wires(field);
        let known = self
            .learnt
            .list(&field.row.name, &type_text, &wires, &self.path);
        let mut taken = Names::default();
        let mut seen = Vec::new();
        let mut values = Vec::new();
        for value in field.row.values.iter().cloned().chain(fixed) {
            if !seen.contains(&value.wire) {
                values.push(self.value(list, &value, known, &mut taken));
                seen.push(value.wire);
            }
        }
        values
    }

    fn value(
        &mut self,
        list: &KeyPath,
        value: &Value,
        known: Option<Said<'_, &BTreeMap<String, Words>>>,
        taken: &mut Names,
    ) -> EnumValue {
        let known = known.and_then(|Said { words, file }| {
            let words = words.get(&value.wire)?;
            Some(Said { words, file })
        });
        let name = taken.free(&names::of_value(&value.wire, &value.words));
        let line = [list.as_slice(), std::slice::from_ref(&value.wire)].concat();
        let written = self.name_and_doc(line, known, (&name, &value.wire), &value.words);
        EnumValue {
            name: written.name,
            doc: written.doc,
            scopes: unread_all(&value.scopes),
            ..EnumValue::new(unread(&value.wire))
        }
    }
}
