//! A nesting of the rows so far.

use std::rc::Rc;

use super::costs::{self, Kinship};
use super::digest::Digest;
use super::frame::Frame;
use super::known::Types;
use super::layout::{Line, Page, Place};
use super::names::Name;
use super::step::{Step, Trail};
use super::weighing::Weighing;
use super::weights::Cost;

/// How deep objects stand at most; pages go down to 10.
const DEEPEST: usize = 20;

/// A nesting of the rows so far.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub(super) cost: Cost,
    pub(super) trail: Trail,
    table: usize,
    /// The innermost object that is open.
    frame: Rc<Frame>,
    types: Types,
}

/// A place that a row may have.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// What the nesting then costs.
    pub(super) cost: Cost,
    /// How many open objects are left for it.
    pub(super) left: usize,
    pub(super) parent: Option<usize>,
    /// Of the object and those that it stands in.
    pub(super) object: Digest,
    kinship: Kinship,
}

impl State {
    /// A state in which nothing is placed.
    pub(super) fn start(page: &Page) -> Option<Self> {
        let layout = page.layouts.first()?;
        Some(Self {
            cost: 0,
            trail: Trail::default(),
            table: 0,
            frame: Rc::new(Frame::top(layout, page)),
            types: Types::default(),
        })
    }

    /// Goes to a row: if it begins another table, all objects are left.
    pub(super) fn enter(&mut self, place: Place, page: &Page) {
        if place.table != self.table {
            self.leave(page);
            self.table = place.table;
            self.frame = Rc::new(Frame::top(page.layout(place), page));
        }
    }

    /// Fills the list with the open objects that the row may stand in, the innermost first, as far as they are no
    /// heavier than the limit. Those over the bound may be missing, too, where they say nothing about the others.
    pub(super) fn find_candidates(
        &self,
        candidates: &mut Vec<Candidate>,
        weighing: &mut Weighing<'_>,
        limit: Cost,
        bound: impl Fn(Cost) -> Cost,
    ) {
        candidates.clear();
        let mut least = Kinship::MOST;
        let mut lightest = Cost::MAX;
        let mut cost = self.cost;
        let mut frame = Some(&self.frame);
        while let Some(at) = frame.filter(|_| cost <= limit) {
            if least == Kinship::default() && cost > bound(lightest) {
                break;
            }
            let left = candidates.len();
            let weight = weighing.of(at, left > 0);
            let kinship = weight.kinship;
            least = least.least(kinship);
            lightest = lightest.min(cost + weight.field + kinship.above(Kinship::default()));
            candidates.push(Candidate {
                cost: cost + weight.field,
                left,
                parent: at.row,
                object: at.digest,
                kinship,
            });
            cost += weight.outside;
            frame = at.outer.as_ref();
        }
        for candidate in candidates {
            candidate.cost += candidate.kinship.above(least);
        }
    }

    /// All open objects that the row may stand in and that are no heavier than the limit.
    pub(super) fn candidates(&self, place: Place, page: &Page, limit: Cost) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        let mut weighing = Weighing::new(place, page);
        self.find_candidates(&mut candidates, &mut weighing, limit, |_| limit);
        candidates
    }

    /// Puts the row where the candidate says.
    pub(super) fn put(mut self, place: Place, candidate: Candidate, page: &mut Page) -> State {
        page.steps += 1;
        for _ in 0..candidate.left {
            self.close(place, page);
        }
        let line = page.line(place);
        let (name, type_name) = (line.name, line.type_name);
        let frame = Rc::make_mut(&mut self.frame);
        let shape = frame.shape_of(name, page);
        let is_open = frame.depth < DEEPEST && page.is_open(place, shape);
        self.trail.push(Step {
            parent: frame.row,
            shape,
            is_duplicate: frame.names.contains(name),
        });
        frame.add(place, line, page.layout(place), page);
        if is_open {
            self.frame = Rc::new(Frame::open(self.frame, place, page, &self.types));
        }
        if let Some(name) = type_name
            && page.next_of_type(name, place.next()).is_none()
        {
            self.types.forget(name);
        }
        self.cost = candidate.cost;
        self
    }

    /// Leaves the innermost object ahead of a row, and remembers the fields of its type.
    fn close(&mut self, place: Place, page: &Page) {
        let frame = Rc::clone(&self.frame);
        let layout = page.layout(place);
        self.cost += costs::close(&frame, layout, &page.weights);
        if let Some(name) = frame.type_name
            && (frame.has_new || frame.known.is_none())
            && page.next_of_type(name, place).is_some()
        {
            let fields = self.fields(place.row, &layout.lines);
            self.types.learn(name, &fields, place.table);
        }
        if let Some(outer) = &frame.outer {
            self.frame = Rc::clone(outer);
        }
    }

    /// The fields of the innermost object, ahead of a row.
    fn fields(&self, row: usize, lines: &[Line]) -> Vec<Name> {
        let parent = self.frame.row;
        let inside = parent.map_or(0, |parent| parent + 1);
        let rows = (inside..row).rev().zip(self.trail.steps());
        let own = rows.filter(|(_, step)| step.parent == parent && !step.is_duplicate);
        let mut fields: Vec<Name> = own.map(|(row, _)| lines[row].name).collect();
        fields.reverse();
        fields
    }

    /// Leaves all objects of the table.
    pub(super) fn leave(&mut self, page: &Page) {
        let end = Place {
            table: self.table,
            row: page.layouts[self.table].lines.len(),
        };
        while self.frame.outer.is_some() {
            self.close(end, page);
        }
        self.close(end, page);
    }

    /// Of all that decides what can follow, and at which cost.
    pub(super) fn digest(&self) -> Digest {
        self.frame.digest.with_digest(self.types.digest())
    }

    /// Types of which the other nesting has shown other fields, if the same objects are open in it.
    pub(super) fn differing_types(&self, other: &State) -> Option<Vec<Name>> {
        (self.frame.digest == other.frame.digest).then(|| self.types.differing(&other.types))
    }

    /// Another nesting, so much heavier, with what this one has shown of some types.
    pub(super) fn jump(&self, names: &[Name], other: &State, extra: Cost) -> State {
        let types = other.types.with(names, &self.types);
        State {
            cost: other.cost + extra,
            types,
            ..other.clone()
        }
    }
}
