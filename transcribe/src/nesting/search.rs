//! The lightest nesting of a page's tables, all rows considered together.

use std::collections::BTreeSet;

use super::layout::{Page, Place};
use super::state::{Candidate, State};
use super::step::Step;
use super::weights::Cost;

/// How many nestings are followed at the same time.
const WIDTH: usize = 12;

pub(super) fn lightest(page: &mut Page) -> Vec<Step> {
    let mut states: Vec<State> = State::start(page).into_iter().collect();
    for place in page.places() {
        for state in &mut states {
            state.enter(place, page);
        }
        let next = advance(&states, place, page, WIDTH);
        states = next.into_iter().map(|(_, state)| state).collect();
    }
    for state in &mut states {
        state.leave(page);
    }
    let best = states.iter().min_by_key(|state| state.cost);
    best.map(|state| state.trail.last(usize::MAX))
        .unwrap_or_default()
}

/// The lightest nestings that place one more row, the lightest first, each with the index of that which it goes
/// on. Of those after which the same can follow at the same cost, the lightest is enough.
pub(super) fn advance(
    states: &[State],
    place: Place,
    page: &mut Page,
    width: usize,
) -> Vec<(usize, State)> {
    let mut candidates: Vec<(Candidate, usize)> = Vec::new();
    let mut limit = Cost::MAX;
    for (index, state) in states.iter().enumerate() {
        for candidate in state.candidates(place, page, limit) {
            limit = limit.min(candidate.cost + page.weights.window);
            candidates.push((candidate, index));
        }
    }
    candidates.retain(|(found, _)| found.cost <= limit);
    candidates.sort_unstable_by_key(|(candidate, index)| (candidate.cost, *index, candidate.left));
    let mut seen = BTreeSet::new();
    let mut next = Vec::new();
    for (candidate, index) in candidates {
        if next.len() == width {
            break;
        }
        let state = states[index].put(place, candidate, page);
        if seen.insert(state.digest()) {
            next.push((index, state));
        }
    }
    next
}
