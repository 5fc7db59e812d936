//! From flat field paths to a tree.

use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::{Problems, Row, suggestion};

/// A row and the rows below it, in the page's order.
#[derive(Debug)]
pub(crate) struct Branch<'a> {
    pub row: &'a Row,
    /// Last part of the field path: the name on the wire.
    pub wire: &'a str,
    pub children: Vec<Branch<'a>>,
}

/// Objects inside each other. No page comes near it, and rustc gives up on types that are nested some 100 deep.
pub(crate) const DEEPEST: usize = 16;

/// Builds the tree of a section; a row without its parent is reported and left out.
pub(crate) fn tree<'a>(rows: &'a [Row], problems: &mut Problems) -> Vec<Branch<'a>> {
    let mut children: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for row in rows {
        let path = row.path.value.as_str();
        if path.split('.').any(str::is_empty) {
            report_bad_path(row, problems);
            continue;
        }
        if path.split('.').count() > DEEPEST {
            report_depth(row, problems);
            continue;
        }
        let parent = path.rsplit_once('.').map_or("", |(parent, _)| parent);
        if parent.is_empty() || seen.contains(parent) {
            children.entry(parent).or_default().push(row);
        } else {
            report_orphan(row, parent, &seen, problems);
        }
        seen.insert(path);
    }
    branches("", &children)
}

fn branches<'a>(parent: &str, rows: &BTreeMap<&str, Vec<&'a Row>>) -> Vec<Branch<'a>> {
    let below = rows.get(parent).map(Vec::as_slice).unwrap_or_default();
    below
        .iter()
        .map(|row| {
            let path = row.path.value.as_str();
            let wire = path.rsplit_once('.').map_or(path, |(_, name)| name);
            Branch {
                row,
                wire,
                children: branches(path, rows),
            }
        })
        .collect()
}

fn report_depth(row: &Row, problems: &mut Problems) {
    let message = format!(
        "`{}` stands in more than {} objects",
        row.path.value,
        DEEPEST - 1
    );
    let hint = "move inner objects to `types:`";
    problems.report(row.path.at, message, hint);
}

fn report_bad_path(row: &Row, problems: &mut Problems) {
    let message = format!("`{}` is not a field path", row.path.value.escape_debug());
    problems.report(
        row.path.at,
        message,
        "write names with a full stop between two of them",
    );
}

fn report_orphan(row: &Row, parent: &str, seen: &BTreeSet<&str>, problems: &mut Problems) {
    let hint = suggestion(parent, seen.iter().copied())
        .unwrap_or_else(|| format!("write the row `{parent}` above this one"));
    let message = format!(
        "`{}` stands below `{parent}`, which is not a row above it",
        row.path.value
    );
    problems.report(row.path.at, message, hint);
}
