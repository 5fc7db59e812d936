//! Structs and enums as JSON schemas.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::model::{Check, Enum, Field, Import, Presence, Shape, Struct, Type, Values, Variant};

/// Where a module's type names lead.
pub(crate) struct Scope<'a> {
    pub path: &'a [String],
    pub imports: &'a [Import],
}

impl Scope<'_> {
    /// The key of a type among all components: module and name.
    pub(crate) fn key(&self, name: &str) -> String {
        let import = self.imports.iter().find(|import| import.name == name);
        let module = import.map_or(self.path, |import| import.module.as_slice());
        format!("{}.{name}", module.join("."))
    }

    pub(crate) fn reference(&self, name: &str) -> Value {
        json!({ "$ref": format!("#/components/schemas/{}", self.key(name)) })
    }
}

/// The schema of a field or parameter with its documentation.
pub(crate) fn field(field: &Field, scope: &Scope<'_>) -> Value {
    let mut schema = shape(&field.shape, scope);
    schema["description"] = json!(field.doc);
    bounds(field, &mut schema);
    if field.personal {
        schema["x-personal"] = json!(true);
    }
    schema
}

/// The schema of a type, where absence is said elsewhere.
pub(crate) fn shape(shape: &Shape, scope: &Scope<'_>) -> Value {
    let schema = if shape.text_on_wire {
        json!({ "type": "string", "pattern": "^-?[0-9]+$" })
    } else {
        plain(&shape.type_, scope)
    };
    if shape.presence == Presence::Nullable {
        json!({ "anyOf": [schema, { "type": "null" }] })
    } else {
        schema
    }
}

fn plain(type_: &Type, scope: &Scope<'_>) -> Value {
    match type_ {
        Type::Int => json!({ "type": "integer", "format": "int64" }),
        Type::Timestamp => {
            json!({ "type": "integer", "format": "int64", "x-unit": "milliseconds since the Unix epoch" })
        }
        Type::Float => json!({ "type": "number", "format": "double" }),
        Type::Text => json!({ "type": "string" }),
        Type::Bool => json!({ "type": "boolean" }),
        Type::Json => json!({}),
        Type::File => json!({ "type": "string", "format": "binary" }),
        Type::Struct(name) | Type::IntEnum(name) | Type::TextEnum(name) | Type::Flags(name) => {
            scope.reference(name)
        }
        Type::List(inner) => json!({ "type": "array", "items": plain(inner, scope) }),
        Type::Map(inner) => {
            json!({ "type": "object", "additionalProperties": plain(inner, scope) })
        }
    }
}

pub(crate) fn object(object: &Struct, scope: &Scope<'_>) -> Value {
    let properties: Map<String, Value> = object
        .fields
        .iter()
        .map(|each| (each.wire.clone(), field(each, scope)))
        .collect();
    let required: Vec<&str> = object
        .fields
        .iter()
        .filter(|field| field.required)
        .map(|field| field.wire.as_str())
        .collect();
    let mut schema =
        json!({ "type": "object", "description": object.doc, "properties": properties });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

/// The listed values. The platform may send others: the lists on the pages grow.
pub(crate) fn enumeration(each: &Enum) -> Value {
    let (type_, key, values) = match &each.values {
        Values::Int(values) => ("integer", "oneOf", constants(values)),
        Values::Flags(flags) => ("integer", "x-flags", constants(flags)),
        Values::Text(values) => ("string", "oneOf", constants(values)),
    };
    // A choice of one is none to the validators.
    let key = if values.len() == 1 && key == "oneOf" {
        "allOf"
    } else {
        key
    };
    json!({ "type": type_, "description": each.doc, key: values })
}

fn constants<V: Serialize>(values: &[(V, Variant)]) -> Vec<Value> {
    let constant = |(value, variant): &(V, Variant)| json!({ "const": value, "title": variant.name, "description": variant.doc });
    values.iter().map(constant).collect()
}

/// Adds what a schema of its type can say of the field's bounds.
pub(crate) fn bounds(field: &Field, schema: &mut Value) {
    let type_ = schema["type"].as_str().unwrap_or_default().to_owned();
    for check in &field.checks {
        match (check, type_.as_str()) {
            (Check::Min(min), "integer" | "number") => schema["minimum"] = json!(min),
            (Check::Max(max), "integer" | "number") => schema["maximum"] = json!(max),
            (Check::GreaterThan(limit), "integer" | "number") => {
                schema["exclusiveMinimum"] = json!(limit);
            }
            (Check::MinLength(min), "string") => schema["minLength"] = json!(min),
            (Check::MaxLength(max), "string") => schema["maxLength"] = json!(max),
            (Check::MinLength(min), "array") => schema["minItems"] = json!(min),
            (Check::MaxLength(max), "array") => schema["maxItems"] = json!(max),
            _ => {}
        }
    }
    if let (Some(pattern), "string") = (&field.pattern, type_.as_str()) {
        schema["pattern"] = json!(pattern);
    }
}

/// The envelope of a failure.
pub(crate) fn error() -> Value {
    json!({
        "type": "object",
        "description": "What the platform answers when `code` is not 0, at any HTTP status.",
        "required": ["code", "msg"],
        "properties": {
            "code": { "type": "integer", "format": "int64", "description": "Error code." },
            "msg": { "type": "string", "description": "Error message." },
            "error": {
                "type": "object",
                "description": "Details.",
                "properties": { "log_id": { "type": "string", "description": "ID for the platform's support." } },
            },
        },
    })
}
