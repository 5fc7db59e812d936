//! Structs and enums as JSON schemas.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::common;
use crate::model::{
    Check, Enum, Field, Import, Presence, Shape, Struct, StructRef, Time, Type, TypeName, Values,
    Variant,
};

/// The key of a type among all components: module and name. No dots, which some generators of clients take for folders.
pub(crate) fn key(module: &[String], name: &TypeName) -> String {
    format!("{}-{name}", module.join("-"))
}

/// A reference to a type of the module.
pub(crate) fn reference(module: &[String], name: &TypeName) -> Value {
    common::component(&key(module, name))
}

/// The schema of a field or parameter with its documentation.
pub(crate) fn field(field: &Field, module: &[String]) -> Value {
    let mut schema = shape(&field.shape, module);
    schema["description"] = json!(field.doc.text);
    bounds(field, &mut schema);
    if field.is_access_token() {
        schema["pattern"] = json!(common::TOKEN_PATTERN);
    }
    deprecate(&mut schema, field.deprecated.as_ref());
    if !field.scopes.is_empty() {
        schema["x-scopes-any-of"] = json!(field.scopes);
    }
    if field.personal {
        schema["x-personal"] = json!(true);
    }
    schema
}

/// Marks what should not be used any more, and says what to use.
pub(crate) fn deprecate(described: &mut Value, note: Option<&String>) {
    if let Some(note) = note {
        described["deprecated"] = json!(true);
        described["x-deprecated-note"] = json!(note);
    }
}

/// The schema of a type, where absence is said elsewhere.
pub(crate) fn shape(shape: &Shape, module: &[String]) -> Value {
    let schema = plain(&shape.type_, module);
    if shape.presence == Presence::Nullable {
        json!({ "anyOf": [schema, { "type": "null" }] })
    } else {
        schema
    }
}

fn plain(type_: &Type, module: &[String]) -> Value {
    match type_ {
        Type::Int => json!({ "type": "integer", "format": "int64" }),
        Type::Timestamp(Time {
            format,
            as_text: true,
        }) => common::time_as_text(*format),
        Type::Timestamp(time) => common::time(time.format),
        Type::Float => json!({ "type": "number", "format": "double" }),
        Type::Text => json!({ "type": "string" }),
        Type::Bool => json!({ "type": "boolean" }),
        Type::Json => json!({}),
        Type::File => json!({ "type": "string", "format": "binary" }),
        Type::Struct(StructRef { name, .. }) | Type::Enum(name, _) => reference(module, name),
        Type::Shared(Import { module, name, .. }) => reference(module, name),
        Type::List(inner) => json!({ "type": "array", "items": plain(inner, module) }),
        Type::Map(inner) => {
            json!({ "type": "object", "additionalProperties": plain(inner, module) })
        }
    }
}

pub(crate) fn object(object: &Struct, module: &[String]) -> Value {
    let mut schema = fields(&object.fields.iter().collect::<Vec<_>>(), module);
    schema["description"] = json!(object.doc.text);
    schema
}

/// An object of these fields.
pub(crate) fn fields(fields: &[&Field], module: &[String]) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|each| (each.wire.clone(), field(each, module)))
        .collect();
    let required: Vec<&str> = fields
        .iter()
        .filter(|field| field.is_required())
        .map(|field| field.wire.as_str())
        .collect();
    let mut schema = json!({ "type": "object", "properties": properties });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

/// The listed values first, and then any other: the lists on the pages grow.
pub(crate) fn enumeration(each: &Enum) -> Value {
    let doc = &each.doc.text;
    match &each.values {
        Values::Int(values) => open("integer", doc, values),
        Values::Text(values) => open("string", doc, values),
        Values::Flags(flags) => {
            json!({ "type": "integer", "description": doc, "x-flags": listed(flags) })
        }
    }
}

fn open<V: Serialize>(type_: &str, doc: &str, values: &[(V, Variant)]) -> Value {
    let mut listed = listed(values);
    listed["type"] = json!(type_);
    json!({ "description": doc, "anyOf": [listed, { "type": type_ }] })
}

/// Values with their names and descriptions, under the keys that generators of clients know.
fn listed<V: Serialize>(values: &[(V, Variant)]) -> Value {
    let (values, variants): (Vec<&V>, Vec<&Variant>) = values
        .iter()
        .map(|(value, variant)| (value, variant))
        .unzip();
    let names: Vec<&str> = variants.iter().map(|each| each.name.as_ref()).collect();
    let docs: Vec<String> = variants.iter().map(|each| described(each)).collect();
    json!({ "enum": values, "x-enum-varnames": names, "x-enum-descriptions": docs })
}

fn described(variant: &Variant) -> String {
    let doc = &variant.doc.text;
    let note = variant.deprecated.as_ref();
    note.map_or(doc.clone(), |note| format!("{doc} Deprecated: {note}."))
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
            (Check::NotEmpty, "string") => schema["minLength"] = json!(1),
            (Check::NotEmpty, "array") => schema["minItems"] = json!(1),
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
