//! Single values: examples, defaults, listed values.

use feishu_notation::{Literal, TypeText};

use super::{prose, shape};
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
    match types::of(row).base() {
        TypeText::Int => Kind::Int,
        TypeText::Float => Kind::Float,
        TypeText::Bool => Kind::Bool,
        TypeText::Text => Kind::Text,
        _ => Kind::Object,
    }
}

/// The value, if the row allows it.
pub(crate) fn literal(field: &Field<'_>, value: &str) -> Option<Literal> {
    let row = field.row;
    let wires = shape::wires(field);
    let kind = kind(row);
    let literal = of_kind(kind, value)?;
    let is_listed = wires.is_empty() || wires.iter().any(|wire| wire == value);
    let is_time = prose::format(row).is_some();
    let is_readable = !is_time || value.parse::<i64>().is_ok();
    (is_readable && is_listed && is_within(row, kind, value)).then_some(literal)
}

fn of_kind(kind: Kind, value: &str) -> Option<Literal> {
    let plain = Literal::plain(value);
    match (kind, &plain) {
        (Kind::Int, Literal::Int(_))
        | (Kind::Float, Literal::Int(_) | Literal::Decimal(_))
        | (Kind::Bool, Literal::Bool(_)) => Some(plain),
        (Kind::Text, _) => Some(Literal::Text(value.to_owned())),
        _ => None,
    }
}

/// A value that the row does not allow, in the spelling of the page.
pub(crate) fn as_spelt(text: &str, is_number: bool) -> Literal {
    match Literal::plain(text) {
        number @ (Literal::Int(_) | Literal::Decimal(_)) if is_number => number,
        _ => Literal::Text(text.to_owned()),
    }
}

fn is_within(row: &Row, kind: Kind, value: &str) -> bool {
    let number = |text: &str| text.parse::<i64>().ok();
    let is_list = types::of(row).is_container();
    if kind == Kind::Text && prose::format(row).is_none() {
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
    if !types::of(row).is_container() {
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
    odd.map(|value| format!("the listed value `{}` is not an integer", value.wire))
}
