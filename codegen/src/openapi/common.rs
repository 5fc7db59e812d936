//! What the schemas of all endpoints have in common.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Components of no module.
pub(crate) fn components() -> BTreeMap<&'static str, Value> {
    BTreeMap::from([("Error", error()), ("OAuthError", oauth_error())])
}

/// A reference to a component.
pub(crate) fn component(key: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{key}") })
}

/// The number that tells success from failure. Mock servers send the example: made-up numbers would be failures.
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

/// A time as the decimal text of its milliseconds. Whatever fits the pattern fits into 64 bits, since `i64::MAX` begins with a 9
/// and has 19 digits.
pub(crate) fn time_as_text() -> Value {
    json!({
        "type": "string",
        "pattern": "^-?[0-8]?[0-9]{1,18}$",
        "examples": ["1735689600000"],
        "x-unit": UNIT_OF_TIMES,
    })
}

/// A time as the number of its milliseconds.
pub(crate) fn time() -> Value {
    json!({ "type": "integer", "format": "int64", "x-unit": UNIT_OF_TIMES })
}

const UNIT_OF_TIMES: &str = "milliseconds since the Unix epoch";

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
