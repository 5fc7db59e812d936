//! What a nesting has shown of types so far.

use std::rc::Rc;

use super::digest::Digest;
use super::map::Map;
use super::names::Name;

/// The fields of a type, in the order in which they were first seen.
#[derive(Debug, PartialEq)]
pub(super) struct Fields {
    names: Vec<Name>,
    /// Names and their positions, by name.
    sorted: Vec<(Name, usize)>,
    digest: Digest,
    /// The table that the last of them was seen in.
    table: usize,
}

impl Fields {
    pub(super) fn new(names: Vec<Name>, table: usize) -> Self {
        let mut sorted: Vec<(Name, usize)> = names.iter().copied().zip(0..).collect();
        sorted.sort_unstable();
        let digest = names
            .iter()
            .fold(Digest::default(), |digest, name| digest.with(name.0));
        Self {
            names,
            sorted,
            digest,
            table,
        }
    }

    pub(super) fn names(&self) -> &[Name] {
        &self.names
    }

    pub(super) fn position(&self, name: Name) -> Option<usize> {
        let at = self.sorted.binary_search_by_key(&name, |(name, _)| *name);
        at.ok().map(|at| self.sorted[at].1)
    }

    pub(super) fn digest(&self) -> Digest {
        self.digest
    }

    /// Whether all were seen ahead of a table.
    pub(super) fn are_ahead_of(&self, table: usize) -> bool {
        self.table < table
    }

    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// These fields and the others that are not among them; none if there is nothing new.
    fn with(&self, others: &[Name], table: usize) -> Option<Self> {
        let new: Vec<Name> = others
            .iter()
            .copied()
            .filter(|name| self.position(*name).is_none())
            .collect();
        (!new.is_empty()).then(|| Self::new([&self.names[..], &new].concat(), table))
    }
}

/// Fields of the types that rows further down have.
#[derive(Clone, Debug, Default)]
pub(super) struct Types {
    fields: Map<Option<Rc<Fields>>>,
    digest: Digest,
}

impl Types {
    pub(super) fn get(&self, name: Name) -> Option<&Rc<Fields>> {
        self.fields.get(name.0)?.as_ref()
    }

    /// Adds the fields of an object in a table to those of its type.
    pub(super) fn learn(&mut self, name: Name, fields: &[Name], table: usize) {
        let new = match self.get(name) {
            Some(known) => known.with(fields, table),
            None => Some(Fields::new(fields.to_vec(), table)),
        };
        if let Some(new) = new {
            self.replace(name, Some(Rc::new(new)));
        }
    }

    /// Types of which the other nesting has shown other fields.
    pub(super) fn differing(&self, other: &Self) -> Vec<Name> {
        if self.digest == other.digest {
            return Vec::new();
        }
        let keys = self.fields.differing(&other.fields);
        keys.into_iter().map(Name).collect()
    }

    /// The same types, but with what another nesting has shown of some.
    pub(super) fn with(&self, names: &[Name], other: &Self) -> Self {
        let mut types = self.clone();
        for name in names {
            types.replace(*name, other.get(*name).cloned());
        }
        types
    }

    /// Forgets a type that no row further down has.
    pub(super) fn forget(&mut self, name: Name) {
        if self.get(name).is_some() {
            self.replace(name, None);
        }
    }

    pub(super) fn digest(&self) -> Digest {
        self.digest
    }

    fn replace(&mut self, name: Name, fields: Option<Rc<Fields>>) {
        let entry = |fields: &Fields| fields.digest.with(name.0);
        let changes = [self.get(name).cloned(), fields.clone()];
        for fields in changes.iter().flatten() {
            self.digest.toggle(entry(fields));
        }
        *self.fields.get_mut(name.0) = fields;
    }
}
