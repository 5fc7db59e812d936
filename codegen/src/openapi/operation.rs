//! An endpoint as an `OpenAPI` operation.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::schema;
use super::{common, content};
use crate::model::{
    Endpoint, ErrorCode, Parameter, Place, RateLimit, Request, RuleKind, TokenType, Type,
};

/// `/x/:id` → `/x/{id}`.
pub(crate) fn path_template(url: &str) -> String {
    let segment = |segment: &str| match segment.strip_prefix(':') {
        Some(name) => format!("{{{name}}}"),
        None => segment.to_owned(),
    };
    url.split('/').map(segment).collect::<Vec<_>>().join("/")
}

/// Name of a kind of token among the security schemes.
fn scheme_name(token: TokenType) -> String {
    format!("{}_access_token", token.name())
}

/// The kinds of token that any endpoint takes.
pub(crate) fn security_schemes(token_types: &BTreeSet<TokenType>) -> Map<String, Value> {
    let scheme = |name: &str| json!({ "type": "http", "scheme": "bearer", "description": format!("A `{name}`.") });
    let names = token_types.iter().map(|token| scheme_name(*token));
    names.map(|name| (name.clone(), scheme(&name))).collect()
}

pub(crate) fn operation(path: &[String], endpoint: &Endpoint) -> Value {
    let request = &endpoint.request;
    let in_url = request
        .parameters
        .iter()
        .filter(|parameter| matches!(parameter.place, Place::Path | Place::Query | Place::Header));
    let mut operation = json!({
        "operationId": path.join("."),
        "summary": endpoint.summary.text,
        "description": description(endpoint),
        "tags": [endpoint.service],
        "parameters": in_url.map(|parameter| self::parameter(parameter, path)).collect::<Vec<_>>(),
        "responses": content::responses(endpoint, path),
        "security": security(&endpoint.token_types),
        "x-app-types": endpoint.app_types.iter().map(|app| app.name()).collect::<Vec<_>>(),
        "x-scopes-any-of": endpoint.scopes,
        "x-field-scopes": endpoint.field_scopes,
        "x-rate-limits": endpoint.rate_limits.iter().map(|limit| rate_limit(*limit)).collect::<Vec<_>>(),
        "x-error-codes": error_codes(endpoint),
        "x-at-least-one-of": rules(request, RuleKind::AtLeastOneOf),
        "x-at-most-one-of": rules(request, RuleKind::AtMostOneOf),
    });
    schema::deprecate(&mut operation, endpoint.deprecated.as_ref());
    if let Some(page) = &endpoint.page {
        operation["externalDocs"] = json!({ "url": page, "description": "Documentation page" });
    }
    if let Some(body) = content::request_body(request, path) {
        operation["requestBody"] = body;
    }
    operation
}

/// The parameters of each rule, as they are called on the wire.
fn rules(request: &Request, kind: RuleKind) -> Vec<Vec<&str>> {
    let rules = request.rules(kind);
    rules
        .map(|parameters| {
            let wires = parameters.into_iter().map(|each| each.field.wire.as_str());
            wires.collect()
        })
        .collect()
}

fn description(endpoint: &Endpoint) -> String {
    let date = |date| {
        format!(
            "{} Documented on the linked page as of {date}.",
            endpoint.summary.text
        )
    };
    endpoint
        .updated
        .as_ref()
        .map_or(endpoint.summary.text.clone(), date)
}

fn parameter(parameter: &Parameter, module: &[String]) -> Value {
    let field = &parameter.field;
    let mut schema = match field.shape.type_ {
        Type::Timestamp(time) => common::time_as_text(time.format),
        _ => schema::shape(&field.shape, module),
    };
    schema::bounds(field, &mut schema);
    let mut parameter = json!({
        "name": field.wire,
        "in": match parameter.place {
            Place::Path => "path",
            Place::Header => "header",
            Place::Query | Place::Body | Place::Form => "query",
        },
        "required": field.is_required(),
        "description": field.doc.text,
        "schema": schema,
    });
    schema::deprecate(&mut parameter, field.deprecated.as_ref());
    parameter
}

fn security(token_types: &[TokenType]) -> Vec<Value> {
    let accepted = TokenType::ALL
        .into_iter()
        .filter(|token| token_types.contains(token));
    accepted
        .map(|token| json!({ scheme_name(token): [] }))
        .collect()
}

fn rate_limit(limit: RateLimit) -> Value {
    json!({ "requests": limit.requests, "period": limit.period.name() })
}

fn error_codes(endpoint: &Endpoint) -> Vec<Value> {
    let codes = endpoint.error_codes.iter().flat_map(|each| &each.codes);
    codes.map(error_code).collect()
}

fn error_code(error: &ErrorCode) -> Value {
    let mut value =
        json!({ "code": error.code, "name": error.name, "description": error.doc.text });
    if let Some(status) = error.status {
        value["status"] = status.into();
    }
    value
}
