//! The example in a request's documentation, which `cargo test` compiles.

use std::collections::{BTreeMap, BTreeSet};

use crate::emit::docs;
use crate::emit::idents::ident_of_module;
use crate::model::{
    EnumKind, Example, Field, Import, Module, Request, ResponseContent, Struct, StructId,
    StructRef, Type, TypeName,
};

/// Paragraphs with a heading and a code block.
pub(crate) fn paragraphs(crate_name: &str, module: &Module, request: &Request) -> Vec<String> {
    let own = format!("{crate_name}::");
    of_this_project(module, request)
        .iter()
        .map(|paragraph| paragraph.replace("feishu_openapi::", &own))
        .collect()
}

/// As in this project's own crate.
fn of_this_project(module: &Module, request: &Request) -> Vec<String> {
    let path = module_path(&module.path);
    let name = &request.name;
    let mut values = Values {
        structs: &module.structs,
        named: BTreeSet::new(),
        depth: 0,
    };
    let call = construction(request, &mut values);
    let imports = imports(name, &values.named);
    let (before, sending) = match &request.response {
        ResponseContent::Data(_)
        | ResponseContent::DataList(_)
        | ResponseContent::BesideCode(_)
        | ResponseContent::Token { .. } => ("let response = ", ".send(client)"),
        ResponseContent::Empty => ("", ".send(client)"),
        ResponseContent::File => (
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
    if let Some(alternatives) = &request.alternatives {
        let ids = alternatives.parameters.iter();
        let wires = ids.map(|id| request.parameter(*id).field.wire.clone());
        paragraphs.push(format!(
            "At least one of {} is needed, so there is no `new`; this does not compile:",
            docs::code_list(&wires.collect::<Vec<_>>())
        ));
        paragraphs.push(format!(
            "```compile_fail,E0599\nuse {path}::{name};\n\nlet request = {name}::new();\n```"
        ));
    }
    paragraphs
}

fn module_path(module: &[String]) -> String {
    let names = module.iter().map(|name| ident_of_module(name).to_string());
    std::iter::once("feishu_openapi".to_owned())
        .chain(names)
        .collect::<Vec<_>>()
        .join("::")
}

fn imports(request: &TypeName, types: &BTreeSet<TypeName>) -> String {
    if types.is_empty() {
        return request.to_string();
    }
    let types = types.iter().chain([request]);
    let all: BTreeSet<&str> = types.map(TypeName::as_ref).collect();
    format!("{{{}}}", all.into_iter().collect::<Vec<_>>().join(", "))
}

/// The constructor call.
fn construction(request: &Request, values: &mut Values<'_>) -> String {
    let alternative = request.alternatives.as_ref().and_then(|alternatives| {
        let first = alternatives.parameters.first()?;
        Some(request.parameter(*first))
    });
    let function = alternative.map_or("new".to_owned(), |parameter| {
        parameter.field.name.preceded_by("by").plain().to_owned()
    });
    let required = request
        .parameters
        .iter()
        .filter(|parameter| parameter.field.is_required());
    let arguments = required.chain(alternative);
    let arguments = values.arguments(arguments.map(|parameter| &parameter.field));
    format!("{}::{function}({arguments})", request.name)
}

/// Writes values.
struct Values<'s> {
    structs: &'s BTreeMap<StructId, Struct>,
    /// The types that the values name.
    named: BTreeSet<TypeName>,
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
            Type::List(inner)
                if self.depth > 0
                    && matches!(
                        **inner,
                        Type::Struct(_)
                            | Type::Shared(Import {
                                enum_kind: None,
                                ..
                            })
                    ) =>
            {
                "[]".to_owned()
            }
            Type::List(inner) => format!("[{}]", self.value(inner, example)),
            Type::Map(_) => "std::collections::BTreeMap::new()".to_owned(),
            Type::Json => "feishu_openapi::Json::Null".to_owned(),
            Type::File => {
                "feishu_openapi::FilePart::from_bytes(\"file.pdf\", \"content\")".to_owned()
            }
            Type::Struct(object) => self.object(object),
            Type::Enum(name, kind) => self.variant(name, *kind, example),
            Type::Shared(import) => match import.enum_kind {
                Some(kind) => self.variant(&import.name, kind, example),
                None => self.default(&import.name),
            },
            Type::Int | Type::Float | Type::Text | Type::Bool | Type::Timestamp(_) => {
                scalar(type_, example)
            }
        }
    }

    fn object(&mut self, StructRef { id, name }: &StructRef) -> String {
        let object = &self.structs[id];
        if object.has_default() {
            return self.default(name);
        }
        self.named.insert(name.clone());
        self.depth += 1;
        let arguments = self.arguments(object.fields.iter().filter(|field| field.is_required()));
        self.depth -= 1;
        format!("{name}::new({arguments})")
    }

    fn default(&mut self, name: &TypeName) -> String {
        self.named.insert(name.clone());
        format!("{name}::default()")
    }

    fn variant(&mut self, name: &TypeName, kind: EnumKind, example: Option<&Example>) -> String {
        self.named.insert(name.clone());
        match (kind, example) {
            (EnumKind::Int | EnumKind::Text, Some(Example::Variant(variant))) => {
                format!("{name}::{variant}")
            }
            (EnumKind::Text, _) => format!("{name}::from(\"value\")"),
            _ => format!("{name}::from(1)"),
        }
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
