//! Names in Rust, as the generator makes them of the schema's.

use std::collections::BTreeSet;

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

/// Names given away in one namespace.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names(BTreeSet<String>);

impl Names {
    /// Keeps a name from being given away; whether it was free.
    pub(crate) fn take(&mut self, name: &str) -> bool {
        self.0.insert(camel(name))
    }

    /// The first of the candidates that is free, or the last one with a number.
    pub(crate) fn free(&mut self, candidates: &[String]) -> String {
        if let Some(free) = candidates.iter().find(|name| self.take(name)) {
            return free.clone();
        }
        let last = candidates.last().map_or("", String::as_str);
        let mut number = 2;
        loop {
            let name = format!("{last}_{number}");
            if self.take(&name) {
                return name;
            }
            number += 1;
        }
    }
}

/// `interview_record` → `InterviewRecord`.
fn camel(name: &str) -> String {
    name.to_upper_camel_case()
}

/// The text with `_` for whatever names cannot have.
pub(crate) fn word(text: &str) -> String {
    let letters = text.chars().map(|letter| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '_'
        }
    });
    letters.collect()
}

/// A name in `snake_case` for whatever stands on the page; `otherwise` if nothing is left of it.
pub(crate) fn snake(text: &str, otherwise: &str) -> String {
    let name = word(text).to_snake_case();
    if name.starts_with(|first: char| first.is_ascii_lowercase()) {
        name
    } else if name.is_empty() {
        otherwise.to_owned()
    } else {
        format!("{otherwise}_{name}")
    }
}

/// A workable name for a listed value.
pub(crate) fn value(wire: &str) -> String {
    let wire = match wire
        .strip_prefix('-')
        .filter(|rest| rest.parse::<u64>().is_ok())
    {
        Some(digits) => format!("minus_{digits}"),
        None => wire.to_owned(),
    };
    let name = if wire.starts_with("minus_") {
        format!("value_{wire}")
    } else {
        snake(&wire, "value")
    };
    match name.as_str() {
        "self" | "unknown" => format!("{name}_value"),
        _ => name,
    }
}

/// Whether the generator takes a field's name as it is.
pub(crate) fn is_field_name(wire: &str) -> bool {
    let is_word = |name: &str| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let snake = wire.to_snake_case();
    is_word(&wire.replace('-', "_"))
        && snake.starts_with(|first: char| first.is_ascii_lowercase())
        && !matches!(snake.as_str(), "self" | "super" | "crate")
}

/// The name of a field in Rust.
pub(crate) fn field(wire: &str) -> String {
    if wire
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    {
        wire.to_owned()
    } else {
        wire.to_snake_case()
    }
}
