//! The lightest nesting of a page's tables, all rows considered together.

use super::digest::Digest;
use super::layout::{Page, Place};
use super::state::{Candidate, State};
use super::step::Step;
use super::weighing::Weighing;
use super::weights::Cost;

/// How many nestings are followed at the same time.
const WIDTH: usize = 12;

pub(super) fn lightest(page: &mut Page) -> Vec<Step> {
    let mut states: Vec<State> = State::start(page).into_iter().collect();
    for place in page.places() {
        for state in &mut states {
            state.enter(place, page);
        }
        let next = advance(states, place, page, WIDTH, Cost::MAX);
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
/// on; none heavier than the bound. Of those after which the same can follow, the lightest is enough.
pub(super) fn advance(
    states: Vec<State>,
    place: Place,
    page: &mut Page,
    width: usize,
    bound: Cost,
) -> Vec<(usize, State)> {
    let candidates = candidates(&states, place, page, width, bound);
    let mut states: Vec<Option<State>> = states.into_iter().map(Some).collect();
    let mut next: Vec<(usize, State)> = Vec::with_capacity(candidates.len());
    for (at, (candidate, index)) in candidates.iter().enumerate() {
        if next.len() == width {
            break;
        }
        let is_last = !candidates[at + 1..].iter().any(|(_, other)| other == index);
        // What is not shared is changed in place.
        let state = if is_last {
            states[*index].take()
        } else {
            states[*index].clone()
        };
        let Some(state) = state.map(|state| state.put(place, *candidate, page)) else {
            continue;
        };
        if !next
            .iter()
            .any(|(_, other)| other.digest() == state.digest())
        {
            next.push((*index, state));
        }
    }
    next
}

/// The places that the row may have, the lightest first, as many as may be needed, each with the index of its state.
fn candidates(
    states: &[State],
    place: Place,
    page: &Page,
    width: usize,
    bound: Cost,
) -> Vec<(Candidate, usize)> {
    let window = page.weights.window;
    let bound = |lightest: Cost| bound.min(lightest.saturating_add(window));
    let mut weighing = Weighing::new(place, page);
    let mut candidates: Vec<(Candidate, usize)> = Vec::with_capacity(4 * states.len());
    let mut own: Vec<Candidate> = Vec::with_capacity(10);
    let mut lightest = Cost::MAX;
    for (index, state) in states.iter().enumerate() {
        let limit = lightest.saturating_add(window);
        state.find_candidates(&mut own, &mut weighing, limit, bound);
        for candidate in &own {
            lightest = lightest.min(candidate.cost);
            if candidate.cost <= bound(lightest) {
                candidates.push((*candidate, index));
            }
        }
    }
    candidates.retain(|(found, _)| found.cost <= bound(lightest));
    candidates.sort_by_key(|(candidate, _)| candidate.cost);
    candidates.truncate(reached(&candidates, width));
    candidates
}

/// How many candidates suffice for so many nestings: the same can follow only where the row stands in the same object.
fn reached(candidates: &[(Candidate, usize)], width: usize) -> usize {
    let mut objects: Vec<Digest> = Vec::with_capacity(width);
    let is_enough = |(candidate, _): &(Candidate, usize)| {
        if !objects.contains(&candidate.object) {
            objects.push(candidate.object);
        }
        objects.len() == width
    };
    let last = candidates.iter().position(is_enough);
    last.map_or(candidates.len(), |last| last + 1)
}
