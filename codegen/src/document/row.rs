//! Rows of a page's tables, enum value lists and declared types.

use super::Spanned;
use super::reader::{self, MapReader};
use crate::diagnostics::Problems;
use crate::yaml::{Content, Node, NodeId};

const DOC_HINT: &str = "describe it in a few English words of your own";

/// A parameter or a field. What is `None` though required has been reported.
#[derive(Debug)]
pub(crate) struct Row {
    /// Field path, or the parameter's name.
    pub path: Spanned<String>,
    /// Type as the page spells it.
    pub type_text: Option<Spanned<String>>,
    /// Rust name, where the page's name cannot be one.
    pub name: Option<Spanned<String>>,
    /// Name of the struct or enum that this row brings along, where the usual one is taken.
    pub type_name: Option<Spanned<String>>,
    pub required: bool,
    pub default: Option<Scalar>,
    pub min: Option<Spanned<i64>>,
    pub max: Option<Spanned<i64>>,
    pub greater_than: Option<Spanned<i64>>,
    pub min_length: Option<Spanned<i64>>,
    pub max_length: Option<Spanned<i64>>,
    /// Regular expression that values match, as the page writes it.
    pub pattern: Option<Spanned<String>>,
    pub format: Option<Spanned<String>>,
    pub personal: bool,
    pub example: Option<Scalar>,
    pub doc: Option<Spanned<String>>,
    pub enumeration: Option<Enumeration>,
    /// Values that may be summed.
    pub flags: Option<Vec<EnumValue>>,
}

/// A value of a parameter or field.
pub(crate) type Scalar = Spanned<Literal>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Literal {
    Int(i64),
    Text(String),
    Bool(bool),
}

/// The values that a row may take.
#[derive(Debug)]
pub(crate) enum Enumeration {
    /// A declared enum.
    Named(Spanned<String>),
    /// A list of its own.
    Values(Vec<EnumValue>),
}

#[derive(Debug)]
pub(crate) struct EnumValue {
    /// Value on the wire, as it is spelt.
    pub wire: Spanned<String>,
    pub name: Option<Spanned<String>>,
    pub doc: Option<Spanned<String>>,
    /// Scopes that sending this value needs.
    pub scopes: Vec<Spanned<String>>,
    /// Earlier names, which stay valid.
    pub aliases: Vec<Spanned<String>>,
}

/// A type that is declared once and used in several places.
#[derive(Debug)]
pub(crate) struct TypeDeclaration {
    pub name: Spanned<String>,
    pub doc: Option<Spanned<String>>,
    pub shape: TypeShape,
}

#[derive(Debug)]
pub(crate) enum TypeShape {
    Object(Vec<Row>),
    Enum {
        type_text: Option<Spanned<String>>,
        values: Vec<EnumValue>,
    },
}

/// The rows of a section, in the page's order.
pub(crate) fn rows(node: &Node, what: &str, problems: &mut Problems) -> Vec<Row> {
    let entries = reader::entries(node, what, problems);
    entries
        .iter()
        .map(|entry| {
            row(
                Spanned {
                    id: entry.key_id,
                    value: entry.key.clone(),
                },
                &entry.value,
                problems,
            )
        })
        .collect()
}

fn row(path: Spanned<String>, node: &Node, problems: &mut Problems) -> Row {
    let mut map = MapReader::new(node, &format!("`{}`", path.value), problems);
    let row = Row {
        path,
        type_text: map.required_text("type", "write the type as the page spells it", problems),
        name: map.text("name", problems),
        type_name: map.text("type_name", problems),
        required: map.flag("required", problems),
        default: map
            .get("default")
            .and_then(|node| scalar(node, "default", problems)),
        min: map.int("min", problems),
        max: map.int("max", problems),
        greater_than: map.int("greater_than", problems),
        min_length: map.int("min_length", problems),
        max_length: map.int("max_length", problems),
        pattern: map.text("pattern", problems),
        format: map.text("format", problems),
        personal: map.flag("personal", problems),
        example: map
            .get("example")
            .and_then(|node| scalar(node, "example", problems)),
        doc: map.required_text("doc", DOC_HINT, problems),
        flags: map.get("flags").map(|node| enum_values(node, problems)),
        enumeration: map.get("enum").map(|node| enumeration(node, problems)),
    };
    if let Some(reason) = map.text("unsettled", problems) {
        report_unsettled(&format!("`{}`", row.path.value), &reason, problems);
    }
    map.finish(problems);
    row
}

/// Nothing is generated while somebody has still to look at the page.
pub(crate) fn report_unsettled(what: &str, reason: &Spanned<String>, problems: &mut Problems) {
    problems.report(
        reason.id,
        format!("{what} is not settled: {}", reason.value),
        "compare it with the page, mend it, and remove `unsettled`",
    );
}

/// A single value.
pub(crate) fn scalar(node: &Node, what: &str, problems: &mut Problems) -> Option<Scalar> {
    let value = match &node.content {
        Content::Int(int) => Literal::Int(*int),
        Content::Text(text) => Literal::Text(text.clone()),
        Content::Bool(boolean) => Literal::Bool(*boolean),
        Content::Null | Content::List(_) | Content::Map(_) => {
            problems.report(
                node.id,
                format!("`{what}` must be a single value"),
                "write one value after the colon",
            );
            return None;
        }
    };
    Some(Spanned { id: node.id, value })
}

fn enumeration(node: &Node, problems: &mut Problems) -> Enumeration {
    if let Content::Text(name) = &node.content {
        return Enumeration::Named(Spanned {
            id: node.id,
            value: name.clone(),
        });
    }
    Enumeration::Values(enum_values(node, problems))
}

fn enum_values(node: &Node, problems: &mut Problems) -> Vec<EnumValue> {
    let entries = value_entries(node, problems);
    entries
        .iter()
        .map(|entry| {
            enum_value(
                Spanned {
                    id: entry.key_id,
                    value: entry.key.clone(),
                },
                &entry.value,
                problems,
            )
        })
        .collect()
}

/// Like [`reader::entries`], but a repeated key is a repeated enum value.
fn value_entries<'a>(node: &'a Node, problems: &mut Problems) -> &'a [crate::yaml::Entry] {
    if let Content::Map(entries) = &node.content {
        entries
    } else {
        reader::entries(node, "`enum`", problems)
    }
}

fn enum_value(wire: Spanned<String>, node: &Node, problems: &mut Problems) -> EnumValue {
    let mut map = MapReader::new(node, &format!("value `{}`", wire.value), problems);
    let value = EnumValue {
        name: map.required_text("name", "name the value in snake_case", problems),
        doc: map.required_text("doc", DOC_HINT, problems),
        scopes: map.texts("scopes", problems),
        aliases: map.texts("aliases", problems),
        wire,
    };
    map.finish(problems);
    value
}

/// The content of a file of shared types.
#[derive(Debug)]
pub(crate) struct SharedTypes {
    /// Types from files above that the types here are made of.
    pub uses: Vec<Spanned<String>>,
    pub types: Vec<TypeDeclaration>,
}

pub(crate) fn shared_types(node: &Node, problems: &mut Problems) -> SharedTypes {
    let mut map = MapReader::new(node, "a file of shared types", problems);
    let uses = map.texts("uses", problems);
    let types = map.read("types", declarations, problems);
    map.finish(problems);
    SharedTypes { uses, types }
}

/// The declarations under `types:`.
pub(crate) fn declarations(node: &Node, problems: &mut Problems) -> Vec<TypeDeclaration> {
    let entries = reader::entries(node, "`types`", problems);
    entries
        .iter()
        .map(|entry| declaration(entry.key_id, &entry.key, &entry.value, problems))
        .collect()
}

fn declaration(id: NodeId, name: &str, node: &Node, problems: &mut Problems) -> TypeDeclaration {
    let mut map = MapReader::new(node, &format!("type `{name}`"), problems);
    let doc = map.required_text("doc", DOC_HINT, problems);
    let shape = if let Some(values) = map.get("enum") {
        TypeShape::Enum {
            type_text: map.required_text("type", "write `int` or `string`", problems),
            values: enum_values(values, problems),
        }
    } else if let Some(fields) = map.get("fields") {
        TypeShape::Object(rows(fields, "`fields`", problems))
    } else {
        problems.report(
            node.id,
            format!("type `{name}` has no content"),
            "write `fields:` or `enum:`",
        );
        TypeShape::Object(Vec::new())
    };
    map.finish(problems);
    TypeDeclaration {
        name: Spanned {
            id,
            value: name.to_owned(),
        },
        doc,
        shape,
    }
}
