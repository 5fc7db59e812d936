//! The type of a row: as the page spells it, to a Rust type.

use super::objects::Items;
use super::rows::Branch;
use super::value_lists;
use crate::document::reader;
use crate::document::{Row, Spanned};
use crate::model::{Presence, Shape, Type};

/// The only value of `format` so far.
const UNIX_MILLISECONDS: &str = "unix_milliseconds";
/// The type of a file to upload.
pub(crate) const FILE: &str = "file";

/// What pages call types that are no objects of their own.
const SCALARS: [&str; 5] = ["int", "string", "boolean", "number(float)", "object"];

/// Where a row stands; absence is said differently there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Response,
    Body,
    /// The body of a partial update.
    Update,
    Parameter,
    /// A part of a multipart form.
    Form,
}

impl Direction {
    /// Whether the row is part of a request body.
    pub(crate) fn is_sent(self) -> bool {
        matches!(self, Self::Body | Self::Update)
    }

    /// Whether the row is written as text of its own: no objects there.
    fn is_flat(self) -> bool {
        matches!(self, Self::Parameter | Self::Form)
    }

    fn presence(self, row: &Row, is_container: bool) -> Presence {
        match self {
            Self::Parameter | Self::Form if row.required => Presence::Required,
            Self::Response | Self::Parameter | Self::Form if is_container => Presence::Empty,
            Self::Update if !row.required => Presence::Nullable,
            Self::Response | Self::Body | Self::Update | Self::Parameter | Self::Form => {
                Presence::Optional
            }
        }
    }
}

/// Decides the type of a row and brings along the struct or enum that it describes.
pub(crate) fn shape(
    branch: &Branch<'_>,
    direction: Direction,
    items: &mut Items<'_, '_>,
) -> Option<Shape> {
    let row = branch.row;
    let written = row.type_text.as_ref()?;
    let (base, containers) = split_containers(&written.value);
    let element = element(branch, base, direction, items)?;
    let text_on_wire = element == Type::Timestamp && base == "string";
    let is_container = !containers.is_empty();
    if text_on_wire && is_container {
        let message = "a list of times as strings has no Rust type yet";
        items
            .problems
            .report(written.id, message, "leave out `format`");
        return None;
    }
    let type_ = containers
        .into_iter()
        .rev()
        .fold(element, |inner, container| container(Box::new(inner)));
    if direction.is_flat() && !is_flat(&type_) {
        let message = format!(
            "`{}` cannot be written into a path, a query or a form",
            row.path.value
        );
        let hint = "parameters are single values or lists of them: mend the type";
        items.problems.report(written.id, message, hint);
        return None;
    }
    let presence = direction.presence(row, is_container);
    Some(Shape {
        type_,
        presence,
        text_on_wire,
    })
}

/// Whether values of the type are texts of their own, or lists of such.
fn is_flat(type_: &Type) -> bool {
    match type_ {
        Type::List(inner) => is_flat(inner) && !matches!(**inner, Type::List(_) | Type::File),
        Type::Struct(_) | Type::Json | Type::Map(_) => false,
        _ => true,
    }
}

type Container = fn(Box<Type>) -> Type;

/// `map<string, T[]>` → `T` and its containers from the outside in.
pub(crate) fn split_containers(text: &str) -> (&str, Vec<Container>) {
    let mut base = text;
    let mut containers: Vec<Container> = Vec::new();
    loop {
        if let Some(inner) = base.strip_suffix("[]") {
            base = inner;
            containers.push(Type::List);
        } else if let Some(inner) = base
            .strip_prefix("map<string,")
            .and_then(|rest| rest.strip_suffix('>'))
        {
            base = inner.trim();
            containers.push(Type::Map);
        } else {
            return (base, containers);
        }
    }
}

fn element(
    branch: &Branch<'_>,
    base: &str,
    direction: Direction,
    items: &mut Items<'_, '_>,
) -> Option<Type> {
    let row = branch.row;
    if SCALARS.contains(&base) && base != "object" {
        report_children(branch, base, items);
    } else if let Some(misplaced) = misplaced_marks(row) {
        let message = format!(
            "`{}` is an object: `enum` and `format` are for `int` and `string`",
            row.path.value
        );
        items
            .problems
            .report(misplaced.id, message, "remove it, or mend the type");
        return None;
    }
    if let Some(flags) = &row.flags {
        return value_lists::flags(row, flags, base, items);
    }
    match (base, &row.enumeration, &row.format) {
        ("int" | "string", Some(enumeration), None) => {
            value_lists::enumeration(row, enumeration, base, items)
        }
        ("int" | "string", None, Some(format)) => time(format, items),
        ("int", None, None) => Some(Type::Int),
        ("string", None, None) => Some(Type::Text),
        ("boolean", None, None) => Some(Type::Bool),
        ("number(float)", None, None) => Some(Type::Float),
        ("object", None, None) if branch.children.is_empty() => Some(Type::Json),
        (FILE, None, None) if direction == Direction::Form && branch.children.is_empty() => {
            Some(Type::File)
        }
        ("int" | "string" | "boolean" | "number(float)", _, _) => {
            let message = format!("`{}` has marks that do not go together", row.path.value);
            items.problems.report(
                row.path.id,
                message,
                "`enum` and `format` go with `int` or `string`, one of them at a time",
            );
            None
        }
        _ => object(branch, base, direction, items),
    }
}

fn misplaced_marks(row: &Row) -> Option<&Spanned<String>> {
    if row.enumeration.is_some() || row.flags.is_some() {
        Some(&row.path)
    } else {
        row.format.as_ref()
    }
}

fn report_children(branch: &Branch<'_>, base: &str, items: &mut Items<'_, '_>) {
    for child in &branch.children {
        let message = format!(
            "`{}` stands below `{}`, which is no object but `{base}`",
            child.row.path.value, branch.row.path.value
        );
        items.problems.report(
            child.row.path.id,
            message,
            "mend the field path, or the type of the row above",
        );
    }
}

fn time(format: &Spanned<String>, items: &mut Items<'_, '_>) -> Option<Type> {
    if format.value == UNIX_MILLISECONDS {
        return Some(Type::Timestamp);
    }
    let message = format!("unknown format `{}`", format.value);
    items.problems.report(
        format.id,
        message,
        format!("the only format is `{UNIX_MILLISECONDS}`"),
    );
    None
}

fn object(
    branch: &Branch<'_>,
    base: &str,
    direction: Direction,
    items: &mut Items<'_, '_>,
) -> Option<Type> {
    let written = branch.row.type_text.as_ref()?;
    let is_local = branch.row.type_name.is_some() && !branch.children.is_empty();
    let Some(declared) = items.scope.find(base).filter(|_| !is_local) else {
        if branch.children.is_empty() {
            report_unknown(
                written,
                base,
                "write its fields as rows below this one, declare it under `types:` or name it in `uses:`",
                items,
            );
            return None;
        }
        return items.add_struct(branch, base, direction).map(Type::Struct);
    };
    if declared.fields().is_none() {
        let hint = format!("write the `type` that the page gives, and `enum: {base}`");
        items
            .problems
            .report(written.id, format!("`{base}` is an enum"), hint);
        return None;
    }
    for child in &branch.children {
        let message = format!("`{base}` is a declared type: its fields are not written again");
        let hint = "remove this row; if the fields differ here, give the row above a `type_name:` of its own";
        items.problems.report(child.row.path.id, message, hint);
    }
    if direction != Direction::Response && declared.module.is_some() {
        report_lists_in_body(base, declared.fields().unwrap_or_default(), written, items);
    }
    declared.rust_name().map(Type::Struct)
}

/// In a body, an absent list and an empty one differ; a type that other endpoints answer with does not tell
/// them apart.
fn report_lists_in_body(
    base: &str,
    fields: &[Row],
    at: &Spanned<String>,
    items: &mut Items<'_, '_>,
) {
    let is_list = |field: &Row| {
        field
            .type_text
            .as_ref()
            .is_some_and(|text| text.value.ends_with("[]"))
    };
    if fields.iter().any(is_list) {
        let message = format!("the shared type `{base}` has a list and stands in a request body");
        items.problems.report(
            at.id,
            message,
            "declare it under `types:` of this file, or write its fields as rows of the body",
        );
    }
}

pub(crate) fn report_unknown(
    at: &Spanned<String>,
    name: &str,
    otherwise: &str,
    items: &mut Items<'_, '_>,
) {
    let known = items.scope.names().chain(SCALARS);
    let hint = reader::suggestion(name, known).unwrap_or_else(|| otherwise.to_owned());
    items
        .problems
        .report(at.id, format!("unknown type `{name}`"), hint);
}
