//! Bounds and defaults: what is checked before a request is sent.

use feishu_notation::{Location, Problems, Row, Spanned};

use super::direction::Direction;
use crate::model::{Check, Type};

/// What is to be checked before sending; bounds that the type does not have are reported.
pub(crate) fn checks(row: &Row, type_: &Type, problems: &mut Problems) -> Vec<Check> {
    let has_number = matches!(type_, Type::Int | Type::Float | Type::Timestamp(_));
    let has_length = matches!(type_, Type::Text | Type::List(_));
    let kinds = [
        (
            numbers(row),
            has_number,
            "a bound but is not a number",
            "`min`, `max` and `greater_than` are for `int`, `number(float)` and times",
        ),
        (
            lengths(row),
            has_length,
            "a length but is neither text nor list",
            "`min_length` and `max_length` are for `string` and lists",
        ),
    ];
    let mut checks = Vec::new();
    for (bounds, fits, problem, hint) in kinds {
        for (id, check) in bounds {
            if !fits {
                let message = format!("`{}` has {problem}", row.path.value);
                problems.report(id, message, hint);
            }
            checks.push(check);
        }
    }
    checks
}

type Bound = (Location, Check);

fn numbers(row: &Row) -> Vec<Bound> {
    [
        bound(row.min.as_ref(), Check::Min),
        bound(row.max.as_ref(), Check::Max),
        bound(row.greater_than.as_ref(), Check::GreaterThan),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn lengths(row: &Row) -> Vec<Bound> {
    [
        bound(row.min_length.as_ref(), Check::MinLength),
        bound(row.max_length.as_ref(), Check::MaxLength),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn bound(limit: Option<&Spanned<i64>>, check: fn(i64) -> Check) -> Option<Bound> {
    limit.map(|limit| (limit.at, check(limit.value)))
}

/// Reports what only a request can have.
pub(crate) fn report_misplaced(row: &Row, direction: Direction, problems: &mut Problems) {
    if direction != Direction::Response {
        return;
    }
    let default = row.default.as_ref().map(|default| default.at);
    let required = row.required.then_some(row.path.at);
    let ids = numbers(row)
        .into_iter()
        .chain(lengths(row))
        .map(|(id, _)| id)
        .chain(default)
        .chain(required);
    for id in ids {
        let message = format!(
            "`{}` is not sent: it cannot be required, have bounds or a default",
            row.path.value
        );
        problems.report(
            id,
            message,
            "remove `required`, `default` or the bound here",
        );
    }
}

/// The default as the page spells it.
pub(crate) fn default(row: &Row) -> Option<String> {
    row.default
        .as_ref()
        .map(|default| default.value.to_string())
}
