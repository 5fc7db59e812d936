//! An answer with the key paths of the documentation page's example.

use std::collections::BTreeSet;

use feishu_openapi::hire::v1::interview::list::{ListInterviews, ListInterviewsResponse};
use feishu_openapi::{Error, HttpResponse, request};
use serde_json::Value;

/// One interview in which every field has a value, and a page to follow.
pub const EXAMPLE: &str = include_str!("../fixtures/hire/v1/interview/list.json");

pub fn example() -> Value {
    serde_json::from_str(EXAMPLE).unwrap()
}

/// Decodes an answer as a program without the client does.
pub fn decode(answer: &Value) -> Result<ListInterviewsResponse, Error> {
    let response = HttpResponse {
        status: 200,
        headers: Vec::new(),
        body: answer.to_string().into_bytes(),
    };
    request::decode::<ListInterviews>(&response)
}

/// The JSON pointer of every field, at every depth.
pub fn fields(value: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(value, "", &mut found);
    found
}

fn collect(value: &Value, pointer: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, field) in object {
                let pointer = format!("{pointer}/{name}");
                collect(field, &pointer, found);
                found.insert(pointer);
            }
        }
        Value::Array(list) => {
            for (index, element) in list.iter().enumerate() {
                collect(element, &format!("{pointer}/{index}"), found);
            }
        }
        _ => {}
    }
}
