//! What `error` says beside the parts that have a type.

use serde_json::Value;

use super::{OtherDetail, text};

/// More than a hundred texts explain nothing.
const LIMIT: usize = 100;

/// What is read elsewhere.
const TYPED: [&str; 6] = [
    "field_violations",
    "permission_violations",
    "helps",
    "troubleshooter",
    "log_id",
    "logid",
];

pub(super) fn read(error: &Value) -> Vec<OtherDetail> {
    let mut others = Vec::new();
    match error {
        Value::Object(fields) => {
            let fields = fields.iter();
            for (name, value) in fields.filter(|(name, _)| !TYPED.contains(&name.as_str())) {
                collect(name, value, &mut others);
            }
        }
        _ => collect("", error, &mut others),
    }
    others
}

/// Takes all text in a value, in the order of the fields.
fn collect(path: &str, value: &Value, others: &mut Vec<OtherDetail>) {
    if others.len() >= LIMIT {
        return;
    }
    match value {
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => others.push(OtherDetail {
            key: path.to_owned(),
            value: text.clone(),
        }),
        Value::Array(list) => {
            for (index, element) in list.iter().enumerate() {
                collect(&format!("{path}[{index}]"), element, others);
            }
        }
        Value::Object(fields) => match pair(value) {
            Some(pair) => others.push(pair),
            None => {
                for (name, value) in fields {
                    collect(&format!("{path}.{name}"), value, others);
                }
            }
        },
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// An object that is a key and its value.
fn pair(object: &Value) -> Option<OtherDetail> {
    let key = text(object, "key")?;
    let value = text(object, "value")?;
    Some(OtherDetail { key, value })
}
