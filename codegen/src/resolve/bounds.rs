//! Bounds and defaults: what is checked before a request is sent.

use super::objects::Items;
use super::types::Direction;
use crate::document::{Literal, Row};
use crate::model::{Check, Type};
use crate::yaml::NodeId;

/// What is to be checked before sending; bounds on what has no number are reported.
pub(crate) fn checks(row: &Row, type_: &Type, items: &mut Items<'_, '_>) -> Vec<Check> {
    let bounds = bounds(row);
    let has_number = matches!(type_, Type::Int | Type::Timestamp);
    for (id, _) in bounds.iter().filter(|_| !has_number) {
        let message = format!("`{}` has a bound but is no number", row.path.value);
        items
            .problems
            .report(*id, message, "bounds are for `int` and for times");
    }
    bounds.into_iter().map(|(_, check)| check).collect()
}

fn bounds(row: &Row) -> Vec<(NodeId, Check)> {
    let min = row.min.as_ref().map(|min| (min.id, Check::Min(min.value)));
    let max = row.max.as_ref().map(|max| (max.id, Check::Max(max.value)));
    let limit = row
        .greater_than
        .as_ref()
        .map(|limit| (limit.id, Check::GreaterThan(limit.value)));
    [min, max, limit].into_iter().flatten().collect()
}

/// Reports what only a request can have.
pub(crate) fn report_misplaced(row: &Row, direction: Direction, items: &mut Items<'_, '_>) {
    if direction != Direction::Response {
        return;
    }
    let default = row.default.as_ref().map(|default| default.id);
    let required = row.required.then_some(row.path.id);
    let ids = bounds(row)
        .into_iter()
        .map(|(id, _)| id)
        .chain(default)
        .chain(required);
    for id in ids {
        let message = format!(
            "`{}` is not sent: it cannot be required, have bounds or a default",
            row.path.value
        );
        items.problems.report(
            id,
            message,
            "remove `required`, `default`, `min`, `max` or `greater_than` here",
        );
    }
}

/// The default as the page spells it.
pub(crate) fn default(row: &Row) -> Option<String> {
    Some(match &row.default.as_ref()?.value {
        Literal::Int(int) => int.to_string(),
        Literal::Text(text) => text.clone(),
        Literal::Bool(boolean) => boolean.to_string(),
    })
}
