//! Reads rows, value lists and declared types.

use super::map::{self, MapReader};
use super::word::word;
use crate::diagnostics::{Problems, Spanned};
use crate::format::Format;
use crate::literal::Literal;
use crate::row::{
    EnumValue, Enumeration, Group, Row, Scalar, TypeDeclaration, TypeShape, TypesFile,
};
use crate::type_text::TypeText;
use crate::yaml::{Content, Entry, Node};

const DOC_HINT: &str = "describe it in a few English words of your own";

/// The rows of a section, in the page's order.
pub(super) fn rows(node: &Node, what: &str, problems: &mut Problems) -> Vec<Row> {
    let entries = map::entries(node, what, problems);
    entries
        .iter()
        .map(|entry| row(map::key(entry), &entry.value, problems))
        .collect()
}

fn row(path: Spanned<String>, node: &Node, problems: &mut Problems) -> Row {
    let mut map = MapReader::new(node, &format!("`{}`", path.value), problems);
    let row = Row {
        path,
        type_text: type_text(&mut map, "write the type as the page spells it", problems),
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
        format: map
            .text("format", problems)
            .and_then(|name| format(&name, problems)),
        personal: map.flag("personal", problems),
        example: map
            .get("example")
            .and_then(|node| scalar(node, "example", problems)),
        doc: map.required_text("doc", DOC_HINT, problems),
        deprecated: map.text("deprecated", problems),
        scopes: map.texts("scopes", problems),
        enumeration: map.get("enum").map(|node| enumeration(node, problems)),
        flags: map.get("flags").map(|node| enum_values(node, problems)),
        type_name: map.text("type_name", problems),
        name: map.text("name", problems),
        unsettled: map.text("unsettled", problems),
    };
    if let Some(reason) = &row.unsettled {
        report_unsettled(&format!("`{}`", row.path.value), reason, problems);
    }
    map.finish(problems);
    row
}

/// Nothing is generated while somebody has still to look at the page.
pub(super) fn report_unsettled(what: &str, reason: &Spanned<String>, problems: &mut Problems) {
    problems.report(
        reason.at,
        format!("{what} is not settled: {}", reason.value),
        "compare it with the documentation page, fix it, and remove `unsettled`",
    );
}

/// A single value.
pub(super) fn scalar(node: &Node, what: &str, problems: &mut Problems) -> Option<Scalar> {
    let Content::Scalar(literal) = &node.content else {
        problems.report(
            node.at,
            format!("`{what}` must be a single value"),
            "write one value after the colon",
        );
        return None;
    };
    Some(Spanned {
        at: node.at,
        value: literal.clone(),
    })
}

fn type_text(
    map: &mut MapReader<'_>,
    hint: &str,
    problems: &mut Problems,
) -> Option<Spanned<TypeText>> {
    let text = map.required_text("type", hint, problems)?;
    Some(Spanned {
        at: text.at,
        value: TypeText::parse(&text.value),
    })
}

fn format(name: &Spanned<String>, problems: &mut Problems) -> Option<Spanned<Format>> {
    let known = Format::ALL.map(|format| (format.name(), format));
    word(name, "format", &known, problems)
}

fn enumeration(node: &Node, problems: &mut Problems) -> Enumeration {
    if let Content::Scalar(Literal::Text(name)) = &node.content {
        return Enumeration::Named(Spanned {
            at: node.at,
            value: name.clone(),
        });
    }
    Enumeration::Values(enum_values(node, problems))
}

fn enum_values(node: &Node, problems: &mut Problems) -> Vec<EnumValue> {
    let entries = value_entries(node, problems);
    entries
        .iter()
        .map(|entry| enum_value(map::key(entry), &entry.value, problems))
        .collect()
}

/// Like [`map::entries`], but a repeated key is a repeated enum value.
fn value_entries<'a>(node: &'a Node, problems: &mut Problems) -> &'a [Entry] {
    if let Content::Map(entries) = &node.content {
        entries
    } else {
        map::entries(node, "`enum`", problems)
    }
}

fn enum_value(wire: Spanned<String>, node: &Node, problems: &mut Problems) -> EnumValue {
    let mut map = MapReader::new(node, &format!("value `{}`", wire.value), problems);
    let value = EnumValue {
        name: map.required_text("name", "name the value in snake_case", problems),
        doc: map.required_text("doc", DOC_HINT, problems),
        deprecated: map.text("deprecated", problems),
        scopes: map.texts("scopes", problems),
        aliases: map.texts("aliases", problems),
        wire,
    };
    map.finish(problems);
    value
}

pub(crate) fn types_file(node: &Node, problems: &mut Problems) -> TypesFile {
    let mut map = MapReader::new(node, "a file of shared types", problems);
    let groups = map.read("groups", groups, problems);
    let uses = map.texts("uses", problems);
    let types = map.read("types", declarations, problems);
    map.finish(problems);
    TypesFile {
        groups,
        uses,
        types,
    }
}

fn groups(node: &Node, problems: &mut Problems) -> Vec<Group> {
    let group = |entry: &Entry, problems: &mut Problems| Group {
        heading: map::key(entry),
        folders: map::texts(&entry.value, "a list of folders", problems),
    };
    let entries = map::entries(node, "`groups`", problems);
    entries.iter().map(|entry| group(entry, problems)).collect()
}

/// The declarations under `types:`.
pub(super) fn declarations(node: &Node, problems: &mut Problems) -> Vec<TypeDeclaration> {
    let entries = map::entries(node, "`types`", problems);
    entries
        .iter()
        .map(|entry| declaration(map::key(entry), &entry.value, problems))
        .collect()
}

fn declaration(name: Spanned<String>, node: &Node, problems: &mut Problems) -> TypeDeclaration {
    let what = format!("type `{}`", name.value);
    let mut map = MapReader::new(node, &what, problems);
    let doc = map.required_text("doc", DOC_HINT, problems);
    let shape = if let Some(values) = map.get("enum") {
        TypeShape::Enum {
            type_text: type_text(&mut map, "write `int` or `string`", problems),
            values: enum_values(values, problems),
        }
    } else if let Some(fields) = map.get("fields") {
        TypeShape::Object(rows(fields, "`fields`", problems))
    } else {
        problems.report(
            node.at,
            format!("{what} has no content"),
            "write `fields:` or `enum:`",
        );
        TypeShape::Object(Vec::new())
    };
    map.finish(problems);
    TypeDeclaration { name, doc, shape }
}
