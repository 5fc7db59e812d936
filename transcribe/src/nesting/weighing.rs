//! What a row weighs in each open object, weighed once for all nestings in which the object is the same.

use super::costs::{self, Kinship};
use super::digest::Digest;
use super::frame::Frame;
use super::layout::{Page, Place};
use super::weights::Cost;

/// What a row and an open object weigh.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weight {
    /// The row as a field of the object.
    pub(super) field: Cost,
    pub(super) kinship: Kinship,
    /// The row outside of the object, which then ends.
    pub(super) outside: Cost,
}

/// The weights of a row.
#[derive(Debug)]
pub(super) struct Weighing<'p> {
    page: &'p Page,
    place: Place,
    /// By the object, and whether others inside of it end.
    weights: Vec<((Digest, bool), Weight)>,
}

impl<'p> Weighing<'p> {
    pub(super) fn new(place: Place, page: &'p Page) -> Self {
        Self {
            page,
            place,
            weights: Vec::with_capacity(16),
        }
    }

    pub(super) fn of(&mut self, frame: &Frame, is_return: bool) -> Weight {
        let key = (frame.digest, is_return);
        if let Some((_, weight)) = self.weights.iter().find(|(known, _)| *known == key) {
            return *weight;
        }
        let weight = self.weigh(frame, is_return);
        self.weights.push((key, weight));
        weight
    }

    fn weigh(&self, frame: &Frame, is_return: bool) -> Weight {
        let (layout, line) = (self.page.layout(self.place), self.page.line(self.place));
        let weights = &self.page.weights;
        let (field, kinship) = costs::field(frame, line, layout, self.page, is_return);
        let outside = costs::close(frame, layout, weights)
            + costs::outside_namesake(frame, line, layout, weights);
        Weight {
            field,
            kinship,
            outside,
        }
    }
}
