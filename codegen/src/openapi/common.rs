//! What the schemas of all endpoints have in common.

use std::collections::BTreeMap;

use feishu_notation::Format;
use serde_json::{Value, json};

/// Components of no module.
pub(crate) fn components() -> BTreeMap<&'static str, Value> {
    BTreeMap::from([("Error", error()), ("OAuthError", oauth_error())])
}

/// A reference to a component.
pub(crate) fn component(key: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{key}") })
}

/// The number that tells success from failure. A number that a mock server makes up would be a failure: some send the example, and
/// Prism, which does not, obeys `x-faker`.
pub(crate) fn code(description: &str) -> Value {
    json!({
        "type": "integer",
        "format": "int64",
        "description": description,
        "examples": [0],
        "x-faker": { "helpers.arrayElement": [[0]] },
    })
}

/// What an access token has to match to fit into a header; a mock server's tokens would be useless otherwise. Pages hide a part of
/// theirs behind asterisks, which RFC 6750 does not allow.
pub(crate) const TOKEN_PATTERN: &str = "^[!-~]+$";

/// A time as the decimal text of its number.
pub(crate) fn time_as_text(format: Format) -> Value {
    json!({
        "type": "string",
        "pattern": pattern(format),
        "examples": [match format {
            Format::UnixMilliseconds => "1735689600000",
            Format::UnixSeconds => "1735689600",
        }],
        "x-unit": unit(format),
    })
}

/// A time as a number.
pub(crate) fn time(format: Format) -> Value {
    json!({ "type": "integer", "format": "int64", "x-unit": unit(format) })
}

/// What fits into 64 bits as milliseconds, since `i64::MAX` begins with a 9 and has 19 digits.
fn pattern(format: Format) -> &'static str {
    match format {
        Format::UnixMilliseconds => "^-?[0-8]?[0-9]{1,18}$",
        Format::UnixSeconds => "^-?[0-8]?[0-9]{1,15}$",
    }
}

fn unit(format: Format) -> String {
    format!("{} since the Unix epoch", format.unit())
}

/// The envelope of a failure.
fn error() -> Value {
    json!({
        "type": "object",
        "description": "The response of a call that failed: `code` is not 0, at any HTTP status.",
        "required": ["code", "msg"],
        "properties": {
            "code": { "type": "integer", "format": "int64", "description": "Error code." },
            "msg": { "type": "string", "description": "Error message." },
            "error": {
                "type": "object",
                "description": "Details.",
                "properties": { "log_id": { "type": "string", "description": "ID for the platform's support." } },
            },
        },
    })
}

/// A failure as RFC 6749 has it, with the platform's code.
fn oauth_error() -> Value {
    json!({
        "type": "object",
        "description": "The response of an OAuth endpoint when a call failed.",
        "required": ["code", "error"],
        "properties": {
            "code": { "type": "integer", "format": "int64", "description": "Error code." },
            "error": { "type": "string", "description": "Kind of failure." },
            "error_description": { "type": "string", "description": "Error message." },
        },
    })
}
