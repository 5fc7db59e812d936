//! The examples of published documentation pages, through the generated code.
//!
//! The pages are not part of this repository. Where their markup lies beside it, or where `FEISHU_PAGES` says, the example
//! response of each page is decoded and encoded again, and no field may be lost on the way. Of a request's example, the
//! fixture of the same endpoint, which the generated code writes, must have all fields.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use feishu_openapi::wire::Serialize;
use feishu_openapi::{Endpoint, Envelope, Error, HttpResponse, Request, request};
use feishu_transcribe::example::{self, Kind};
use feishu_transcribe::page::{self, Located, Page};
use serde_json::Value;

use crate::check::{data, fixture, leaves};
use crate::coverage::readers;

/// Decodes and encodes the responses of an endpoint.
#[derive(Clone, Copy)]
pub struct Reader {
    endpoint: &'static Endpoint,
    read: fn(&Value) -> Result<Value, Error>,
}

impl Reader {
    pub const fn new<R: Request<Response: Serialize>>() -> Self {
        Self {
            endpoint: R::ENDPOINT,
            read: |answer| {
                let response = request::decode::<R>(&HttpResponse {
                    status: 200,
                    headers: Vec::new(),
                    body: answer.to_string().into_bytes(),
                })?;
                Ok(serde_json::to_value(response).unwrap())
            },
        }
    }
}

#[test]
fn examples_of_published_pages_lose_no_field() {
    let Some(folder) = published() else {
        eprintln!("no documentation pages here: nothing was compared");
        return;
    };
    let readers = readers();
    let mut read = BTreeSet::new();
    let mut lost = Vec::new();
    for page in pages_below(&folder) {
        let described = readers.iter().find(|(_, reader)| is_of(&page, reader));
        let Some((path, reader)) = described else {
            continue;
        };
        read.insert(*path);
        let fields = response_loses(&page, *reader);
        let fields = fields.into_iter().chain(request_loses(&page, path));
        let errata = errata(path);
        let unexplained = fields.filter(|field| !is_explained(field, &errata));
        lost.extend(unexplained.map(|field| format!("{path}: {field}")));
    }
    assert!(lost.is_empty(), "{lost:#?}");
    let of_hire = readers.keys().filter(|path| path.starts_with("hire/"));
    let missing: Vec<_> = of_hire.filter(|path| !read.contains(**path)).collect();
    assert!(missing.is_empty(), "no page of {missing:#?}");
}

/// The folder of published pages, if there is one.
fn published() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = env::var_os("FEISHU_PAGES").map_or(beside, PathBuf::from);
    Some(folder.join("markup")).filter(|markup| markup.is_dir())
}

/// The pages of endpoints.
fn pages_below(folder: &Path) -> Vec<Page> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(pages_below(&path));
        } else if let Ok(text) = fs::read_to_string(&path) {
            found.extend(page::read(&text));
        }
    }
    found
}

fn is_of(page: &Page, reader: &Reader) -> bool {
    let Endpoint { method, path, .. } = *reader.endpoint;
    page.method.value == method.as_str() && page.url.value.ends_with(path)
}

/// The places of the example response that cannot be read, or are not there any more when it is written again.
fn response_loses(page: &Page, reader: Reader) -> Vec<String> {
    let envelope = reader.endpoint.envelope;
    let is_readable = !matches!(envelope, Envelope::File | Envelope::Empty);
    let example = page.response_example.as_ref().filter(|_| is_readable);
    let Some(mut answer) = example.and_then(json_of) else {
        return Vec::new();
    };
    let mut lost = Vec::new();
    let written = loop {
        match (reader.read)(&answer) {
            Ok(written) => break written,
            Err(error) => {
                let place = error.json_path().map(pointer).unwrap_or_default();
                match answer.pointer_mut(&place) {
                    Some(value) if !place.is_empty() && !value.is_null() => *value = Value::Null,
                    _ => return vec![format!("response: {error}")],
                }
                lost.push(place.replacen("/data", "", 1));
            }
        }
    };
    lost.extend(missing(&data(answer, envelope), &written));
    lost.iter().map(|place| field("response", place)).collect()
}

/// The fields of the example request that the endpoint's fixture has not.
fn request_loses(page: &Page, path: &str) -> Vec<String> {
    let example = page.request_example.as_ref().and_then(json_of);
    let Some(body) = fixture(&format!("{path}.request.json")) else {
        return Vec::new();
    };
    let fields = |value| leaves(value).into_keys().map(|place| field("body", &place));
    let written: BTreeSet<_> = fields(&body).collect();
    let example = example.unwrap_or_default();
    fields(&example)
        .filter(|field| !written.contains(field))
        .collect()
}

/// The places of the first that hold something and are not in the second.
fn missing(example: &Value, written: &Value) -> Vec<String> {
    let written = leaves(written);
    let holds = |text: &str| !["null", "[]", "{}", "\"\""].contains(&text);
    let example = leaves(example).into_iter();
    let places = example.filter(|(place, text)| holds(text) && !written.contains_key(place));
    places.map(|(place, _)| place).collect()
}

/// `data.items[3].id` as a JSON pointer. Of an element, which cannot be absent, that of its list.
fn pointer(json_path: &str) -> String {
    let path = match json_path.rsplit_once('[') {
        Some((list, rest)) if rest.ends_with(']') => list,
        _ => json_path,
    };
    path.split(['.', '[']).fold(String::new(), |pointer, part| {
        pointer + "/" + part.trim_end_matches(']')
    })
}

/// A JSON pointer as a field path of the schema.
fn field(section: &str, pointer: &str) -> String {
    let names = pointer
        .split('/')
        .filter(|part| part.parse::<usize>().is_err());
    let names: Vec<_> = names.filter(|name| !name.is_empty()).collect();
    format!("{section}.{}", names.join("."))
}

/// Where the schema says that the page contradicts itself.
fn errata(path: &str) -> Vec<String> {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
    let text = fs::read_to_string(schema.join(format!("{path}.yaml"))).unwrap();
    let places = text
        .lines()
        .filter_map(|line| line.strip_prefix("  - at: "));
    places.map(str::to_owned).collect()
}

fn is_explained(field: &str, errata: &[String]) -> bool {
    errata.iter().any(|place| {
        let rest = field.strip_prefix(place.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

/// An example as people wrote it, as the JSON that it was meant to be.
fn json_of(text: &Located<String>) -> Option<Value> {
    example::read(&text.value, text.line)
        .value
        .as_ref()
        .map(json)
}

fn json(value: &example::Value) -> Value {
    match &value.kind {
        Kind::Object(members) => {
            let members = members.iter();
            let members = members.map(|member| (member.key.clone(), json(&member.value)));
            Value::Object(members.collect())
        }
        Kind::List(elements) => elements.iter().map(json).collect(),
        Kind::String(text) => Value::from(text.as_str()),
        Kind::Number(number) => serde_json::from_str(number).unwrap(),
        Kind::Bool(is_true) => Value::from(*is_true),
        Kind::Null => Value::Null,
    }
}
