//! Tables that state their nesting: their rows are indented.

use std::collections::BTreeSet;

use crate::page::Row;

use super::Placement;
use super::doubts::{has_field_of_this_name, name_of};

/// Whether the table states the depth of its rows.
pub(super) fn is_stated(rows: &[Row]) -> bool {
    rows.iter().any(|row| row.depth.is_some())
}

/// The places of the rows as their depths say. A row that is too deep is taken to stand in the row before it.
pub(super) fn places(rows: &[Row]) -> Vec<Placement> {
    let mut open: Vec<usize> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut places = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let depth = row.depth.unwrap_or(0);
        let deepest = open.len();
        open.truncate(depth);
        let parent = open.last().copied();
        let unsettled = if seen.insert((parent, row.name.as_str())) {
            too_deep(depth, deepest)
        } else {
            Some(has_field_of_this_name(&name_of(rows, parent)))
        };
        places.push(Placement { parent, unsettled });
        open.push(index);
    }
    places
}

fn too_deep(depth: usize, deepest: usize) -> Option<String> {
    (depth > deepest)
        .then(|| format!("it is indented {depth} deep, where {deepest} is the most that fits"))
}
