//! The example in a request's documentation, which `cargo test` compiles.

use std::collections::BTreeSet;

use crate::model::{Answer, Example, Field, Request, Struct, Type};

/// Paragraphs with a heading and a code block.
pub(crate) fn paragraphs(
    crate_name: &str,
    module: &[String],
    request: &Request,
    structs: &[Struct],
) -> Vec<String> {
    let own = format!("{crate_name}::");
    of_this_project(module, request, structs)
        .iter()
        .map(|paragraph| paragraph.replace("feishu_openapi::", &own))
        .collect()
}

/// As in this project's own crate.
fn of_this_project(module: &[String], request: &Request, structs: &[Struct]) -> Vec<String> {
    let path = module_path(module);
    let name = &request.name;
    let mut values = Values {
        structs,
        named: BTreeSet::new(),
        depth: 0,
    };
    let call = construction(request, &mut values);
    let imports = imports(name, &values.named);
    let (before, sending) = match &request.answer {
        Answer::Data(_) | Answer::DataList(_) | Answer::BesideCode(_) | Answer::Token { .. } => {
            ("let response = ", ".send(client)")
        }
        Answer::Empty => ("", ".send(client)"),
        Answer::File => (
            "let mut file = Vec::new();\nlet downloaded = ",
            ".download(client, &mut file)",
        ),
    };
    let code = format!(
        "```no_run\n# #[cfg(feature = \"client\")]\n\
         # async fn example(client: &feishu_openapi::Client) -> Result<(), feishu_openapi::Error> {{\n\
         use {path}::{imports};\n\n{before}{call}\n    {sending}.await?;\n# Ok(())\n# }}\n```"
    );
    let mut paragraphs = vec!["# Example".to_owned(), code];
    if request.alternatives.is_some() {
        paragraphs.push(
            "At least one filter is needed, so there is no `new`; this does not compile:"
                .to_owned(),
        );
        paragraphs.push(format!(
            "```compile_fail,E0599\nuse {path}::{name};\n\nlet request = {name}::new();\n```"
        ));
    }
    paragraphs
}

fn module_path(module: &[String]) -> String {
    let names = module
        .iter()
        .map(|name| crate::emit::ident_of_module(name).to_string());
    std::iter::once("feishu_openapi".to_owned())
        .chain(names)
        .collect::<Vec<_>>()
        .join("::")
}

fn imports(request: &str, types: &BTreeSet<String>) -> String {
    if types.is_empty() {
        return request.to_owned();
    }
    let all: BTreeSet<&str> = types.iter().map(String::as_str).chain([request]).collect();
    format!("{{{}}}", all.into_iter().collect::<Vec<_>>().join(", "))
}

/// The constructor call.
fn construction(request: &Request, values: &mut Values<'_>) -> String {
    let alternative = request.alternatives.as_ref().and_then(|alternatives| {
        let first = alternatives.parameters.first()?;
        Some(request.parameter(*first))
    });
    let function = alternative.map_or("new".to_owned(), |parameter| {
        format!("by_{}", parameter.field.name.plain())
    });
    let required = request
        .parameters
        .iter()
        .filter(|parameter| parameter.field.required);
    let arguments = required.chain(alternative);
    let arguments = values.arguments(arguments.map(|parameter| &parameter.field));
    format!("{}::{function}({arguments})", request.name)
}

/// Writes values.
struct Values<'s> {
    structs: &'s [Struct],
    /// The types that the values name.
    named: BTreeSet<String>,
    /// Number of structs around a value.
    depth: usize,
}

impl Values<'_> {
    fn arguments<'f>(&mut self, fields: impl Iterator<Item = &'f Field>) -> String {
        let arguments = fields.map(|field| self.value(&field.shape.type_, field.example.as_ref()));
        arguments.collect::<Vec<_>>().join(", ")
    }

    /// A value of the type: the schema's example, or one that compiles.
    fn value(&mut self, type_: &Type, example: Option<&Example>) -> String {
        match type_ {
            // A struct may hold a list of its like.
            Type::List(inner) if self.depth > 0 && matches!(**inner, Type::Struct(_)) => {
                "[]".to_owned()
            }
            Type::List(inner) => format!("[{}]", self.value(inner, example)),
            Type::Map(_) => "std::collections::BTreeMap::new()".to_owned(),
            Type::Json => "feishu_openapi::Json::Null".to_owned(),
            Type::File => {
                "feishu_openapi::FilePart::from_bytes(\"file.pdf\", \"content\")".to_owned()
            }
            Type::Struct(name) => self.object(name),
            Type::IntEnum(name) | Type::TextEnum(name) | Type::Flags(name) => {
                self.named.insert(name.clone());
                variant(type_, name, example)
            }
            Type::Int | Type::Float | Type::Text | Type::Bool | Type::Timestamp(_) => {
                scalar(type_, example)
            }
        }
    }

    fn object(&mut self, name: &str) -> String {
        self.named.insert(name.to_owned());
        let object = self.structs.iter().find(|object| object.name == name);
        // Shared types are declared elsewhere and require nothing.
        let Some(object) = object.filter(|object| object.has_required()) else {
            return format!("{name}::default()");
        };
        self.depth += 1;
        let arguments = self.arguments(object.fields.iter().filter(|field| field.required));
        self.depth -= 1;
        format!("{name}::new({arguments})")
    }
}

fn variant(type_: &Type, name: &str, example: Option<&Example>) -> String {
    match (type_, example) {
        (Type::IntEnum(_) | Type::TextEnum(_), Some(Example::Variant(variant))) => {
            format!("{name}::{variant}")
        }
        (Type::TextEnum(_), _) => format!("{name}::from(\"value\")"),
        _ => format!("{name}::from(1)"),
    }
}

fn scalar(type_: &Type, example: Option<&Example>) -> String {
    match (type_, example) {
        (Type::Timestamp(_), Some(Example::Int(millis))) => {
            format!("feishu_openapi::Timestamp::from_millis({millis})")
        }
        (Type::Timestamp(_), _) => {
            "feishu_openapi::Timestamp::from_millis(1_735_689_600_000)".to_owned()
        }
        (Type::Int, Some(Example::Int(int))) => int.to_string(),
        (Type::Float, Some(Example::Int(int))) => format!("{int}.0"),
        (Type::Float, Some(Example::Float(float))) => format!("{float:?}"),
        (Type::Bool, Some(Example::Bool(boolean))) => boolean.to_string(),
        (Type::Text, Some(Example::Text(text))) => format!("{text:?}"),
        (Type::Int, _) => "1".to_owned(),
        (Type::Float, _) => "1.0".to_owned(),
        (Type::Bool, _) => "true".to_owned(),
        _ => "\"value\"".to_owned(),
    }
}
