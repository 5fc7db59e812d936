//! Types of rows whose table has none, from what the page's examples show under their names.

use std::collections::BTreeMap;

use super::remarks::Remarks;
use super::{Located, Page, Row};
use crate::example::{self, Kind, Value};

/// JSON of any shape.
const ANY: &str = "object";

/// A list of whatever.
const LIST: &str = "-[]";

/// Gives rows without a type, and lists of which the page does not say of what, the type that the example shows.
pub(super) fn settle(page: &mut Page, remarks: &mut Remarks) {
    let Page {
        path,
        query,
        body,
        response,
        request_example,
        response_example,
        ..
    } = page;
    for row in path.iter_mut().chain(query).filter(is_untyped) {
        "string".clone_into(&mut row.type_text);
        remark(row, remarks);
    }
    for (rows, example) in [(body, request_example), (response, response_example)] {
        let shown = example.as_ref().map(shown).unwrap_or_default();
        for row in rows.iter_mut().filter(is_untyped) {
            let found = shown.get(row.name.as_str());
            found
                .map_or(ANY, String::as_str)
                .clone_into(&mut row.type_text);
            remark(row, remarks);
        }
        for row in rows.iter_mut().filter(|row| row.type_text == LIST) {
            let found = shown.get(row.name.as_str());
            if let Some(found) = found.filter(|found| found.ends_with("[]")) {
                found.clone_into(&mut row.type_text);
            }
        }
    }
}

fn is_untyped(row: &&mut Row) -> bool {
    row.type_text.is_empty() && !row.name.is_empty()
}

fn remark(row: &Row, remarks: &mut Remarks) {
    let (name, type_text) = (&row.name, &row.type_text);
    let text =
        format!("the page gives no type of `{name}`; `{type_text}` is what its examples allow");
    remarks.add(row.line, text);
}

/// The types of all keys of an example.
fn shown(example: &Located<String>) -> BTreeMap<String, String> {
    let mut types = BTreeMap::new();
    if let Some(value) = example::read(&example.value, example.line).value {
        note(&value, &mut types);
    }
    types
}

fn note(value: &Value, types: &mut BTreeMap<String, String>) {
    match &value.kind {
        Kind::List(list) => list.iter().for_each(|value| note(value, types)),
        Kind::Object(members) => {
            for member in members {
                let found = type_of(&member.value);
                let known = types
                    .entry(member.key.clone())
                    .or_insert_with(|| found.clone());
                if *known != found {
                    ANY.clone_into(known);
                }
                note(&member.value, types);
            }
        }
        _ => {}
    }
}

fn type_of(value: &Value) -> String {
    match &value.kind {
        Kind::String(_) => "string".to_owned(),
        Kind::Number(number) if number.parse::<i64>().is_ok() => "int".to_owned(),
        Kind::Number(_) => "number(float)".to_owned(),
        Kind::Bool(_) => "boolean".to_owned(),
        Kind::List(list) => {
            let mut types = list.iter().map(type_of);
            let first = types.next().unwrap_or_else(|| ANY.to_owned());
            let element = if types.all(|other| other == first) {
                first
            } else {
                ANY.to_owned()
            };
            element + "[]"
        }
        Kind::Null | Kind::Object(_) => ANY.to_owned(),
    }
}
