//! The example in a request's documentation, which `cargo test` compiles.

use std::collections::BTreeSet;

use crate::model::{Answer, Example, Parameter, Request, Type};

/// Paragraphs with a heading and a code block, and for a rule a block that must not compile.
pub(crate) fn paragraphs(crate_name: &str, module: &[String], request: &Request) -> Vec<String> {
    let own = format!("{crate_name}::");
    of_this_project(module, request)
        .iter()
        .map(|paragraph| paragraph.replace("feishu_openapi::", &own))
        .collect()
}

/// As in this project's own crate.
fn of_this_project(module: &[String], request: &Request) -> Vec<String> {
    let path = module_path(module);
    let name = &request.name;
    let (call, types) = construction(request);
    let imports = imports(name, &types);
    let (before, sending) = match &request.answer {
        Answer::Data(_) | Answer::DataList(_) | Answer::BesideCode(_) => {
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
         use {path}::{imports};\n\n{before}{call}\n    {sending}\n    .await?;\n# Ok(())\n# }}\n```"
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

/// The constructor call and the types that it names.
fn construction(request: &Request) -> (String, BTreeSet<String>) {
    let alternative = request.alternatives.as_ref().and_then(|alternatives| {
        let first = alternatives.parameters.first()?;
        request.parameter(first)
    });
    let function = alternative.map_or("new".to_owned(), |parameter| {
        format!("by_{}", parameter.field.name.trim_start_matches("r#"))
    });
    let required = request
        .parameters
        .iter()
        .filter(|parameter| parameter.field.required);
    let mut types = BTreeSet::new();
    let arguments: Vec<String> = required
        .chain(alternative)
        .map(|parameter| argument(parameter, &mut types))
        .collect();
    (
        format!("{}::{function}({})", request.name, arguments.join(", ")),
        types,
    )
}

fn argument(parameter: &Parameter, named: &mut BTreeSet<String>) -> String {
    expression(
        &parameter.field.shape.type_,
        parameter.example.as_ref(),
        named,
    )
}

/// A value of the type: the schema's example, or one that compiles.
fn expression(type_: &Type, example: Option<&Example>, named: &mut BTreeSet<String>) -> String {
    match type_ {
        Type::List(inner) => format!("[{}]", expression(inner, example, named)),
        Type::Map(_) => "std::collections::BTreeMap::new()".to_owned(),
        Type::Json => "feishu_openapi::Json::Null".to_owned(),
        Type::File => "feishu_openapi::FilePart::from_bytes(\"file.pdf\", \"content\")".to_owned(),
        Type::Struct(name) => format!("{}::default()", name_type(name, named)),
        Type::IntEnum(name) | Type::TextEnum(name) | Type::Flags(name) => {
            let name = name_type(name, named);
            variant(type_, &name, example)
        }
        Type::Int | Type::Float | Type::Text | Type::Bool | Type::Timestamp(_) => {
            scalar(type_, example)
        }
    }
}

fn name_type(name: &str, named: &mut BTreeSet<String>) -> String {
    named.insert(name.to_owned());
    name.to_owned()
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
        (Type::Float, Some(Example::Float(number))) => format!("{number:?}"),
        (Type::Bool, Some(Example::Bool(boolean))) => boolean.to_string(),
        (Type::Text, Some(Example::Text(text))) => format!("{text:?}"),
        (Type::Int, _) => "1".to_owned(),
        (Type::Float, _) => "1.0".to_owned(),
        (Type::Bool, _) => "true".to_owned(),
        _ => "\"value\"".to_owned(),
    }
}
