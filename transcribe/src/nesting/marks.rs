//! Tables whose rows are indented.

use crate::page::Row;

/// Parents of the rows as their depths say, if the table has depths. A row that is too deep is taken to stand
/// in the row before it.
pub(super) fn parents(rows: &[Row]) -> Option<Vec<Option<usize>>> {
    if rows.iter().all(|row| row.depth.is_none()) {
        return None;
    }
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        open.truncate(row.depth.unwrap_or(0));
        parents.push(open.last().copied());
        open.push(index);
    }
    Some(parents)
}

/// What speaks against the depth of a row.
pub(super) fn doubt(rows: &[Row], row: usize) -> Option<String> {
    let depth = rows[row].depth.unwrap_or(0);
    let above = row
        .checked_sub(1)
        .map(|row| rows[row].depth.unwrap_or(0) + 1);
    let deepest = above.unwrap_or(0);
    (depth > deepest)
        .then(|| format!("it is indented {depth} deep, where {deepest} is the most that fits"))
}
