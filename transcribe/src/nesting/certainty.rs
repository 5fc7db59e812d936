//! Which places are certain: those that every nesting about as light as the best has, too.
//!
//! For each row, the best nesting is followed up to the row before it. Then the row is put elsewhere, and the
//! others follow as they fit best, until the same objects are open again or too much speaks against it.

use super::costs::Cost;
use super::layout::Page;
use super::search::{self, enter, leave};
use super::state::{State, Step};
use super::{Placement, Table, marks};

/// How much heavier a nesting must be to be out of the question.
const MARGIN: Cost = 52;

/// The same for a row that the example shows in the one place and not in the other.
const MARGIN_IF_SHOWN: Cost = 40;

/// How many nestings are followed from each row on.
const WIDTH: usize = 8;

/// How much heavier a nesting may be while it is followed.
const WINDOW: Cost = 80;

/// How many rows they are followed over. One that is possible until then is taken for possible.
const HORIZON: usize = 400;

/// The best nesting, with the state after each row.
struct Best<'a> {
    steps: &'a [Step],
    /// States before each row; after the last table, the end.
    states: Vec<State>,
    /// Table and row of each step.
    places: Vec<(usize, usize)>,
    end: Cost,
}

/// Another place that a row may have.
#[derive(Clone, Copy)]
struct Other {
    parent: Option<usize>,
    /// How much heavier the nesting is then.
    extra: Cost,
}

pub(super) fn judge(page: &mut Page, tables: &[Table<'_>], steps: &[Step]) -> Vec<Vec<Placement>> {
    let others = others(page, steps);
    let mut steps = steps.iter().zip(others);
    let each = tables.iter().map(|table| {
        let rows = (0..table.rows.len()).zip(steps.by_ref());
        let placement = |(row, (step, other)): (usize, (&Step, Option<Other>))| Placement {
            parent: step.parent,
            unsettled: doubt(table, row, *step, other),
        };
        rows.map(placement).collect()
    });
    each.collect()
}

/// The nearest other place of each row, if there is one.
fn others(page: &mut Page, steps: &[Step]) -> Vec<Option<Other>> {
    let best = follow(page, steps);
    let mut others: Vec<Option<Other>> = vec![None; steps.len()];
    for index in 0..steps.len() {
        for (extra, found) in alternatives(page, &best, index) {
            for (step, at) in found.iter().zip(index..) {
                let is_nearer = others[at].is_none_or(|other| extra < other.extra);
                let is_possible =
                    step.parent != steps[at].parent && extra <= margin(steps[at], *step);
                if is_possible && is_nearer {
                    others[at] = Some(Other {
                        parent: step.parent,
                        extra,
                    });
                }
            }
        }
    }
    others
}

fn margin(step: Step, other: Step) -> Cost {
    if step.shape.is_some() && other.shape.is_none() {
        MARGIN_IF_SHOWN
    } else {
        MARGIN
    }
}

fn doubt(table: &Table<'_>, row: usize, step: Step, other: Option<Other>) -> Option<String> {
    let name = |parent: Option<usize>| {
        parent.map_or("the top".to_owned(), |row| {
            format!("`{}`", table.rows[row].name)
        })
    };
    if step.is_duplicate {
        return Some(format!(
            "{} has a field of this name already",
            name(step.parent)
        ));
    }
    marks::doubt(table.rows, row)
        .or_else(|| other.map(|other| format!("it may also stand in {}", name(other.parent))))
}

fn follow<'a>(page: &mut Page, steps: &'a [Step]) -> Best<'a> {
    let mut best = Best {
        steps,
        states: Vec::new(),
        places: Vec::new(),
        end: 0,
    };
    if steps.is_empty() {
        return best;
    }
    let mut state = State::start(page);
    let mut index = 0;
    for table in 0..page.layouts.len() {
        state.enter(table, page);
        for row in 0..page.layouts[table].lines.len() {
            best.states.push(state.clone());
            best.places.push((table, row));
            let next = all(&state, row, table, page);
            state = next
                .into_iter()
                .find(|next| next.parent() == steps[index].parent)
                .unwrap_or(state);
            index += 1;
        }
        state.leave(table, page);
    }
    best.end = state.cost;
    best
}

/// Nestings that place this row elsewhere, from this row on, and how much heavier they are.
fn alternatives(page: &mut Page, best: &Best<'_>, index: usize) -> Vec<(Cost, Vec<Step>)> {
    let (mut table, row) = best.places[index];
    let mut states = all(&best.states[index], row, table, page);
    states.retain(|state| state.parent() != best.steps[index].parent);
    let mut found = Vec::new();
    for at in index + 1..=best.steps.len() {
        let place = best.places.get(at);
        if place.is_none_or(|place| place.0 != table) {
            leave(&mut states, table, page);
            if let Some(place) = place {
                table = place.0;
                enter(&mut states, table, page);
            }
        }
        let base = best.states.get(at).map_or(best.end, |state| state.cost);
        let allowed = if place.is_some() { WINDOW } else { MARGIN };
        states.retain(|state| state.cost <= base + allowed);
        let row = place.filter(|_| at - index < HORIZON);
        let Some(&(_, row)) = row else {
            found.extend(
                states
                    .iter()
                    .map(|state| (state.cost.saturating_sub(base), tail(state, index))),
            );
            break;
        };
        let same = &best.states[at];
        states.retain(|state| {
            let is_same = state.frame.is_like(&same.frame) && state.types == same.types;
            if is_same && state.cost <= base + MARGIN {
                found.push((state.cost.saturating_sub(base), tail(state, index)));
            }
            !is_same
        });
        if states.is_empty() {
            break;
        }
        states = search::advance(&states, row, table, page, WIDTH);
    }
    found
}

fn tail(state: &State, index: usize) -> Vec<Step> {
    state.steps().split_off(index)
}

impl State {
    fn parent(&self) -> Option<usize> {
        self.last().and_then(|step| step.parent)
    }
}

pub(super) fn all(state: &State, row: usize, table: usize, page: &mut Page) -> Vec<State> {
    let candidates = state.candidates(row, table, page);
    candidates
        .into_iter()
        .map(|candidate| state.put(row, table, candidate, page))
        .collect()
}
