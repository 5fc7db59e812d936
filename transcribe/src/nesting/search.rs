//! The lightest nesting of a page's tables, all rows considered together.

use super::costs::Cost;
use super::layout::Page;
use super::state::{State, Step};

/// How many nestings are followed at the same time.
const WIDTH: usize = 100;

/// How much heavier than the lightest a nesting may be while it is followed.
const WINDOW: Cost = 200;

pub(super) fn lightest(page: &mut Page) -> Vec<Step> {
    if page.layouts.is_empty() {
        return Vec::new();
    }
    let mut states = vec![State::start(page)];
    for table in 0..page.layouts.len() {
        enter(&mut states, table, page);
        for row in 0..page.layouts[table].lines.len() {
            states = advance(&states, row, table, page, WIDTH);
        }
        leave(&mut states, table, page);
        states.sort_by_key(|state| state.cost);
    }
    states.first().map(State::steps).unwrap_or_default()
}

pub(super) fn enter(states: &mut [State], table: usize, page: &Page) {
    for state in states {
        state.enter(table, page);
    }
}

pub(super) fn leave(states: &mut [State], table: usize, page: &Page) {
    for state in states {
        state.leave(table, page);
    }
}

/// The lightest nestings that place one more row, the lightest first.
pub(super) fn advance(
    states: &[State],
    row: usize,
    table: usize,
    page: &mut Page,
    width: usize,
) -> Vec<State> {
    let mut candidates = Vec::new();
    for (index, state) in states.iter().enumerate() {
        let found = state.candidates(row, table, page);
        candidates.extend(found.into_iter().map(|(left, cost)| (cost, index, left)));
    }
    candidates.sort_unstable();
    candidates.truncate(width);
    let limit = candidates.first().map_or(0, |(cost, ..)| *cost) + WINDOW;
    let near = candidates
        .into_iter()
        .take_while(|(cost, ..)| *cost <= limit);
    near.map(|(cost, index, left)| states[index].put(row, table, (left, cost), page))
        .collect()
}
