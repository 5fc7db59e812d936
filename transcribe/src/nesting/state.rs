//! A nesting of the rows so far.

use std::rc::Rc;

use super::costs::{self, Cost};
use super::frame::Frame;
use super::layout::{Page, Types};
use super::names::Name;
use super::shapes::ShapeId;

/// How deep objects stand at most, unless the table says so itself; pages go down to 10.
const DEEPEST: usize = 20;

/// A nesting of the rows so far.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) cost: Cost,
    /// The innermost object that is open.
    pub(super) frame: Rc<Frame>,
    pub(super) types: Rc<Types>,
    pub(super) trail: Option<Rc<Trail>>,
}

/// The place of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) parent: Option<usize>,
    /// What the example shows of the row.
    pub(super) shape: Option<ShapeId>,
    /// Whether the object has a field of the name already.
    pub(super) is_duplicate: bool,
}

/// The place of a row and of those before it.
#[derive(Debug)]
pub(super) struct Trail {
    step: Step,
    before: Option<Rc<Trail>>,
}

impl State {
    /// A state in which nothing is placed.
    pub(super) fn start(page: &Page) -> Self {
        Self {
            cost: 0,
            frame: Rc::new(Frame::top(&page.layouts[0])),
            types: Rc::clone(&page.types),
            trail: None,
        }
    }

    /// Begins the next table.
    pub(super) fn enter(&mut self, table: usize, page: &Page) {
        self.frame = Rc::new(Frame::top(&page.layouts[table]));
    }

    /// The open objects that the row may stand in, the innermost first: how many are left for it, and what the
    /// nesting then costs.
    pub(super) fn candidates(&self, row: usize, table: usize, page: &Page) -> Vec<(usize, Cost)> {
        let layout = &page.layouts[table];
        let line = &layout.lines[row];
        let marked = layout.marked.as_ref().map(|marked| marked[row]);
        let mut candidates = Vec::new();
        let mut cost = self.cost;
        let mut frame = Some(&self.frame);
        let mut left = 0;
        while let Some(at) = frame {
            if marked.is_none_or(|parent| parent == at.row) {
                candidates.push((
                    left,
                    cost + costs::field(at, line, layout, &page.shapes, left > 0),
                ));
            }
            cost += costs::close(at, layout, &page.shapes);
            frame = at.outer.as_ref();
            left += 1;
        }
        candidates
    }

    /// Puts the row into the object that is innermost after `left` have been left.
    pub(super) fn put(
        &self,
        row: usize,
        table: usize,
        (left, cost): (usize, Cost),
        page: &mut Page,
    ) -> State {
        let mut state = self.clone();
        for _ in 0..left {
            state.close(table, page);
        }
        let layout = &page.layouts[table];
        let line = &layout.lines[row];
        let is_deepest = state.frame.depth == DEEPEST && layout.marked.is_none();
        let (name, is_open) = (line.name, line.is_open && !is_deepest);
        let mut frame = Frame::clone(&state.frame);
        let step = Step {
            parent: frame.row,
            shape: frame
                .shape
                .and_then(|shape| page.shapes.get(shape).get(name)),
            is_duplicate: frame.fields.contains(&name),
        };
        frame.is_last_absent = step.shape.is_none();
        frame.is_last_off = frame.pairs.is_disjoint(&line.pairs);
        frame.is_languages &= line.is_language;
        frame.fields.push(name);
        state.frame = Rc::new(frame);
        if is_open {
            state.frame = Rc::new(Frame::open(state.frame, row, table, page, &state.types));
        }
        let before = state.trail.take();
        state.trail = Some(Rc::new(Trail { step, before }));
        state.cost = cost;
        state
    }

    /// Leaves the innermost object, and remembers the fields of its type.
    fn close(&mut self, table: usize, page: &Page) {
        let frame = Rc::clone(&self.frame);
        self.cost += costs::close(&frame, &page.layouts[table], &page.shapes);
        self.learn(&frame);
        if let Some(outer) = &frame.outer {
            self.frame = Rc::clone(outer);
        }
    }

    /// Adds the fields of an object to those of its type.
    fn learn(&mut self, frame: &Frame) {
        let Some(name) = frame.type_name else {
            return;
        };
        let known = self.types.get(&name).map_or(&[][..], |fields| fields);
        if frame.fields.iter().all(|field| known.contains(field)) {
            return;
        }
        let new = frame.fields.iter().filter(|field| !known.contains(field));
        let fields: Rc<[Name]> = known.iter().chain(new).copied().collect();
        Rc::make_mut(&mut self.types).insert(name, fields);
    }

    /// Leaves all objects of a table.
    pub(super) fn leave(&mut self, table: usize, page: &Page) {
        while self.frame.outer.is_some() {
            self.close(table, page);
        }
        self.close(table, page);
    }

    /// The place of the last row.
    pub(super) fn last(&self) -> Option<Step> {
        self.trail.as_ref().map(|trail| trail.step)
    }

    /// Places of all rows so far.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        let mut trail = self.trail.as_deref();
        while let Some(at) = trail {
            steps.push(at.step);
            trail = at.before.as_deref();
        }
        steps.reverse();
        steps
    }
}
