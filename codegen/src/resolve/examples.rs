//! Defaults, examples and bounds: the row itself must allow the values, and the bounds some value.

use feishu_notation::{EnumValue, Enumeration, Format, Literal, Row, Scalar, TypeText};

use super::context::Context;
use super::enums;
use crate::model::{Example, VariantName};

/// Reports a default or example outside the row's value list, bounds or type, and bounds that exclude all.
pub(crate) fn check(row: &Row, context: &mut Context<'_, '_>) {
    check_one(
        row,
        "default",
        row.default.as_ref(),
        "write a value that the row allows",
        context,
    );
    let hint = "write a valid value of your own, and record the page's under `errata:`";
    check_one(row, "example", row.example.as_ref(), hint, context);
    check_bounds(row, context);
}

/// Reports bounds that no value is within.
fn check_bounds(row: &Row, context: &mut Context<'_, '_>) {
    for length in [&row.min_length, &row.max_length].into_iter().flatten() {
        if length.value < 0 {
            let message = format!("the length of `{}` cannot be negative", row.path.value);
            context
                .problems
                .report(length.at, message, "write 0 or more");
        }
    }
    let shortest = row.min_length.as_ref().map_or(0, |min| min.value.max(0));
    if let Some(max) = row.max_length.as_ref().filter(|max| max.value < shortest) {
        let message = format!("no value of `{}` is as long as it must be", row.path.value);
        context
            .problems
            .report(max.at, message, "fix `max_length` or `min_length`");
    }
    let Some(max) = &row.max else { return };
    let lowest = row.min.as_ref().map(|min| min.value);
    let above = row.greater_than.as_ref().map(|limit| limit.value);
    if lowest.is_some_and(|lowest| lowest > max.value)
        || above.is_some_and(|above| above >= max.value)
    {
        let message = format!("no value of `{}` is within its bounds", row.path.value);
        context
            .problems
            .report(max.at, message, "fix `max`, `min` or `greater_than`");
    }
}

fn check_one(
    row: &Row,
    what: &str,
    value: Option<&Scalar>,
    hint: &str,
    context: &mut Context<'_, '_>,
) {
    let Some(value) = value else { return };
    if let Some(reason) = objection(row, &value.value, context) {
        let message = format!("the {what} of `{}` {reason}", row.path.value);
        context.problems.report(value.at, message, hint);
    }
}

/// Why the row does not allow the value, if so.
pub(crate) fn objection(row: &Row, value: &Literal, context: &Context<'_, '_>) -> Option<String> {
    if let Some(list) = values(row, context) {
        return (!enums::holds(list, value)).then(|| "is not in its value list".to_owned());
    }
    let base = row.type_text.as_ref()?.value.base();
    if let Some(format) = &row.format {
        return objection_to_time(row, value, format.value);
    }
    match (base, value) {
        (TypeText::Int, Literal::Int(int)) => out_of_bounds(row, *int),
        (TypeText::Int, _) => Some("is not an integer".to_owned()),
        (TypeText::Float, Literal::Text(_)) => Some("is not a number".to_owned()),
        (TypeText::Bool, Literal::Int(_) | Literal::Decimal(_) | Literal::Text(_)) => {
            Some("is not `true` or `false`".to_owned())
        }
        (TypeText::Text, Literal::Text(text)) => wrong_length(row, text.chars().count()),
        (_, Literal::Int(int)) => out_of_bounds(row, *int),
        _ => None,
    }
}

fn objection_to_time(row: &Row, value: &Literal, format: Format) -> Option<String> {
    match time(value, format) {
        Some(_) => out_of_bounds(row, integer(value)?),
        None => Some(format!("is not a number of {}", format.unit())),
    }
}

/// A time as its row writes it, in milliseconds.
fn time(value: &Literal, format: Format) -> Option<i64> {
    format.milliseconds(integer(value)?)
}

fn integer(value: &Literal) -> Option<i64> {
    match value {
        Literal::Int(int) => Some(*int),
        Literal::Text(text) => text.parse().ok(),
        Literal::Decimal(_) | Literal::Bool(_) => None,
    }
}

fn wrong_length(row: &Row, length: usize) -> Option<String> {
    let is_list = row
        .type_text
        .as_ref()
        .is_some_and(|text| text.value.is_list());
    let length = i64::try_from(length).ok().filter(|_| !is_list)?;
    let min = row.min_length.as_ref().filter(|min| length < min.value);
    let max = row.max_length.as_ref().filter(|max| length > max.value);
    let too_short = min.map(|min| format!("is shorter than its `min_length` of {}", min.value));
    let too_long = max.map(|max| format!("is longer than its `max_length` of {}", max.value));
    too_short.or(too_long)
}

fn out_of_bounds(row: &Row, number: i64) -> Option<String> {
    let min = row
        .min
        .as_ref()
        .filter(|min| number < min.value)
        .map(|min| format!("is below its `min` of {}", min.value));
    let max = row
        .max
        .as_ref()
        .filter(|max| number > max.value)
        .map(|max| format!("is above its `max` of {}", max.value));
    let limit = row
        .greater_than
        .as_ref()
        .filter(|limit| number <= limit.value);
    min.or(max)
        .or_else(|| limit.map(|limit| format!("is not greater than {}", limit.value)))
}

/// The value list of the row, its own or that of a declared enum.
pub(crate) fn values<'a>(row: &'a Row, context: &Context<'a, '_>) -> Option<&'a [EnumValue]> {
    match row.enumeration.as_ref()? {
        Enumeration::Values(values) => Some(values),
        Enumeration::Named(name) => context.scope.find(&name.value)?.values(),
    }
}

/// The example of a parameter for its documentation.
pub(crate) fn example(row: &Row, context: &Context<'_, '_>) -> Option<Example> {
    let value = &row.example.as_ref()?.value;
    if let Some(list) = values(row, context) {
        let variant = enums::find(list, value)?.name.as_ref()?;
        return VariantName::new(&variant.value).ok().map(Example::Variant);
    }
    if let Some(format) = &row.format {
        return time(value, format.value).map(Example::Int);
    }
    let is_text = row.type_text.as_ref()?.value == TypeText::Text;
    Some(match value {
        Literal::Int(_) | Literal::Decimal(_) if is_text => Example::Text(value.to_string()),
        Literal::Int(int) => Example::Int(*int),
        Literal::Decimal(decimal) => Example::Float(decimal.value()),
        Literal::Text(text) => Example::Text(text.clone()),
        Literal::Bool(boolean) => Example::Bool(*boolean),
    })
}
