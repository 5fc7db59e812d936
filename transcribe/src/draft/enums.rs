//! Value lists.

use feishu_notation::{EnumValue, KeyPath};

use super::names::{self, Names};
use super::{Drafter, unread, unread_all};
use crate::page::Value;
use crate::transcript::Field;

impl Drafter<'_> {
    /// The listed values of a row; a fixed value is a list of one. `list` is the path of the list's key.
    pub(super) fn value_list(&mut self, list: &KeyPath, field: &Field<'_>) -> Vec<EnumValue> {
        let fixed = field.row.fixed.iter().map(|wire| Value {
            line: field.row.line,
            wire: wire.clone(),
            ..Value::default()
        });
        let mut taken = Names::default();
        let mut seen = Vec::new();
        let mut values = Vec::new();
        for value in field.row.values.iter().cloned().chain(fixed) {
            if !seen.contains(&value.wire) {
                values.push(self.value(list, &value, &mut taken));
                seen.push(value.wire);
            }
        }
        values
    }

    fn value(&mut self, list: &KeyPath, value: &Value, taken: &mut Names) -> EnumValue {
        let name = taken.free(&[names::value(&value.wire)]);
        let line = [list.as_slice(), std::slice::from_ref(&value.wire)].concat();
        let written = self.name_and_doc(line, &name, &value.wire, &value.words);
        EnumValue {
            name: written.name,
            doc: written.doc,
            scopes: unread_all(&value.scopes),
            ..EnumValue::new(unread(&value.wire))
        }
    }
}
