//! Examples that the page's own lists and bounds reject.

use feishu_notation::{Erratum, Literal, Spanned};

use super::{Drafter, key, prose, shape, unread, values};
use crate::example::{Kind, Value};
use crate::transcript::{Field, Transcript, member};

/// An example that its own row rejects.
pub(super) fn of_example(at: &str, example: Literal) -> Erratum {
    Erratum {
        at: Some(unread(at)),
        example: Some(Spanned::unread(example)),
        value: None,
        reason: None,
    }
}

impl Drafter<'_> {
    /// The errata found so far, with their reasons to be written.
    pub(super) fn errata(&mut self) -> Vec<Erratum> {
        let mut errata = std::mem::take(&mut self.errata);
        for (index, erratum) in errata.iter_mut().enumerate() {
            erratum.reason = self.words(
                key(&["errata", &index.to_string(), "reason"]),
                "The page's example is not allowed.",
                "what is wrong, and what holds",
            );
        }
        errata
    }
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
    let is_number = is_int || prose::format(field.row).is_some();
    let fits = match wires.as_slice() {
        [] => !is_number || text.parse::<f64>().is_ok(),
        _ => wires.contains(&text),
    };
    if fits || text.is_empty() {
        return;
    }
    let example = values::as_spelt(&text, is_int);
    let is_known = errata.iter().any(|known| {
        let is_at = known.at.as_ref().is_some_and(|known| known.value == at);
        let is_example = known.example.as_ref();
        is_at && is_example.is_some_and(|known| known.value == example)
    });
    if !is_known {
        errata.push(of_example(at, example));
    }
}
