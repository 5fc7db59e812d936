//! What a page states of a parameter, as far as the notation can hold it.

use feishu_notation::{Row, Spanned};

use super::values::{self, Kind};
use super::{prose, unread};
use crate::page;
use crate::transcript::Field;
use crate::types;

/// A key of the notation and what the page writes for it, which the notation or the row itself forbids.
pub(super) struct Misfit {
    pub key: &'static str,
    pub text: String,
}

/// What only requests have, as the page states it.
#[derive(PartialEq, Eq)]
pub(super) struct Rules<'a> {
    required: bool,
    texts: [&'a Option<String>; 5],
    lengths: [Option<u64>; 2],
}

/// What the page states of a parameter.
pub(super) fn rules(row: &page::Row) -> Rules<'_> {
    Rules {
        required: row.required,
        texts: [
            &row.default,
            &row.min,
            &row.max,
            &row.greater_than,
            &row.pattern,
        ],
        lengths: [row.min_length, row.max_length],
    }
}

/// Whether the page states any of it.
pub(super) fn has_rules(row: &page::Row) -> bool {
    let rules = rules(row);
    rules.required
        || rules.texts.iter().any(|text| text.is_some())
        || rules.lengths.iter().any(Option::is_some)
}

/// Fills in what only requests have, and gives back what does not fit.
pub(super) fn fill(row: &mut Row, field: &Field<'_>) -> Vec<Misfit> {
    let stated = field.row;
    row.required = stated.required;
    row.pattern = stated.pattern.as_ref().map(unread);
    let mut misfits = Vec::new();
    misfits.extend(fill_default(row, field));
    for (key, bound) in [
        ("min", stated.min.clone()),
        ("max", stated.max.clone()),
        ("greater_than", stated.greater_than.clone()),
        (
            "min_length",
            stated.min_length.map(|length| length.to_string()),
        ),
        (
            "max_length",
            stated.max_length.map(|length| length.to_string()),
        ),
    ] {
        if let Some(bound) = bound {
            misfits.extend(fill_bound(row, key, bound, stated));
        }
    }
    misfits
}

fn fill_default(row: &mut Row, field: &Field<'_>) -> Option<Misfit> {
    let text = field.row.default.as_ref()?;
    let is_list = types::of(field.row).is_container();
    row.default = values::literal(field, text)
        .filter(|_| !is_list)
        .map(Spanned::unread);
    let misfit = Misfit {
        key: "default",
        text: text.clone(),
    };
    row.default.is_none().then_some(misfit)
}

fn fill_bound(
    row: &mut Row,
    key: &'static str,
    text: String,
    stated: &page::Row,
) -> Option<Misfit> {
    let is_list = types::of(stated).is_list();
    // A number that pages call the maximum of a list is the maximum of its length.
    let key = match key {
        "min" if is_list => "min_length",
        "max" if is_list => "max_length",
        key => key,
    };
    let (place, fits) = match key {
        "min" => (&mut row.min, has_number(stated)),
        "max" => (&mut row.max, has_number(stated)),
        "greater_than" => (&mut row.greater_than, has_number(stated)),
        "min_length" => (&mut row.min_length, has_length(stated)),
        _ => (&mut row.max_length, has_length(stated)),
    };
    *place = text.parse().ok().filter(|_| fits).map(Spanned::unread);
    place.is_none().then_some(Misfit { key, text })
}

fn has_number(stated: &page::Row) -> bool {
    let is_number = matches!(values::kind(stated), Kind::Int | Kind::Float);
    // A list of values says more.
    let is_free = stated.values.is_empty() && !types::of(stated).is_container();
    (is_number || prose::format(stated).is_some()) && is_free
}

fn has_length(stated: &page::Row) -> bool {
    let type_text = types::of(stated);
    let is_text = values::kind(stated) == Kind::Text && !type_text.is_container();
    let is_free = stated.values.is_empty() && prose::format(stated).is_none();
    type_text.is_list() || (is_text && is_free)
}
