//! Which types are shared, which are declared, and which a row brings along.

mod groups;
mod uses;

use std::collections::BTreeMap;

use feishu_notation::{Section, TypeShape, TypeText};

use super::names::Names;
use super::shape::{self, Shape};
use crate::schema::SeenTypes;
use crate::transcript::{Field, Transcript};
use crate::types;

use groups::Groups;
pub(crate) use uses::Use;

/// What becomes of the types of a page.
#[derive(Debug, Default)]
pub(crate) struct Plan<'a> {
    /// Shared types of objects, in the order of their first use.
    shared_objects: Vec<String>,
    /// Shared value lists, likewise.
    shared_lists: Vec<String>,
    objects: BTreeMap<String, Groups<'a>>,
    enums: BTreeMap<String, Vec<List<'a>>>,
    /// Names of declared types and enums in the order of their first use.
    order: Vec<String>,
    names: Names,
}

/// Rows of one name with the same value list.
#[derive(Debug)]
struct List<'a> {
    type_text: TypeText,
    wires: Vec<String>,
    field: &'a Field<'a>,
    uses: usize,
}

/// A type declared in the draft.
pub(crate) enum Declaration<'a> {
    Object { field: &'a Field<'a>, is_sent: bool },
    Enum(&'a Field<'a>),
}

impl<'a> Plan<'a> {
    /// Looks at all rows of a page. `taken` are names that the request itself has.
    pub(crate) fn of_page(
        transcript: &'a Transcript<'a>,
        shared: &SeenTypes<'_>,
        taken: &[String],
    ) -> Self {
        let mut plan = Self::default();
        for (section, fields) in transcript.sections() {
            plan.look_at(fields, section == Section::Body, shared);
        }
        if let Some(name) = plan.ambiguous(taken) {
            return Self::of_page(transcript, &shared.without(&name), taken);
        }
        plan.declare(taken);
        plan
    }

    /// A shared type whose name the page repeats for another, or the request has.
    fn ambiguous(&self, taken: &[String]) -> Option<String> {
        let mut names = Names::of(taken);
        let mut shared = self.uses();
        let found = shared.find(|name| {
            let is_repeated_list = |lists: &Vec<List<'_>>| lists[0].uses > 1;
            self.is_repeated(name)
                || self.enums.get(*name).is_some_and(is_repeated_list)
                || !names.take(name)
        });
        found.cloned()
    }

    /// Declares the types and the value lists of these fields, of which no two have a name in common.
    pub(crate) fn of_types(
        objects: &[(String, &'a Field<'a>)],
        lists: &[(String, &'a Field<'a>)],
        shared: &SeenTypes<'_>,
    ) -> Self {
        let mut plan = Self::default();
        // What is looked at twice repeats.
        for _ in 0..2 {
            for (_, field) in lists {
                plan.look_at_list(field, shared);
            }
            for (name, field) in objects {
                plan.is_new(name, field, shape::of_field(field), false);
            }
        }
        for (_, field) in objects {
            plan.look_at(&field.fields, false, shared);
        }
        plan.declare(&[]);
        plan
    }

    fn look_at(&mut self, fields: &'a [Field<'a>], is_sent: bool, shared: &SeenTypes<'_>) {
        for field in fields {
            self.look_at_list(field, shared);
            if !types::is_scalar(&types::of(field.row)) {
                self.look_at_object(field, is_sent, shared);
            }
        }
    }

    fn look_at_list(&mut self, field: &'a Field<'a>, shared: &SeenTypes<'_>) {
        let wires = shape::wires(field);
        if wires.is_empty() {
            return;
        }
        let name = &field.row.name;
        let base = types::of(field.row).base().clone();
        let declared = shared.nameable(name).map(|declared| &declared.shape);
        let is_shared = declared.is_some_and(|declared| {
            matches!(declared, TypeShape::Enum { type_text: Some(type_text), values }
                if type_text.value == base && shape::wires_of(values) == wires)
        });
        if is_shared {
            note(&mut self.shared_lists, name);
            return;
        }
        let lists = self.enums.entry(name.clone()).or_default();
        match lists
            .iter_mut()
            .find(|list| list.type_text == base && list.wires == wires)
        {
            Some(list) => list.uses += 1,
            None => lists.push(List {
                type_text: base,
                wires,
                field,
                uses: 1,
            }),
        }
        note(&mut self.order, name);
    }

    fn look_at_object(&mut self, field: &'a Field<'a>, is_sent: bool, shared: &SeenTypes<'_>) {
        let base = types::of(field.row).base().clone();
        let Some(base) = base.name() else {
            return self.look_at(&field.fields, is_sent, shared);
        };
        let shape = shape::of_field(field);
        if shape::is_shared(field, &shape, is_sent, shared) {
            return note(&mut self.shared_objects, base);
        }
        if self.is_new(base, field, shape, is_sent) {
            self.look_at(&field.fields, is_sent, shared);
        }
    }

    /// Counts a row of a type, and tells whether it is the first that shows the type so.
    fn is_new(&mut self, name: &str, field: &'a Field<'a>, shape: Shape, is_sent: bool) -> bool {
        note(&mut self.order, name);
        let groups = self.objects.entry(name.to_owned()).or_default();
        groups.add(field, shape, is_sent)
    }

    /// Takes rows without fields as other rows of their type, and gives declared types their names; `taken` have
    /// other uses.
    fn declare(&mut self, taken: &[String]) {
        for groups in self.objects.values_mut() {
            groups.give_fields();
        }
        let repeated = self.order.iter().filter(|name| self.is_repeated(name));
        self.names = Names::of(taken.iter().chain(self.uses()).chain(repeated));
        for name in &self.order {
            let Some(list) = self.enums.get_mut(name).and_then(|lists| lists.first_mut()) else {
                continue;
            };
            let is_object = self.objects.contains_key(name) || self.shared_objects.contains(name);
            if list.uses > 1 && (is_object || !self.names.take(name)) {
                list.uses = 1;
                // Each of the rows brings a list of its own along.
                list.wires.clear();
            }
        }
    }

    /// Whether the page has more than one row of a type.
    fn is_repeated(&self, name: &str) -> bool {
        self.objects.get(name).is_some_and(Groups::is_repeated)
    }

    /// The shared types that the file uses.
    pub(crate) fn uses(&self) -> impl Iterator<Item = &String> {
        self.shared_objects.iter().chain(&self.shared_lists)
    }

    /// Whether the type of an object is in a file of shared types.
    pub(crate) fn is_shared(&self, name: &str) -> bool {
        self.shared_objects.iter().any(|used| used == name)
    }

    /// Whether the type of an object is declared, here or in a file of shared types.
    pub(crate) fn is_declared(&self, name: &str) -> bool {
        self.is_repeated(name) || self.is_shared(name)
    }

    /// The types to declare, in the order of their first use.
    pub(crate) fn declarations(&self) -> Vec<(String, Declaration<'a>)> {
        let of_name = |name: &String| {
            let object = self.objects.get(name).and_then(Groups::first);
            if let Some(group) = object.filter(|group| group.uses > 1) {
                let (field, is_sent) = (group.field, group.is_sent);
                return Some((name.clone(), Declaration::Object { field, is_sent }));
            }
            let list = self.enums.get(name)?.first().filter(|list| list.uses > 1)?;
            Some((name.clone(), Declaration::Enum(list.field)))
        };
        self.order.iter().filter_map(of_name).collect()
    }
}

/// Adds a name that is not there yet.
fn note(names: &mut Vec<String>, name: &str) {
    if !names.iter().any(|noted| noted == name) {
        names.push(name.to_owned());
    }
}
