//! An `OpenAPI` 3.1 description of all endpoints, from the same model as the Rust code.

mod content;
mod operation;
mod schema;

use serde_json::{Map, Value, json};

use crate::model::Library;
use crate::print;

/// The description as text. Keys are in alphabetical order, so that equal models give equal bytes.
pub(crate) fn description(library: &Library) -> String {
    let document = json!({
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
        "tags": tags(library),
        "paths": paths(library),
        "components": {
            "schemas": schemas(library),
            "securitySchemes": operation::security_schemes(library),
        },
    });
    // A `Value` with text keys can always be written.
    let text = serde_json::to_string_pretty(&document).unwrap_or_default() + "\n";
    text.replacen(
        "{\n",
        &format!("{{ \"x-generated\": \"{}\",\n", print::notice("schema")),
        1,
    )
}

/// Service and version of an endpoint: `hire-v1`.
pub(crate) fn tag(module: &[String]) -> String {
    module[..module.len().min(2)].join("-")
}

fn tags(library: &Library) -> Vec<Value> {
    let endpoints = library
        .modules
        .iter()
        .filter(|(_, module)| module.endpoint.is_some());
    let mut names: Vec<String> = endpoints.map(|(path, _)| tag(path)).collect();
    names.dedup();
    let description = |name: &str| format!("Endpoints of {}.", name.replace('-', " "));
    names
        .iter()
        .map(|name| json!({ "name": name, "description": description(name) }))
        .collect()
}

fn paths(library: &Library) -> Map<String, Value> {
    let mut paths = Map::new();
    for (path, module) in &library.modules {
        let Some(endpoint) = &module.endpoint else {
            continue;
        };
        let template = operation::path_template(&endpoint.url);
        let item = paths.entry(template).or_insert_with(|| json!({}));
        let method = endpoint.method.name().to_ascii_lowercase();
        item[method] = operation::operation(path, module, endpoint);
    }
    paths
}

fn schemas(library: &Library) -> Map<String, Value> {
    let mut schemas = Map::from_iter([("Error".to_owned(), schema::error())]);
    for (path, module) in &library.modules {
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
        schemas.extend(structs.chain(enums));
    }
    schemas
}
