//! Where a nesting puts its rows.

use std::rc::Rc;

use super::shapes::ShapeId;

/// The place of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// Index of the row that it is a field of; `None` at the top of the table.
    pub(super) parent: Option<usize>,
    /// What the example shows of the row.
    pub(super) shape: Option<ShapeId>,
    /// Whether the object has a field of the name already.
    pub(super) is_duplicate: bool,
}

/// The places of all rows so far. Nestings share what they have in common.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail(Option<Rc<Link>>);

#[derive(Debug)]
struct Link {
    step: Step,
    before: Trail,
}

impl Trail {
    pub(super) fn push(&mut self, step: Step) {
        let before = Self(self.0.take());
        self.0 = Some(Rc::new(Link { step, before }));
    }

    /// The places, the last first.
    pub(super) fn steps(&self) -> impl Iterator<Item = Step> {
        let links = std::iter::successors(self.0.as_deref(), |link| link.before.0.as_deref());
        links.map(|link| link.step)
    }

    /// The last places, in the order of the rows.
    pub(super) fn last(&self, count: usize) -> Vec<Step> {
        let mut steps: Vec<Step> = self.steps().take(count).collect();
        steps.reverse();
        steps
    }
}

impl Drop for Trail {
    /// One by one: a trail is as long as the page, too long for one call inside the other.
    fn drop(&mut self) {
        let mut next = self.0.take();
        while let Some(mut link) = next.and_then(Rc::into_inner) {
            next = link.before.0.take();
        }
    }
}
