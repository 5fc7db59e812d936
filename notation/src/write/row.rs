//! Writes rows, value lists and declared types.

use super::text::{self, Style};
use super::writer::Writer;
use crate::diagnostics::Spanned;
use crate::row::{EnumValue, Enumeration, Row, Scalar, TypeDeclaration, TypeShape, TypesFile};
use crate::type_text::TypeText;

pub(super) fn types_file(writer: &mut Writer<'_>, types: &TypesFile) {
    if !types.groups.is_empty() {
        writer.block("groups", |writer| {
            for group in &types.groups {
                writer.words(&group.heading.value, &group.folders);
            }
        });
    }
    writer.words("uses", &types.uses);
    writer.block("types", |writer| declarations(writer, &types.types));
}

pub(super) fn declarations(writer: &mut Writer<'_>, types: &[TypeDeclaration]) {
    for declaration in types {
        writer.block(&declaration.name.value, |writer| {
            self::declaration(writer, declaration);
        });
    }
}

fn declaration(writer: &mut Writer<'_>, declaration: &TypeDeclaration) {
    match &declaration.shape {
        TypeShape::Object(fields) => {
            writer.needed("doc", text(declaration.doc.as_ref()));
            writer.block("fields", |writer| rows(writer, fields));
        }
        TypeShape::Enum { type_text, values } => {
            writer.needed("type", self::type_text(type_text.as_ref()));
            writer.needed("doc", text(declaration.doc.as_ref()));
            writer.block("enum", |writer| self::values(writer, values));
        }
    }
}

pub(super) fn rows(writer: &mut Writer<'_>, rows: &[Row]) {
    for row in rows {
        writer.block(&row.path.value, |writer| self::row(writer, row));
    }
}

fn row(writer: &mut Writer<'_>, row: &Row) {
    writer.needed("type", type_text(row.type_text.as_ref()));
    writer.value("required", flag(row.required));
    writer.value("default", scalar(row.default.as_ref()));
    for (key, bound) in [
        ("min", &row.min),
        ("max", &row.max),
        ("greater_than", &row.greater_than),
        ("min_length", &row.min_length),
        ("max_length", &row.max_length),
    ] {
        writer.value(key, bound.as_ref().map(|bound| bound.value.to_string()));
    }
    writer.value("pattern", text(row.pattern.as_ref()));
    let format = row.format.as_ref().map(|format| format.value.name());
    writer.value("format", format.map(str::to_owned));
    writer.value("personal", flag(row.personal));
    writer.value("example", scalar(row.example.as_ref()));
    writer.needed("doc", text(row.doc.as_ref()));
    writer.value("deprecated", text(row.deprecated.as_ref()));
    writer.words("scopes", &row.scopes);
    value_lists(writer, row);
    writer.value("type_name", text(row.type_name.as_ref()));
    writer.value("name", text(row.name.as_ref()));
    writer.value("unsettled", text(row.unsettled.as_ref()));
}

fn value_lists(writer: &mut Writer<'_>, row: &Row) {
    match &row.enumeration {
        Some(Enumeration::Named(name)) => writer.value("enum", text(Some(name))),
        Some(Enumeration::Values(list)) => writer.block("enum", |writer| values(writer, list)),
        None => writer.value("enum", None),
    }
    match &row.flags {
        Some(list) => writer.block("flags", |writer| values(writer, list)),
        None => writer.value("flags", None),
    }
}

fn values(writer: &mut Writer<'_>, values: &[EnumValue]) {
    for value in values {
        let mut entries = vec![
            ("name", in_place(value.name.as_ref())),
            ("doc", in_place(value.doc.as_ref())),
        ];
        if value.deprecated.is_some() {
            entries.push(("deprecated", in_place(value.deprecated.as_ref())));
        }
        for (key, words) in [("scopes", &value.scopes), ("aliases", &value.aliases)] {
            if !words.is_empty() {
                entries.push((key, text::list(words)));
            }
        }
        writer.value(&value.wire.value, Some(text::map(&entries)));
    }
}

fn type_text(type_text: Option<&Spanned<TypeText>>) -> Option<String> {
    type_text.map(|type_text| text::text(&type_text.value.to_string(), Style::Block))
}

fn flag(is_set: bool) -> Option<String> {
    is_set.then(|| "true".to_owned())
}

pub(super) fn scalar(scalar: Option<&Scalar>) -> Option<String> {
    scalar.map(|scalar| text::literal(&scalar.value))
}

pub(super) fn text(text: Option<&Spanned<String>>) -> Option<String> {
    text.map(|text| text::text(&text.value, Style::Block))
}

/// A text between braces; empty if a person has to write it.
pub(super) fn in_place(text: Option<&Spanned<String>>) -> String {
    text.map_or(String::new(), |text| {
        text::text(&text.value, Style::InPlace)
    })
}
