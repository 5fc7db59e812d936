//! Objects that are open while rows are placed.

use std::rc::Rc;

use super::digest::Digest;
use super::known::{Fields, Types};
use super::layout::{Layout, Line, Page, Place};
use super::names::{Name, NameSet};
use super::shapes::ShapeId;
use super::types::Type;
use super::weights::Cost;
use super::words;

/// An object that is open.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
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
    /// Whether that is an object without keys.
    pub(super) is_shown_empty: bool,
    /// What examples show of its type elsewhere.
    pub(super) kin: Option<ShapeId>,
    /// Fields of its type, if they are known.
    pub(super) known: Option<Rc<Fields>>,
    /// Whether only an earlier table shows those.
    pub(super) is_known_from_body: bool,
    /// How many fields it has so far.
    pub(super) count: usize,
    /// Their names.
    pub(super) names: NameSet,
    /// Parts of their names and of its own.
    pub(super) parts: NameSet,
    /// The first word of their names, if all have the same.
    pub(super) prefix: Option<Name>,
    /// Row of the last of them.
    pub(super) last: Option<usize>,
    /// Whether one of them is not known of its type.
    pub(super) has_new: bool,
    /// Position among the known fields of the last of those that it has.
    pub(super) latest: Option<usize>,
    /// Cost of the keys of examples that no field explains yet, should the object end here.
    pub(super) unused: Cost,
    /// Cost of the known fields that it does not have yet.
    pub(super) missing: Cost,
    /// Whether the example does not show the last field.
    pub(super) is_last_absent: bool,
    /// How many fields the example does not show.
    pub(super) absent: usize,
    /// Whether the last field is not known of its type.
    pub(super) is_last_strange: bool,
    /// Whether the words of the last field are not about the object.
    pub(super) is_last_off: bool,
    /// Whether all fields are languages.
    pub(super) is_languages: bool,
    /// Of all that decides what can follow, and at which cost.
    pub(super) digest: Digest,
}

impl Frame {
    /// The top of a table.
    pub(super) fn top(layout: &Layout, page: &Page) -> Self {
        let mut frame = Self {
            outer: None,
            depth: 0,
            row: None,
            type_name: None,
            shape: layout.shape,
            is_shown_empty: false,
            kin: None,
            known: layout.envelope.clone(),
            is_known_from_body: false,
            count: 0,
            names: NameSet::default(),
            parts: NameSet::default(),
            prefix: None,
            last: None,
            has_new: false,
            latest: None,
            unused: 0,
            missing: 0,
            is_last_absent: false,
            absent: 0,
            is_last_strange: false,
            is_last_off: false,
            is_languages: false,
            digest: Digest::default(),
        };
        frame.expect(layout, page);
        frame
    }

    /// The object that a row opens inside `outer`. What the members of a map have in common is added to the
    /// shapes of the page.
    pub(super) fn open(outer: Rc<Frame>, place: Place, page: &mut Page, types: &Types) -> Self {
        let line = page.line(place);
        let (name, type_name) = (line.name, line.type_name);
        let shape = outer.shape_of(name, page).or(line.shape);
        let shape = match line.kind {
            Type::Map(_) => shape.map(|shape| page.shapes.of_members(shape)),
            _ => shape,
        };
        let known = type_name.and_then(|name| types.get(name)).cloned();
        let mut digest = outer.digest.with(place.row);
        if let Some(known) = &known {
            digest = digest.with_digest(known.digest());
        }
        let mut frame = Self {
            depth: outer.depth + 1,
            outer: Some(outer),
            row: Some(place.row),
            type_name,
            is_shown_empty: shape.is_some_and(|shape| page.shapes.get(shape).is_empty_object()),
            shape: shape.filter(|shape| !page.shapes.get(*shape).keys.is_empty()),
            kin: type_name.and_then(|name| page.kin.get(name)),
            is_known_from_body: known
                .as_ref()
                .is_some_and(|known| known.are_ahead_of(place.table)),
            known,
            count: 0,
            names: NameSet::default(),
            parts: NameSet::default(),
            prefix: None,
            last: None,
            has_new: false,
            latest: None,
            unused: 0,
            missing: 0,
            is_last_absent: false,
            absent: 0,
            is_last_strange: false,
            is_last_off: false,
            is_languages: true,
            digest,
        };
        let line = page.line(place);
        for part in line.parts.iter().chain(&line.type_parts) {
            frame.parts.insert(*part);
        }
        frame.expect(page.layout(place), page);
        frame
    }

    /// Sums up what speaks against an object without any field.
    fn expect(&mut self, layout: &Layout, page: &Page) {
        if let Some(shape) = self.shape.or(self.kin) {
            let keys = page.shapes.get(shape).keys.keys();
            self.unused = keys.map(|key| self.unused_key(*key, layout, page)).sum();
        }
        if let Some(known) = &self.known {
            let names = known.names().iter();
            let missing = names.filter(|name| layout.has_after(**name, self.row));
            self.missing = missing.map(|_| page.weights.missing).sum();
        }
    }

    /// Cost of a key that no field explains.
    fn unused_key(&self, key: Name, layout: &Layout, page: &Page) -> Cost {
        let weights = &page.weights;
        let known = self.known.as_deref();
        let is_of_type = known.is_none_or(|known| known.position(key).is_some());
        if !layout.has_after(key, self.row) {
            return 0;
        }
        match (self.shape, is_of_type) {
            (Some(_), true) => weights.unused,
            (Some(_), false) => weights.unused_of_type,
            (None, true) => weights.unused_of_kin,
            (None, false) => 0,
        }
    }

    /// What the example shows of a field.
    pub(super) fn shape_of(&self, name: Name, page: &Page) -> Option<ShapeId> {
        self.shape
            .and_then(|shape| page.shapes.get(shape).get(name))
    }

    /// Adds a field.
    pub(super) fn add(&mut self, place: Place, line: &Line, layout: &Layout, page: &Page) {
        let name = line.name;
        let shown = self.shape.or(self.kin).map(|shape| page.shapes.get(shape));
        self.is_last_absent = shown.is_some_and(|shown| shown.get(name).is_none());
        self.absent += usize::from(self.is_last_absent);
        self.is_last_off = !self.is_about(line, layout);
        self.is_languages &= line.is_language;
        self.count += 1;
        self.last = Some(place.row);
        self.digest = self.digest.with(name.0);
        let position = self.known.as_ref().and_then(|known| known.position(name));
        self.is_last_strange = position.is_none();
        if self.names.contains(name) {
            return;
        }
        self.names.insert(name);
        for part in line.parts.iter().chain(&line.prefix) {
            self.parts.insert(*part);
        }
        if self.count == 1 {
            self.prefix = line.prefix;
        } else if self.prefix != line.prefix {
            self.prefix = None;
        }
        let is_expected = |shape| page.shapes.get(shape).get(name).is_some();
        if self.shape.or(self.kin).is_some_and(is_expected) {
            self.unused -= self.unused_key(name, layout, page);
        }
        if position.is_some() && layout.has_after(name, self.row) {
            self.missing -= page.weights.missing;
        }
        self.has_new |= position.is_none();
        self.latest = self.latest.max(position);
    }

    /// Whether the words of a row are about the object, other than by what the object around it is about.
    pub(super) fn is_about(&self, line: &Line, layout: &Layout) -> bool {
        let Some(row) = self.row else {
            return false;
        };
        let around = self.outer.as_ref().and_then(|outer| outer.row);
        let around = around.map(|row| &layout.lines[row].pairs);
        let is_like = |row: usize| words::share(&line.pairs, &layout.lines[row].pairs, around);
        is_like(row)
            || self
                .last
                .filter(|last| !layout.lines[*last].is_open)
                .is_some_and(is_like)
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
