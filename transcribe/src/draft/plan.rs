//! Which types are shared, which are declared, and which a row brings along.

mod uses;

use std::collections::BTreeMap;

use feishu_notation::{Section, TypeShape, TypeText};

use super::names::Names;
use super::shape::{self, Shape};
use super::stated::{self, Rules};
use crate::schema::SeenTypes;
use crate::transcript::{Field, Transcript};
use crate::types;

pub(crate) use uses::Use;

/// What becomes of the types of a page.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    /// Shared types, in the order of their first use.
    pub uses: Vec<String>,
    objects: BTreeMap<String, Vec<Group<'a>>>,
    enums: BTreeMap<String, Vec<List<'a>>>,
    /// Names of declared types and enums in the order of their first use.
    order: Vec<String>,
    names: Names,
}

/// Rows that show one type with the same fields.
#[derive(Debug)]
struct Group<'a> {
    shape: Shape,
    field: &'a Field<'a>,
    uses: usize,
    is_sent: bool,
}

impl Group<'_> {
    /// Whether a row shows the same type. What a request demands of its fields is part of a type that is sent.
    fn is_same(&self, field: &Field<'_>, shape: &Shape, is_sent: bool) -> bool {
        let is_held_to = self.is_sent && is_sent;
        self.shape == *shape && (!is_held_to || rules(self.field) == rules(field))
    }
}

/// What a request demands of everything below a field.
fn rules<'f>(field: &'f Field<'_>) -> Vec<Rules<'f>> {
    let below = super::all(&field.fields);
    below
        .into_iter()
        .map(|field| stated::rules(field.row))
        .collect()
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
    pub(crate) fn new(
        transcript: &'a Transcript<'a>,
        shared: &SeenTypes<'_>,
        taken: &[String],
    ) -> Self {
        let mut plan = Self {
            uses: Vec::new(),
            objects: BTreeMap::new(),
            enums: BTreeMap::new(),
            order: Vec::new(),
            names: Names::default(),
        };
        for (section, fields) in transcript.sections() {
            plan.look_at(fields, section == Section::Body, shared);
        }
        for name in taken.iter().chain(&plan.uses) {
            plan.names.take(name);
        }
        plan.declare();
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
        let declared = shared.find(name).map(|declared| &declared.shape);
        let is_shared = declared.is_some_and(|declared| {
            matches!(declared, TypeShape::Enum { type_text: Some(type_text), values }
                if type_text.value == base && shape::wires_of(values) == wires)
        });
        if is_shared {
            self.use_shared(name);
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
        self.note(name);
    }

    fn look_at_object(&mut self, field: &'a Field<'a>, is_sent: bool, shared: &SeenTypes<'_>) {
        let base = types::of(field.row).base().clone();
        let Some(base) = base.name() else {
            return self.look_at(&field.fields, is_sent, shared);
        };
        let shape = shape::of_field(field);
        if shape::is_shared(field, &shape, is_sent, shared) {
            return self.use_shared(base);
        }
        self.note(base);
        let groups = self.objects.entry(base.to_owned()).or_default();
        let mut all = groups.iter_mut();
        let same = all.find(|group| group.is_same(field, &shape, is_sent));
        if let Some(group) = same {
            group.uses += 1;
            group.is_sent |= is_sent;
            return;
        }
        groups.push(Group {
            shape,
            field,
            uses: 1,
            is_sent,
        });
        self.look_at(&field.fields, is_sent, shared);
    }

    fn use_shared(&mut self, name: &str) {
        if !self.uses.iter().any(|used| used == name) {
            self.uses.push(name.to_owned());
        }
    }

    fn note(&mut self, name: &str) {
        if !self.order.iter().any(|noted| noted == name) {
            self.order.push(name.to_owned());
        }
    }

    /// Takes rows without fields as other rows of their type, and gives declared types their names.
    fn declare(&mut self) {
        for groups in self.objects.values_mut() {
            let is_empty = |group: &Group<'_>| group.field.fields.is_empty();
            let empty: usize = groups
                .iter()
                .filter(|group| is_empty(group))
                .map(|group| group.uses)
                .sum();
            let is_sent = groups.iter().any(|group| is_empty(group) && group.is_sent);
            groups.retain(|group| !is_empty(group));
            if let Some(first) = groups.first_mut() {
                first.uses += empty;
                first.is_sent |= is_sent;
            }
        }
        for name in &self.order {
            if is_repeated(self.objects.get(name)) {
                self.names.take(name);
            }
        }
        for name in &self.order {
            let Some(list) = self.enums.get_mut(name).and_then(|lists| lists.first_mut()) else {
                continue;
            };
            let is_object = self.objects.contains_key(name) || self.uses.contains(name);
            if list.uses > 1 && (is_object || !self.names.take(name)) {
                list.uses = 1;
                // Each of the rows brings a list of its own along.
                list.wires.clear();
            }
        }
    }

    /// Whether the type of an object is declared, here or in a file of shared types.
    pub(crate) fn is_declared(&self, name: &str) -> bool {
        is_repeated(self.objects.get(name)) || self.uses.iter().any(|used| used == name)
    }

    /// The types to declare, in the order of their first use.
    pub(crate) fn declarations(&self) -> Vec<(String, Declaration<'a>)> {
        let of_name = |name: &String| {
            let object = self.objects.get(name).and_then(|groups| groups.first());
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

/// Whether rows after the first show the same type.
fn is_repeated(groups: Option<&Vec<Group<'_>>>) -> bool {
    groups
        .and_then(|groups| groups.first())
        .is_some_and(|group| group.uses > 1)
}
