//! What a page states of a parameter, and whether the notation can hold it.

use super::values::{self, Kind};
use super::{prose, yaml};
use crate::page::Row;
use crate::transcript::Field;
use crate::types;

/// A key of the notation and what the page states for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stated {
    pub key: &'static str,
    /// As the page writes it.
    pub text: String,
    /// As YAML writes it; none if the notation or the row itself forbids it.
    pub yaml: Option<String>,
}

/// What only requests have, in the order of the notation.
pub(crate) fn of_request(field: &Field<'_>) -> Vec<Stated> {
    let row = field.row;
    let required = row.required.then(|| Stated {
        key: "required",
        text: "true".to_owned(),
        yaml: Some("true".to_owned()),
    });
    let default = row.default.as_ref().map(|default| Stated {
        key: "default",
        text: default.clone(),
        yaml: values::literal(field, default).filter(|_| !types::is_container(&row.type_text)),
    });
    let bounds = [
        ("min", &row.min),
        ("max", &row.max),
        ("greater_than", &row.greater_than),
    ];
    let bounds =
        bounds.map(|(key, bound)| bound.as_ref().map(|bound| self::bound(key, bound, row)));
    let lengths = [
        ("min_length", row.min_length),
        ("max_length", row.max_length),
    ];
    let lengths = lengths.map(|(key, length)| length.map(|length| self::length(key, length, row)));
    let pattern = row.pattern.as_ref().map(|pattern| Stated {
        key: "pattern",
        text: pattern.clone(),
        yaml: Some(yaml::text(pattern, false)),
    });
    let all = [required, default]
        .into_iter()
        .chain(bounds)
        .chain(lengths)
        .chain([pattern]);
    all.flatten().collect()
}

fn bound(key: &'static str, bound: &str, row: &Row) -> Stated {
    let is_number =
        matches!(values::kind(row), Kind::Int | Kind::Float) || prose::is_milliseconds(row);
    let is_list = row.type_text.ends_with("[]");
    // A number that pages call the maximum of a list is the maximum of its length.
    let key = match key {
        "min" if is_list => "min_length",
        "max" if is_list => "max_length",
        key => key,
    };
    let holds = match key {
        "min_length" | "max_length" => true,
        _ => is_number && !types::is_container(&row.type_text),
    };
    let fits = holds && bound.parse::<i64>().is_ok();
    Stated {
        key,
        text: bound.to_owned(),
        yaml: fits.then(|| bound.to_owned()),
    }
}

fn length(key: &'static str, length: u64, row: &Row) -> Stated {
    let is_list = row.type_text.ends_with("[]");
    let is_text = values::kind(row) == Kind::Text && !types::is_container(&row.type_text);
    let fits = is_list || (is_text && row.values.is_empty() && !prose::is_milliseconds(row));
    Stated {
        key,
        text: length.to_string(),
        yaml: fits.then(|| length.to_string()),
    }
}
