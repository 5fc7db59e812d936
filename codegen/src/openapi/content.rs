//! What an operation sends and gets.

use serde_json::{Map, Value, json};

use super::schema::{self, Scope};
use crate::model::{Answer, Endpoint, Parameter, Place, Request};

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
pub(crate) fn responses(endpoint: &Endpoint, scope: &Scope<'_>) -> Value {
    let json_of = |schema: Value| json!({ "application/json": { "schema": schema } });
    let success = match &endpoint.request.answer {
        Answer::Data(name) => json_of(envelope(Some(scope.reference(name)))),
        Answer::DataList(name) => {
            let list = json!({ "type": "array", "items": scope.reference(name) });
            json_of(envelope(Some(list)))
        }
        Answer::BesideCode(name) => {
            json_of(json!({ "allOf": [envelope(None), scope.reference(name)] }))
        }
        Answer::Empty => json_of(envelope(None)),
        Answer::File => json!({ "application/octet-stream": {} }),
    };
    let failure = |description: &str| {
        let error = json!({ "$ref": "#/components/schemas/Error" });
        json!({ "description": description, "content": json_of(error) })
    };
    json!({
        "200": {
            "description": "Success if `code` is 0. Some failures come with this status too.",
            "content": success,
        },
        "4XX": failure("The request, its access token or its rate is refused."),
        "default": failure("The platform failed."),
    })
}

fn envelope(data: Option<Value>) -> Value {
    let mut properties = json!({
        "code": { "type": "integer", "const": 0, "description": "0: success." },
        "msg": { "type": "string", "description": "A text about the outcome." },
    });
    if let Some(data) = data {
        properties["data"] = data;
    }
    json!({ "type": "object", "required": ["code"], "properties": properties })
}
