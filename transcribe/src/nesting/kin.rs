//! What examples show of a type, wherever it stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::shown_types::{Keys, of_one_type};

use super::layout::{Layout, Line};
use super::names::{Name, Names};
use super::shapes::{ShapeId, Shapes};
use super::step::Step;
use super::{Table, type_name};

/// Shapes of types.
#[derive(Debug, Default)]
pub(super) struct Kin {
    shapes: BTreeMap<Name, ShapeId>,
    /// Which shapes those are made of.
    parts: BTreeMap<Name, Vec<ShapeId>>,
    /// What other pages show.
    elsewhere: BTreeMap<Name, ShapeId>,
}

impl Kin {
    /// What other pages show of the types in some tables.
    pub(super) fn elsewhere(
        tables: &[Table<'_>],
        shown: &Keys,
        names: &mut Names,
        shapes: &mut Shapes,
    ) -> Self {
        let rows = tables.iter().flat_map(|table| table.rows);
        let types: BTreeSet<String> = rows.filter_map(|row| type_name(&row.type_text)).collect();
        let shown = types
            .iter()
            .filter_map(|name| Some((name, shown.get(name)?)));
        let add = |(name, keys): (&String, &BTreeSet<String>)| {
            let keys = keys.iter().map(|key| names.get(key)).collect();
            (names.get_type(name), shapes.add_object(keys))
        };
        Self {
            elsewhere: shown.map(add).collect(),
            ..Self::default()
        }
    }

    pub(super) fn get(&self, type_name: Name) -> Option<ShapeId> {
        self.shapes.get(&type_name).copied()
    }

    /// Notes what the examples show below the names of rows, for each name that only rows of one type have.
    pub(super) fn guess(&mut self, layouts: &[Layout], shapes: &mut Shapes) {
        let lines = layouts.iter().flat_map(|layout| &layout.lines);
        let types = of_one_type(lines.map(|line| (line.name, line.type_name)));
        let mut found: BTreeMap<Name, Vec<ShapeId>> = BTreeMap::new();
        for (name, shape) in shapes.members() {
            if let Some(type_name) = types.get(&name) {
                found.entry(*type_name).or_default().push(shape);
            }
        }
        self.add(found, shapes);
    }

    /// Notes what the examples show of each type under a nesting. Says whether that is anything new.
    pub(super) fn note<'l>(
        &mut self,
        lines: impl Iterator<Item = &'l Line>,
        nesting: &[Step],
        shapes: &mut Shapes,
    ) -> bool {
        let mut found: BTreeMap<Name, Vec<ShapeId>> = BTreeMap::new();
        for (line, step) in lines.zip(nesting) {
            if let (Some(name), Some(shape)) = (line.type_name, step.shape) {
                found.entry(name).or_default().push(shape);
            }
        }
        self.add(found, shapes)
    }

    fn add(&mut self, mut found: BTreeMap<Name, Vec<ShapeId>>, shapes: &mut Shapes) -> bool {
        for (name, shape) in &self.elsewhere {
            found.entry(*name).or_default().push(*shape);
        }
        let mut is_new = false;
        for (name, mut parts) in found {
            parts.retain(|part| !shapes.get(*part).keys.is_empty());
            parts.sort_unstable();
            if parts.is_empty() || self.parts.get(&name) == Some(&parts) {
                continue;
            }
            is_new = true;
            self.shapes.insert(name, shapes.union(&parts));
            self.parts.insert(name, parts);
        }
        is_new
    }
}
