//! Which places are certain: those that every nesting about as light as the best has, too.
//!
//! For each row, the best nesting is followed up to the row before it. Then the row is put elsewhere, and the
//! others follow as they fit best, until the same objects are open again or too much speaks against it.

use std::collections::{BTreeMap, BTreeSet};

use super::detours::Best;
use super::layout::{Page, Place};
use super::names::Name;
use super::step::Step;
use super::weights::{Cost, Weights};

/// Where a row is put, and why that is not certain, if it is not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verdict {
    pub(super) step: Step,
    pub(super) doubt: Option<Doubt>,
}

/// Why a place is not certain.
#[derive(Clone, Copy, Debug)]
pub(super) enum Doubt {
    /// The object has a field of the name already.
    Duplicate,
    /// The row may also stand in another object.
    Elsewhere(Option<usize>),
    /// It follows such a row.
    AfterDuplicate,
    /// Another object of the type has a field of the name whose place is in doubt.
    LikeAnother,
}

/// Another place that a row may have.
#[derive(Clone, Copy, Debug)]
struct Other {
    parent: Option<usize>,
    /// How much heavier the nesting is then.
    extra: Cost,
}

/// Judges the rows of all tables, one after the other.
pub(super) fn judge(page: &mut Page, steps: Vec<Step>) -> Vec<Verdict> {
    let best = Best::new(page, steps);
    let others = others(page, &best);
    let verdicts = best.steps.into_iter().zip(others).map(|(step, other)| {
        let elsewhere = other.map(|other| Doubt::Elsewhere(other.parent));
        let doubt = if step.is_duplicate {
            Some(Doubt::Duplicate)
        } else {
            elsewhere
        };
        Verdict { step, doubt }
    });
    let mut verdicts: Vec<Verdict> = verdicts.collect();
    spread(page, &mut verdicts);
    carry_on(page, &mut verdicts);
    verdicts
}

/// Where a row is in doubt, those of the same name in other objects of the type are, too: the first has only taught
/// the others where to stand.
fn spread(page: &Page, verdicts: &mut [Verdict]) {
    let places = page.places();
    let field = |place: &Place, verdict: &Verdict| {
        let parent = &page.layout(*place).lines[verdict.step.parent?];
        Some((parent.type_name?, page.line(*place).name))
    };
    let rows = places.iter().zip(verdicts.iter());
    let in_doubt: BTreeSet<(Name, Name)> = rows
        .filter(|(_, verdict)| matches!(verdict.doubt, Some(Doubt::Elsewhere(_))))
        .filter_map(|(place, verdict)| field(place, verdict))
        .collect();
    let mut covered: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (place, verdict) in places.iter().zip(verdicts) {
        let parent = verdict.step.parent.map(|parent| (place.table, parent));
        let is_below = parent.is_some_and(|parent| covered.contains(&parent));
        let is_like = || field(place, verdict).is_some_and(|field| in_doubt.contains(&field));
        if verdict.doubt.is_none() && !is_below && is_like() {
            verdict.doubt = Some(Doubt::LikeAnother);
        }
        if is_below || verdict.doubt.is_some() {
            covered.insert((place.table, place.row));
        }
    }
}

/// The nearest other place of each row, if there is one.
fn others(page: &mut Page, best: &Best) -> Vec<Option<Other>> {
    let mut others: Vec<Option<Other>> = vec![None; best.steps.len()];
    let weights = page.weights;
    best.all(page, |detour| {
        for &(at, step) in &detour.rows {
            let is_nearer = others[at].is_none_or(|other| detour.extra < other.extra);
            let is_possible = detour.extra <= margin(&weights, best.steps[at], step);
            if is_possible && is_nearer {
                others[at] = Some(Other {
                    parent: step.parent,
                    extra: detour.extra,
                });
            }
        }
    });
    others
}

fn margin(weights: &Weights, step: Step, other: Step) -> Cost {
    if step.shape.is_some() && other.shape.is_none() {
        weights.margin_if_shown
    } else {
        weights.margin
    }
}

/// Where a row is in doubt, those that follow it in the same object go with it: up to one that the example shows
/// there, nothing holds them.
fn carry_on(page: &Page, verdicts: &mut [Verdict]) {
    let mut open: BTreeMap<(usize, Option<usize>), Doubt> = BTreeMap::new();
    for (place, verdict) in page.places().iter().zip(verdicts) {
        let object = (place.table, verdict.step.parent);
        match verdict.doubt {
            Some(Doubt::Duplicate) => {
                open.insert(object, Doubt::AfterDuplicate);
            }
            Some(doubt) => {
                open.insert(object, doubt);
            }
            None if verdict.step.shape.is_some() => {
                open.remove(&object);
            }
            None => verdict.doubt = open.get(&object).copied(),
        }
    }
}
