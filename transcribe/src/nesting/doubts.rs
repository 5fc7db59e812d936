//! What is said of rows whose place is in doubt, and at which row.

use std::collections::BTreeMap;

use crate::page::Row;

use super::Placement;
use super::certainty::{Doubt, Verdict};

/// How many rows a doubt names.
const NAMED: usize = 3;

/// The places of a table's rows. Doubts about several fields of an object are told once, at its row.
pub(super) fn places(rows: &[Row], verdicts: &[Verdict]) -> Vec<Placement> {
    let mut unsettled: Vec<Option<String>> = vec![None; verdicts.len()];
    let mut of_object: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (row, verdict) in verdicts.iter().enumerate() {
        let parent = verdict.step.parent;
        match verdict.doubt {
            Some(Doubt::Duplicate) => {
                unsettled[row] = Some(has_field_of_this_name(&name_of(rows, parent)));
            }
            Some(_) => of_object.entry(parent).or_default().push(row),
            None => {}
        }
    }
    for (object, fields) in of_object {
        match object.filter(|object| fields.len() > 1 && is_field(verdicts, *object, rows)) {
            Some(object) => add(&mut unsettled[object], several(rows, verdicts, &fields)),
            None => {
                for row in fields {
                    let text = format!("it {}", predicate(rows, verdicts, row));
                    add(&mut unsettled[row], text);
                }
            }
        }
    }
    let places = verdicts.iter().zip(unsettled);
    places
        .map(|(verdict, unsettled)| Placement {
            parent: verdict.step.parent,
            unsettled,
        })
        .collect()
}

/// Whether the row is a field of its own in a schema file, as `data` is not.
fn is_field(verdicts: &[Verdict], object: usize, rows: &[Row]) -> bool {
    verdicts[object].step.parent.is_some() || rows[object].name != "data"
}

fn add(unsettled: &mut Option<String>, text: String) {
    *unsettled = Some(match unsettled.take() {
        Some(first) => format!("{first}; {text}"),
        None => text,
    });
}

fn several(rows: &[Row], verdicts: &[Verdict], fields: &[usize]) -> String {
    let first = fields.iter().take(NAMED);
    let mut names: Vec<String> = first.map(|row| format!("`{}`", rows[*row].name)).collect();
    if fields.len() > NAMED {
        names.push(format!("{} more", fields.len() - NAMED));
    }
    let last = names.pop().unwrap_or_default();
    let predicate = predicate(rows, verdicts, fields[0]);
    format!("{} and {last} {predicate}", names.join(", "))
}

fn predicate(rows: &[Row], verdicts: &[Verdict], row: usize) -> String {
    match verdicts[row].doubt {
        Some(Doubt::Elsewhere(parent)) => {
            format!("may also stand in {}", name_of(rows, parent))
        }
        Some(Doubt::LikeAnother) => {
            "may also stand elsewhere, as in another object of this type".to_owned()
        }
        _ => "may belong to the object of the row before that is there twice".to_owned(),
    }
}

/// The name of an object that rows stand in.
pub(super) fn name_of(rows: &[Row], parent: Option<usize>) -> String {
    parent.map_or("the top".to_owned(), |row| format!("`{}`", rows[row].name))
}

pub(super) fn has_field_of_this_name(object: &str) -> String {
    format!("{object} has a field of this name already")
}
