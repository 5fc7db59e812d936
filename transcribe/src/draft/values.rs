//! Single values: examples, defaults, listed values.

use super::{prose, shape, yaml};
use crate::example::{self, Kind as Json};
use crate::page::Row;
use crate::transcript::Field;
use crate::types;

/// What a row's values are, or those of its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Int,
    Float,
    Bool,
    Text,
    Object,
}

pub(crate) fn kind(row: &Row) -> Kind {
    match types::base(&row.type_text) {
        "int" => Kind::Int,
        "number(float)" => Kind::Float,
        "boolean" => Kind::Bool,
        "string" => Kind::Text,
        _ => Kind::Object,
    }
}

/// The value as YAML, if the row allows it.
pub(crate) fn literal(field: &Field<'_>, value: &str) -> Option<String> {
    let row = field.row;
    let wires = shape::wires(field);
    let kind = kind(row);
    let fits = match kind {
        Kind::Int => value.parse::<i64>().is_ok(),
        Kind::Float => value.parse::<f64>().is_ok_and(f64::is_finite),
        Kind::Bool => matches!(value, "true" | "false"),
        Kind::Text if prose::is_milliseconds(row) => value.parse::<i64>().is_ok(),
        Kind::Text => true,
        Kind::Object => false,
    };
    let is_listed = wires.is_empty() || wires.iter().any(|wire| wire == value);
    if !fits || !is_listed || !is_within(row, kind, value) {
        return None;
    }
    Some(match kind {
        Kind::Int | Kind::Bool => value.to_owned(),
        // The notation has whole numbers; others are texts there.
        Kind::Float if value.parse::<i64>().is_ok() => value.to_owned(),
        Kind::Float => format!("\"{value}\""),
        Kind::Text | Kind::Object => yaml::text(value, false),
    })
}

fn is_within(row: &Row, kind: Kind, value: &str) -> bool {
    let number = |text: &str| text.parse::<i64>().ok();
    let is_list = types::is_container(&row.type_text);
    if kind == Kind::Text && !prose::is_milliseconds(row) {
        let length = value.chars().count() as u64;
        return is_list
            || (row.min_length.is_none_or(|min| length >= min)
                && row.max_length.is_none_or(|max| length <= max));
    }
    let Some(value) = number(value).filter(|_| !is_list) else {
        return true;
    };
    let bound = |bound: &Option<String>| bound.as_deref().and_then(number);
    let lowest = if row.name == "page_size" {
        bound(&row.min).or(Some(1))
    } else {
        bound(&row.min)
    };
    lowest.is_none_or(|min| value >= min)
        && bound(&row.max).is_none_or(|max| value <= max)
        && bound(&row.greater_than).is_none_or(|limit| value > limit)
}

/// The value itself, or the first one of a list; nothing for objects, whose rows have examples.
pub(crate) fn single(row: &Row, value: &str) -> Option<String> {
    if kind(row) == Kind::Object {
        return None;
    }
    if !types::is_container(&row.type_text) {
        return Some(value.to_owned());
    }
    first(&example::read(value, row.line).value?)
}

fn first(value: &example::Value) -> Option<String> {
    match &value.kind {
        Json::List(list) => first(list.first()?),
        _ => scalar(value),
    }
}

/// The text of a scalar in an example.
pub(crate) fn scalar(value: &example::Value) -> Option<String> {
    match &value.kind {
        Json::String(text) | Json::Number(text) => Some(text.clone()),
        Json::Bool(boolean) => Some(boolean.to_string()),
        Json::Null | Json::List(_) | Json::Object(_) => None,
    }
}

/// What is odd about the row's list, if so.
pub(crate) fn strange(row: &Row) -> Option<String> {
    let is_int = kind(row) == Kind::Int;
    let odd = row
        .values
        .iter()
        .find(|value| is_int && value.wire.parse::<i64>().is_err());
    odd.map(|value| format!("the listed value `{}` is no integer", value.wire))
}
