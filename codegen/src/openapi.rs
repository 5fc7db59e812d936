//! An `OpenAPI` 3.1 description of all endpoints, from the same model as the Rust code.

mod common;
mod content;
mod operation;
mod schema;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::{Value, json};

use crate::model::{Module, TokenType};
use crate::print;

/// The description of some modules or all, as text: a tree of values would be many times as large.
#[derive(Debug, Default)]
pub(crate) struct Description {
    tags: BTreeSet<String>,
    token_types: BTreeSet<TokenType>,
    /// Operations by path and method.
    paths: BTreeMap<String, BTreeMap<String, String>>,
    schemas: BTreeMap<String, String>,
}

/// Stand for members that are text already.
const PATHS: &str = "@paths";
const SCHEMAS: &str = "@schemas";

impl Description {
    /// What is there without any module.
    pub(crate) fn new() -> Self {
        let common = common::components().into_iter();
        Self {
            schemas: common
                .map(|(key, schema)| (key.to_owned(), compact(&schema)))
                .collect(),
            ..Self::default()
        }
    }

    /// What a module adds.
    pub(crate) fn of(module: &Module) -> Self {
        let mut description = Self {
            schemas: schemas(module),
            ..Self::default()
        };
        if let Some(endpoint) = &module.endpoint {
            let operation = compact(&operation::operation(&module.path, endpoint));
            let method = endpoint.method.name().to_ascii_lowercase();
            let template = operation::path_template(&endpoint.url);
            description.paths = BTreeMap::from([(template, BTreeMap::from([(method, operation)]))]);
            description.tags.insert(endpoint.service.clone());
            description.token_types.extend(&endpoint.token_types);
        }
        description
    }

    /// Takes over what another module adds.
    pub(crate) fn add(&mut self, other: Self) {
        self.tags.extend(other.tags);
        self.token_types.extend(other.token_types);
        self.schemas.extend(other.schemas);
        for (path, operations) in other.paths {
            self.paths.entry(path).or_default().extend(operations);
        }
    }

    fn frame(&self) -> Value {
        json!({
            "openapi": "3.1.0",
            "info": {
                "title": "Feishu Open Platform",
                "description": "Endpoints of Feishu and Lark, transcribed from the documentation pages that each names.",
                "version": env!("CARGO_PKG_VERSION"),
                "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
                "contact": { "name": "The feishu-openapi developers", "url": "https://open.feishu.cn/document" },
            },
            "servers": [
                { "url": "https://open.feishu.cn", "description": "Feishu" },
                { "url": "https://open.larksuite.com", "description": "Lark" },
            ],
            "tags": self.tags.iter().map(|name| tag_object(name)).collect::<Vec<_>>(),
            "paths": PATHS,
            "components": {
                "schemas": SCHEMAS,
                "securitySchemes": operation::security_schemes(&self.token_types),
            },
        })
    }
}

/// The whole document. Keys are in alphabetical order, so that equal models give equal bytes.
impl fmt::Display for Description {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        let frame = pretty(&self.frame());
        let (before, rest) = parts(&frame, SCHEMAS);
        let (between, after) = parts(rest, PATHS);
        text.write_str(&print::json_beginning("schema"))?;
        text.write_str(before.strip_prefix('{').unwrap_or(before))?;
        write_object(text, &self.schemas, 2, |schema| laid_out(schema))?;
        text.write_str(between)?;
        write_object(text, &self.paths, 1, object)?;
        writeln!(text, "{after}")
    }
}

/// What stands before and after a mark.
fn parts<'t>(text: &'t str, mark: &str) -> (&'t str, &'t str) {
    text.split_once(&format!("\"{mark}\""))
        .unwrap_or((text, ""))
}

fn tag_object(name: &str) -> Value {
    let description = format!("Endpoints of {}.", name.replace('-', " "));
    json!({ "name": name, "description": description })
}

fn schemas(module: &Module) -> BTreeMap<String, String> {
    let path = &module.path;
    let structs = module.structs.values().map(|object| {
        (
            schema::key(path, &object.name),
            schema::object(object, path),
        )
    });
    let enums = module
        .enums
        .iter()
        .map(|each| (schema::key(path, &each.name), schema::enumeration(each)));
    let body = module.endpoint.iter().filter_map(|endpoint| {
        let (name, body) = content::json_body(&endpoint.request, path)?;
        Some((schema::key(path, name), body))
    });
    let schemas = structs.chain(enums).chain(body);
    schemas
        .map(|(key, schema)| (key, compact(&schema)))
        .collect()
}

/// A value as text, in as little room as can be: it is kept until all endpoints are described.
fn compact(value: &Value) -> String {
    let mut text = value.to_string();
    text.shrink_to_fit();
    text
}

/// The same text with a line for each member.
fn laid_out(compact: &str) -> String {
    let value: Value = serde_json::from_str(compact).unwrap_or_default();
    pretty(&value)
}

/// A value as text. One with text keys can always be written.
fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// An object of members that are text already.
fn object(members: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = write_object(&mut text, members, 0, |member| laid_out(member));
    text
}

/// Writes an object so many levels deep, one member after the other.
fn write_object<T>(
    text: &mut dyn fmt::Write,
    members: &BTreeMap<String, T>,
    depth: usize,
    member: impl Fn(&T) -> String,
) -> fmt::Result {
    if members.is_empty() {
        return text.write_str("{}");
    }
    let line = format!("\n{}", "  ".repeat(depth));
    for (index, (key, value)) in members.iter().enumerate() {
        let separator = if index == 0 { "{" } else { "," };
        write!(text, "{separator}{line}  {}: ", json!(key))?;
        // The lines after the first, moved to the right.
        text.write_str(&member(value).replace('\n', &format!("{line}  ")))?;
    }
    write!(text, "{line}}}")
}
