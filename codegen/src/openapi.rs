//! An `OpenAPI` 3.1 description of all endpoints, from the same model as the Rust code.

mod content;
mod operation;
mod schema;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::model::{Module, TokenType};
use crate::print;

/// What a module adds to the description, as text: a tree of values would be many times as large.
#[derive(Debug, Default)]
pub(crate) struct Fragment {
    tags: BTreeSet<String>,
    token_types: BTreeSet<TokenType>,
    /// Operations by path and method.
    paths: BTreeMap<String, BTreeMap<String, String>>,
    schemas: BTreeMap<String, String>,
}

/// Stand for members until all of them are there.
const PATHS: &str = "@paths";
const SCHEMAS: &str = "@schemas";

impl Fragment {
    pub(crate) fn of(path: &[String], module: &Module) -> Self {
        let mut fragment = Self {
            schemas: schemas(path, module),
            ..Self::default()
        };
        if let Some(endpoint) = &module.endpoint {
            let operation = pretty(&operation::operation(path, module, endpoint));
            let method = endpoint.method.name().to_ascii_lowercase();
            let template = operation::path_template(&endpoint.url);
            fragment.paths = BTreeMap::from([(template, BTreeMap::from([(method, operation)]))]);
            fragment.tags.insert(tag(path));
            fragment.token_types.extend(&endpoint.token_types);
        }
        fragment
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

    /// The whole description. Keys are in alphabetical order, so that equal models give equal bytes.
    pub(crate) fn document(mut self) -> String {
        self.schemas
            .insert("Error".to_owned(), pretty(&schema::error()));
        let document = pretty(&self.frame());
        let paths = self
            .paths
            .into_iter()
            .map(|(path, operations)| (path, object(operations)))
            .collect();
        let parts = [
            (PATHS, object(paths), 1),
            (SCHEMAS, object(self.schemas), 2),
        ];
        let document = parts
            .into_iter()
            .fold(document, |document, (mark, part, depth)| {
                document.replacen(&format!("\"{mark}\""), &indented(&part, depth), 1)
            });
        let notice = print::notice("schema");
        document.replacen("{\n", &format!("{{ \"x-generated\": \"{notice}\",\n"), 1) + "\n"
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

/// Service and version of an endpoint: `hire-v1`.
pub(crate) fn tag(module: &[String]) -> String {
    module[..module.len().min(2)].join("-")
}

fn tag_object(name: &str) -> Value {
    let description = format!("Endpoints of {}.", name.replace('-', " "));
    json!({ "name": name, "description": description })
}

fn schemas(path: &[String], module: &Module) -> BTreeMap<String, String> {
    let scope = schema::Scope {
        path,
        imports: &module.imports,
    };
    let structs = module
        .structs
        .iter()
        .map(|object| (scope.key(&object.name), schema::object(object, &scope)));
    let enums = module
        .enums
        .iter()
        .map(|each| (scope.key(&each.name), schema::enumeration(each)));
    let schemas = structs.chain(enums);
    schemas
        .map(|(key, schema)| (key, pretty(&schema)))
        .collect()
}

/// A value as text. One with text keys can always be written.
fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// An object of members that are text already.
fn object(members: BTreeMap<String, String>) -> String {
    if members.is_empty() {
        return "{}".to_owned();
    }
    let mut text = "{".to_owned();
    for (index, (key, member)) in members.into_iter().enumerate() {
        text += if index == 0 { "\n  " } else { ",\n  " };
        text += &json!(key).to_string();
        text += ": ";
        text += &indented(&member, 1);
    }
    text + "\n}"
}

/// The lines after the first, moved to the right.
fn indented(text: &str, depth: usize) -> String {
    text.replace('\n', &format!("\n{}", "  ".repeat(depth)))
}
