//! Examples that the page's own lists and bounds reject.

use super::{prose, shape, values, yaml};
use crate::example::{Kind, Value};
use crate::transcript::{Field, Transcript, member};

/// A contradiction.
#[derive(Debug)]
pub(super) struct Erratum {
    /// Section and field path of the row.
    pub at: String,
    /// The example as YAML.
    pub example: String,
}

/// Adds values of the response's example that are not in the list of their row.
pub(super) fn of_response(transcript: &Transcript<'_>, errata: &mut Vec<Erratum>) {
    if let Some(answer) = transcript.answer() {
        visit(&transcript.response, answer, "response", errata);
    }
}

fn visit(fields: &[Field<'_>], value: &Value, at: &str, errata: &mut Vec<Erratum>) {
    if let Kind::List(list) = &value.kind {
        for value in list {
            visit(fields, value, at, errata);
        }
    }
    for field in fields {
        if let Some(value) = member(value, &field.row.name) {
            let at = format!("{at}.{}", field.row.name);
            check(field, value, &at, errata);
            visit(&field.fields, value, &at, errata);
        }
    }
}

fn check(field: &Field<'_>, value: &Value, at: &str, errata: &mut Vec<Erratum>) {
    let Some(text) = values::scalar(value) else {
        return;
    };
    let wires = shape::wires(field);
    let is_int = values::kind(field.row) == values::Kind::Int;
    let is_number = is_int || prose::is_milliseconds(field.row);
    let fits = match wires.as_slice() {
        [] => !is_number || text.parse::<f64>().is_ok(),
        _ => wires.contains(&text),
    };
    if fits || text.is_empty() {
        return;
    }
    let example = yaml::literal(&text, is_int, false);
    let is_known = errata
        .iter()
        .any(|known| known.at == at && known.example == example);
    if !is_known {
        errata.push(Erratum {
            at: at.to_owned(),
            example,
        });
    }
}
