//! How rows name the types and enums that they hold.

use super::Plan;
use super::groups::Groups;
use crate::draft::{names, shape};
use crate::transcript::Field;
use crate::types;

/// How a row names the type or enum that it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// There is nothing to name.
    Plain,
    /// It is declared, here or in a file of shared types, under this name.
    Declared(String),
    /// The row brings it along, under another name than usual if one is given.
    Own(Option<String>),
    /// The page gives none of its fields: JSON of any shape.
    Unknown,
}

impl Plan<'_> {
    /// How a row names its object; `owner` is what holds it.
    pub(crate) fn object(&mut self, field: &Field<'_>, owner: &str, is_sent: bool) -> Use {
        let row = field.row;
        let type_text = types::of(row);
        if types::is_scalar(&type_text) {
            return Use::Plain;
        }
        let Some(base) = type_text.name() else {
            return if field.fields.is_empty() {
                Use::Plain
            } else {
                Use::Own(Some(self.free(&row.name, owner)))
            };
        };
        let groups = self.objects.get(base);
        let shape = shape::of_field(field);
        let is_empty = field.fields.is_empty();
        let same = groups.and_then(|groups| groups.place(field, &shape, is_sent));
        let first = groups.and_then(Groups::first);
        let found = same.or(first.filter(|_| is_empty).map(|_| 0));
        let is_declared = self.is_repeated(base);
        match found {
            Some(0) if is_declared => Use::Declared(base.to_owned()),
            Some(0) => Use::Own(self.usual(base, owner)),
            None if self.is_shared(base) => Use::Declared(base.to_owned()),
            None if is_empty => Use::Unknown,
            Some(_) | None => Use::Own(Some(self.free(base, owner))),
        }
    }

    /// How a row names its value list.
    pub(crate) fn list(&mut self, field: &Field<'_>, owner: &str) -> Use {
        let wires = shape::wires(field);
        let name = &field.row.name;
        if wires.is_empty() {
            return Use::Plain;
        }
        let lists = self.enums.get(name).map(Vec::as_slice).unwrap_or_default();
        let base = types::of(field.row).base().clone();
        let found = lists
            .iter()
            .position(|list| list.type_text == base && list.wires == wires);
        match found {
            None if self.shared_lists.contains(name) => Use::Declared(name.clone()),
            Some(0) if lists[0].uses > 1 => Use::Declared(name.clone()),
            _ => Use::Own(self.usual(name, owner)),
        }
    }

    /// The usual name, if it is free, or another.
    fn usual(&mut self, name: &str, owner: &str) -> Option<String> {
        let name = names::snake(name, "value");
        let free = self.free(&name, owner);
        (free != name).then_some(free)
    }

    fn free(&mut self, name: &str, owner: &str) -> String {
        let name = names::snake(name, "value");
        let mut candidates = vec![name.clone()];
        candidates.push(if owner.is_empty() {
            // At the top only what a body holds can collide with what the response does.
            format!("{name}_input")
        } else {
            names::snake(&format!("{owner}_{name}"), "value")
        });
        self.names.free(&candidates)
    }
}
