//! What an operation sends and gets.

use serde_json::{Map, Value, json};

use super::common;
use super::schema::{self, Scope};
use crate::model::{Answer, Endpoint, Module, Parameter, Place, Request};

/// The JSON body or the form, if there is one.
pub(crate) fn request_body(request: &Request, scope: &Scope<'_>) -> Option<Value> {
    let form: Vec<&Parameter> = request
        .parameters
        .iter()
        .filter(|each| each.place == Place::Form)
        .collect();
    let content = match &request.body {
        Some(body) => json!({ "application/json": { "schema": scope.reference(body) } }),
        None if form.is_empty() => return None,
        None => json!({ "multipart/form-data": { "schema": form_schema(&form, scope) } }),
    };
    Some(json!({ "required": true, "content": content }))
}

fn form_schema(form: &[&Parameter], scope: &Scope<'_>) -> Value {
    let field = |part: &&Parameter| (part.field.wire.clone(), schema::field(&part.field, scope));
    let properties: Map<String, Value> = form.iter().map(field).collect();
    let required = form
        .iter()
        .filter(|part| part.field.required)
        .map(|part| part.field.wire.as_str());
    json!({ "type": "object", "properties": properties, "required": required.collect::<Vec<_>>() })
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
        Answer::BesideCode(name) => {
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
        Answer::BesideCode(name) => module.structs.iter().find(|each| each.name == *name),
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
