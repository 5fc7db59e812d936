//! Objects that are open while rows are placed.

use std::rc::Rc;

use super::layout::{Layout, Page, Types};
use super::names::Name;
use super::shapes::ShapeId;
use super::types::Type;
use super::words::Pairs;

/// An object that is open.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// The object that this one stands in.
    pub(super) outer: Option<Rc<Frame>>,
    /// How many objects it stands in.
    pub(super) depth: usize,
    /// Its row; none for the top of the table.
    pub(super) row: Option<usize>,
    pub(super) type_name: Option<Name>,
    /// What the example shows of it.
    pub(super) shape: Option<ShapeId>,
    /// What examples show of its type elsewhere.
    pub(super) kin: Option<ShapeId>,
    /// Fields of its type, if they are known.
    pub(super) known: Option<Rc<[Name]>>,
    /// What its words are about, other than those of the object around it.
    pub(super) pairs: Rc<Pairs>,
    /// Fields so far.
    pub(super) fields: Vec<Name>,
    /// Whether the example does not show the last field.
    pub(super) is_last_absent: bool,
    /// Whether the words of the last field are not about the object.
    pub(super) is_last_off: bool,
    /// Whether all fields are languages.
    pub(super) is_languages: bool,
}

impl Frame {
    pub(super) fn top(layout: &Layout) -> Self {
        Self {
            outer: None,
            depth: 0,
            row: None,
            type_name: None,
            shape: layout.shape,
            kin: None,
            known: layout.envelope.clone(),
            pairs: Rc::default(),
            fields: Vec::new(),
            is_last_absent: false,
            is_last_off: false,
            is_languages: false,
        }
    }

    /// The object that a row opens inside `outer`.
    pub(super) fn open(
        outer: Rc<Frame>,
        row: usize,
        table: usize,
        page: &mut Page,
        types: &Types,
    ) -> Self {
        let lines = &page.layouts[table].lines;
        let line = &lines[row];
        let shape = outer
            .shape
            .and_then(|shape| page.shapes.get(shape).get(line.name));
        let known = line.type_name.and_then(|name| types.get(&name));
        let pairs = outer.row.map_or_else(
            || line.pairs.clone(),
            |outer| &line.pairs - &lines[outer].pairs,
        );
        let shape = match line.kind {
            Type::Map(_) => shape.map(|shape| page.shapes.of_members(shape)),
            _ => shape,
        };
        Self {
            depth: outer.depth + 1,
            outer: Some(outer),
            row: Some(row),
            type_name: line.type_name,
            shape: shape.filter(|shape| !page.shapes.get(*shape).keys.is_empty()),
            kin: line.type_name.and_then(|name| page.kin.get(&name)).copied(),
            known: known.filter(|fields| !fields.is_empty()).cloned(),
            pairs: Rc::new(pairs),
            fields: Vec::new(),
            is_last_absent: false,
            is_last_off: false,
            is_languages: true,
        }
    }

    /// Whether the same rows can follow at the same cost.
    pub(super) fn is_like(&self, other: &Frame) -> bool {
        let is_outer_like = match (&self.outer, &other.outer) {
            (Some(outer), Some(other)) => Rc::ptr_eq(outer, other) || outer.is_like(other),
            (None, None) => true,
            _ => false,
        };
        self.row == other.row
            && self.fields == other.fields
            && self.known == other.known
            && is_outer_like
    }

    /// Whether an object of this type is open further out.
    pub(super) fn is_recursive(&self) -> bool {
        let mut outer = self.outer.as_deref();
        while let Some(frame) = outer {
            if frame.type_name.is_some() && frame.type_name == self.type_name {
                return true;
            }
            outer = frame.outer.as_deref();
        }
        false
    }
}
