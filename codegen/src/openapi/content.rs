//! What an operation sends and gets.

use serde_json::{Value, json};

use super::common;
use super::schema::{self, Scope};
use crate::model::{Answer, Body, Endpoint, Field, Module, Place, Request};

/// The JSON body or the form, if there is one.
pub(crate) fn request_body(request: &Request, scope: &Scope<'_>) -> Option<Value> {
    let content = match &request.body {
        Body::None => return None,
        Body::Json { name, .. } => json_of(&scope.reference(name)),
        Body::Form => {
            json!({ "multipart/form-data": { "schema": schema::fields(&parts(request, Place::Form), scope) } })
        }
    };
    Some(json!({ "required": true, "content": content }))
}

/// The JSON body under its name, if there is one.
pub(crate) fn json_body<'r>(request: &'r Request, scope: &Scope<'_>) -> Option<(&'r str, Value)> {
    let Body::Json { name, doc } = &request.body else {
        return None;
    };
    let mut body = schema::fields(&parts(request, Place::Body), scope);
    body["description"] = json!(doc);
    Some((name, body))
}

/// The fields of a form or body.
fn parts(request: &Request, place: Place) -> Vec<&Field> {
    let parts = request
        .parameters
        .iter()
        .filter(move |each| each.place == place);
    parts.map(|part| &part.field).collect()
}

/// Success with its envelope, and failures.
pub(crate) fn responses(module: &Module, endpoint: &Endpoint, scope: &Scope<'_>) -> Value {
    let answer = &endpoint.request.answer;
    let failure = |description: &str| {
        let content = json_of(&failure(module, answer));
        json!({ "description": description, "content": content })
    };
    json!({
        "200": {
            "description": "Success if `code` is 0. Some failures come with this status too, in the form of the other responses.",
            "content": success(answer, scope),
        },
        "4XX": failure("The request, its access token or its rate was refused."),
        "default": failure("The platform failed."),
    })
}

fn success(answer: &Answer, scope: &Scope<'_>) -> Value {
    match answer {
        Answer::Data(name) => json_of(&envelope(Some(scope.reference(name)))),
        Answer::DataList(name) => {
            let list = json!({ "type": "array", "items": scope.reference(name) });
            json_of(&envelope(Some(list)))
        }
        Answer::BesideCode(name) | Answer::Token { response: name, .. } => {
            json_of(&json!({ "allOf": [envelope(None), scope.reference(name)] }))
        }
        Answer::Empty => json_of(&envelope(None)),
        Answer::File => {
            json!({ "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } })
        }
    }
}

/// The platform's own form, or that of OAuth where the fields beside `code` have an `error` of their own.
fn failure(module: &Module, answer: &Answer) -> Value {
    let fields = match answer {
        Answer::BesideCode(name) | Answer::Token { response: name, .. } => {
            module.structs.iter().find(|each| each.name == *name)
        }
        _ => None,
    };
    let has_error =
        fields.is_some_and(|each| each.fields.iter().any(|field| field.wire == "error"));
    let error = common::component("Error");
    if has_error {
        json!({ "anyOf": [common::component("OAuthError"), error] })
    } else {
        error
    }
}

fn json_of(schema: &Value) -> Value {
    json!({ "application/json": { "schema": schema } })
}

fn envelope(data: Option<Value>) -> Value {
    let mut properties = json!({
        "code": common::code("0: success. Any other value: failure, without the fields of a success."),
        "msg": { "type": "string", "description": "A text about the outcome." },
    });
    if let Some(data) = data {
        properties["data"] = data;
    }
    json!({ "type": "object", "required": ["code"], "properties": properties })
}
