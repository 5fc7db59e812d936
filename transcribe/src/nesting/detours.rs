//! Other nestings than the best, followed from the row that they place elsewhere until they come back to it.

use std::collections::BTreeMap;

use super::layout::{Page, Place};
use super::search;
use super::state::State;
use super::step::Step;
use super::weights::{Cost, Weights};

/// How many nestings are followed from each row on.
const WIDTH: usize = 5;

/// How many rows they are followed over. One that is possible until then is taken for possible.
const HORIZON: usize = 30;

/// The best nesting, with the state ahead of each row and the one at the end.
#[derive(Debug)]
pub(super) struct Best {
    pub(super) steps: Vec<Step>,
    places: Vec<Place>,
    states: Vec<State>,
}

/// Another nesting.
#[derive(Debug)]
pub(super) struct Detour {
    /// How much heavier it is.
    pub(super) extra: Cost,
    /// The rows that it places elsewhere.
    pub(super) rows: Vec<(usize, Step)>,
}

/// A nesting that is followed.
#[derive(Clone, Debug)]
struct Way {
    state: State,
    past: Past,
}

/// Where a nesting that is followed has differed from the best.
#[derive(Clone, Debug)]
struct Past {
    /// The row from which on its steps are not among `rows` yet.
    since: usize,
    /// The rows that it placed elsewhere.
    rows: Vec<(usize, Step)>,
    /// How many rows it has placed elsewhere so far.
    elsewhere: Cost,
}

impl Best {
    pub(super) fn new(page: &mut Page, steps: Vec<Step>) -> Self {
        let mut best = Self {
            places: page.places(),
            states: Vec::with_capacity(steps.len() + 1),
            steps,
        };
        let Some(mut state) = State::start(page) else {
            return best;
        };
        for (place, step) in best.places.iter().zip(&best.steps) {
            state.enter(*place, page);
            let candidates = state.candidates(*place, page, Cost::MAX);
            let own = candidates.iter().find(|own| own.parent == step.parent);
            let next = own.map(|own| state.clone().put(*place, *own, page));
            let next = next.unwrap_or_else(|| state.clone());
            best.states.push(std::mem::replace(&mut state, next));
        }
        state.leave(page);
        best.states.push(state);
        best
    }

    /// Visits the nestings that place each row elsewhere and are not much heavier.
    pub(super) fn all(&self, page: &mut Page, mut visit: impl FnMut(&Detour)) {
        for index in 0..self.steps.len() {
            self.detours(page, index).iter().for_each(&mut visit);
        }
    }

    /// Nestings that place this row elsewhere and are not much heavier.
    fn detours(&self, page: &mut Page, index: usize) -> Vec<Detour> {
        let mut found = Vec::new();
        let mut open = BTreeMap::from([(index + 1, self.elsewhere(page, index))]);
        for _ in 0..HORIZON {
            let Some((at, ways)) = open.pop_first() else {
                return found;
            };
            let mut states = Vec::new();
            let mut pasts = Vec::new();
            for way in ways {
                match self.meet(way, at, page) {
                    Meeting::Away(way) => {
                        states.push(way.state);
                        pasts.push(way.past);
                    }
                    Meeting::Later(at, way) => open.entry(at).or_default().push(way),
                    Meeting::Back(detour) => found.push(detour),
                    Meeting::TooHeavy => {}
                }
            }
            if let Some(place) = self.places.get(at).filter(|_| !states.is_empty()) {
                let elsewhere = pasts.iter().map(|past: &Past| past.elsewhere).max();
                let bound =
                    self.states[at + 1].cost + limit(elsewhere.unwrap_or(0) + 1, &page.weights);
                let next = search::advance(states, *place, page, WIDTH, bound).into_iter();
                let next = next.map(|(origin, state)| Way {
                    state,
                    past: pasts[origin].clone(),
                });
                open.entry(at + 1).or_default().extend(next);
            }
        }
        for (at, ways) in open {
            found.extend(
                ways.into_iter()
                    .filter_map(|way| self.detour(&way, at, page)),
            );
        }
        found
    }

    /// The ways that begin where the row is put elsewhere.
    fn elsewhere(&self, page: &mut Page, index: usize) -> Vec<Way> {
        let place = self.places[index];
        let state = &self.states[index];
        let limit = self.states[index + 1].cost + page.weights.window;
        let mut candidates = state.candidates(place, page, limit);
        let own = self.steps[index].parent;
        candidates.retain(|other| other.parent != own && other.cost <= limit);
        let way = |candidate| Way {
            state: state.clone().put(place, candidate, page),
            past: Past {
                since: index,
                rows: Vec::new(),
                elsewhere: 0,
            },
        };
        candidates.into_iter().map(way).collect()
    }

    /// Compares a way with the best nesting ahead of a row, or at the end.
    fn meet(&self, mut way: Way, at: usize, page: &Page) -> Meeting {
        let last = way.state.trail.steps().next();
        let is_elsewhere = last.is_some_and(|last| last.parent != self.steps[at - 1].parent);
        way.past.elsewhere += Cost::from(is_elsewhere);
        match self.places.get(at) {
            Some(place) => way.state.enter(*place, page),
            None => way.state.leave(page),
        }
        let best = &self.states[at];
        if way.state.cost > best.cost + limit(way.past.elsewhere, &page.weights) {
            return Meeting::TooHeavy;
        }
        let Some(place) = self.places.get(at) else {
            return self.back(&way, at, page);
        };
        let Some(types) = way.state.differing_types(best) else {
            return Meeting::Away(way);
        };
        let next = types
            .iter()
            .filter_map(|name| page.next_of_type(*name, *place))
            .min();
        match next.and_then(|next| self.places.binary_search(&next).ok()) {
            None => self.back(&way, at, page),
            Some(next) if next == at => Meeting::Away(way),
            Some(next) => {
                way.past.rows = self.rows(&way, at);
                way.past.since = next;
                let extra = way.state.cost.saturating_sub(best.cost);
                way.state = way.state.jump(&types, &self.states[next], extra);
                Meeting::Later(next, way)
            }
        }
    }

    fn back(&self, way: &Way, at: usize, page: &Page) -> Meeting {
        self.detour(way, at, page)
            .map_or(Meeting::TooHeavy, Meeting::Back)
    }

    /// A way as a detour that ends here, unless it is too heavy.
    fn detour(&self, way: &Way, at: usize, page: &Page) -> Option<Detour> {
        let extra = way.state.cost.saturating_sub(self.states[at].cost);
        let rows = self.rows(way, at);
        let more = Cost::try_from(rows.len()).map_or(Cost::MAX, |count| count.saturating_sub(1));
        let extra = extra.saturating_sub(more.saturating_mul(page.weights.margin_each));
        (extra <= page.weights.margin).then_some(Detour { extra, rows })
    }

    /// The rows ahead of this one that the way places elsewhere.
    fn rows(&self, way: &Way, at: usize) -> Vec<(usize, Step)> {
        let steps = way.state.trail.last(at - way.past.since);
        let new = (way.past.since..at).zip(steps);
        let elsewhere = new.filter(|(index, step)| step.parent != self.steps[*index].parent);
        way.past.rows.iter().copied().chain(elsewhere).collect()
    }
}

/// How much heavier than the best a nesting may be that places so many rows elsewhere, and one more.
fn limit(elsewhere: Cost, weights: &Weights) -> Cost {
    weights.margin + elsewhere * weights.margin_each
}

/// What becomes of a way ahead of a row.
enum Meeting {
    /// Other objects are open than in the best nesting.
    Away(Way),
    /// The same are open; this row is the next where it matters what the way has shown of types.
    Later(usize, Way),
    /// The same follows, at the same cost.
    Back(Detour),
    TooHeavy,
}
