//! What an operation sends and gets.

use serde_json::{Value, json};

use super::common;
use super::schema;
use crate::model::{Body, Endpoint, Field, Place, Request, ResponseContent, StructRef, TypeName};

/// The JSON body or the form, if there is one.
pub(crate) fn request_body(request: &Request, module: &[String]) -> Option<Value> {
    let content = match &request.body {
        Body::None => return None,
        Body::Json { name, .. } => json_of(&schema::reference(module, name)),
        Body::Form => {
            json!({ "multipart/form-data": { "schema": schema::fields(&parts(request, Place::Form), module) } })
        }
    };
    Some(json!({ "required": true, "content": content }))
}

/// The JSON body under its name, if there is one.
pub(crate) fn json_body<'r>(
    request: &'r Request,
    module: &[String],
) -> Option<(&'r TypeName, Value)> {
    let Body::Json { name, doc } = &request.body else {
        return None;
    };
    let mut body = schema::fields(&parts(request, Place::Body), module);
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
pub(crate) fn responses(endpoint: &Endpoint, module: &[String]) -> Value {
    let failure = |description: &str| {
        let content = json_of(&failure(&endpoint.request));
        json!({ "description": description, "content": content })
    };
    json!({
        "200": {
            "description": "Success if `code` is 0. Some failures come with this status too, in the form of the other responses.",
            "content": success(&endpoint.request.response, module),
        },
        "4XX": failure("The request, its access token or its rate was refused."),
        "default": failure("The platform failed."),
    })
}

fn success(response: &ResponseContent, module: &[String]) -> Value {
    let reference = |object: &StructRef| schema::reference(module, &object.name);
    match response {
        ResponseContent::Data(object) => json_of(&envelope(Some(reference(object)))),
        ResponseContent::DataList(object) => {
            let list = json!({ "type": "array", "items": reference(object) });
            json_of(&envelope(Some(list)))
        }
        ResponseContent::BesideCode(object)
        | ResponseContent::Token {
            response: object, ..
        } => json_of(&json!({ "allOf": [envelope(None), reference(object)] })),
        ResponseContent::Empty => json_of(&envelope(None)),
        ResponseContent::File => {
            json!({ "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } })
        }
    }
}

/// The platform's own form, or that of OAuth too.
fn failure(request: &Request) -> Value {
    let error = common::component("Error");
    if request.has_oauth_failures {
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
