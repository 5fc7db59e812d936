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
    if direction == Direction::Response {
        let reason = "is not sent: it cannot be required, have bounds or a default";
        let hint = "remove `required`, `default` or the bound here";
        report_each(row, reason, hint, problems);
    }
}

/// Reports what no other file would heed: those that use a shared type see its name only.
pub(crate) fn report_in_shared(row: &Row, problems: &mut Problems) {
    let reason = "is part of a shared type: it cannot be required, have bounds or a default";
    let hint = "declare the type under `types` of the endpoint whose body it is part of, or remove the key";
    report_each(row, reason, hint, problems);
}

fn report_each(row: &Row, reason: &str, hint: &str, problems: &mut Problems) {
    let default = row.default.as_ref().map(|default| default.at);
    let required = row.required.then_some(row.path.at);
    let places = numbers(row)
        .into_iter()
        .chain(lengths(row))
        .map(|(at, _)| at)
        .chain(default)
        .chain(required);
    for at in places {
        problems.report(at, format!("`{}` {reason}", row.path.value), hint);
    }
}

/// The default as the page spells it.
pub(crate) fn default(row: &Row) -> Option<String> {
    row.default
        .as_ref()
        .map(|default| default.value.to_string())
}
