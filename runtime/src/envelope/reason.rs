use serde_json::error::{Category, Error};

/// What is wrong with a JSON text, without the value that `serde_json` puts into its messages.
pub(super) fn reason(error: &Error) -> String {
    let text = error.to_string();
    let text = text
        .rsplit_once(" at line ")
        .map_or(text.as_str(), |(text, _)| text);
    match (error.classify(), text.rsplit_once(", expected ")) {
        (Category::Data, Some((found, expected))) => mismatch(found, expected),
        // What stands for bytes that are no UTF-8, too.
        (Category::Syntax, _) if text.starts_with("lone leading surrogate") => {
            "invalid Unicode in a text".to_owned()
        }
        _ => text.to_owned(),
    }
}

/// `found` ends in the value itself: only the word for its type is kept.
fn mismatch(found: &str, expected: &str) -> String {
    let kind = found
        .strip_prefix("invalid type: ")
        .and_then(|found| found.split_ascii_whitespace().next());
    match kind {
        Some(kind) => format!("expected {expected}, found {}", in_json(kind)),
        None => format!("expected {expected}"),
    }
}

/// What JSON calls a type of `serde`, by the first word for that.
fn in_json(kind: &str) -> &str {
    match kind {
        "map" => "an object",
        "sequence" => "a list",
        "string" => "text",
        "boolean" => "a boolean",
        "integer" | "floating" => "a number",
        "unit" => "null",
        other => other,
    }
}
