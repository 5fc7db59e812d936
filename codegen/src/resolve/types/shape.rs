//! The type of a row: as the page spells it, to a Rust type.

use feishu_notation::{FILE, Format, Location, Problems, Row, TypeText};

use super::items::Items;
use super::{objects, value_lists};
use crate::model::{Shape, Time, Type};
use crate::resolve::context::Context;
use crate::resolve::direction::Direction;
use crate::resolve::rows::Branch;

/// Decides the type of a row and brings along the struct or enum that it describes.
pub(super) fn resolve(
    branch: &Branch<'_>,
    direction: Direction,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Shape> {
    let row = branch.row;
    let written = row.type_text.as_ref()?;
    let base = written.value.base();
    let element = element(branch, base, direction, context, items)?;
    let is_time_as_text = matches!(&element, Type::Timestamp(time) if time.as_text);
    let is_container = written.value.is_container();
    if is_time_as_text && is_container {
        let message = "a list of times as strings has no Rust type yet";
        context
            .problems
            .report(written.at, message, "leave out `format`");
        return None;
    }
    let type_ = contained(&written.value, element);
    if direction.is_flat() && !is_flat(&type_) {
        let message = format!(
            "`{}` cannot be written into a path, a query, a header or a form",
            row.path.value
        );
        let hint = "parameters are single values or lists of them: fix the type";
        context.problems.report(written.at, message, hint);
        return None;
    }
    let presence = direction.presence(row, is_container);
    Some(Shape { type_, presence })
}

/// Whether values of the type are texts of their own, or lists of such.
fn is_flat(type_: &Type) -> bool {
    match type_ {
        Type::List(inner) => is_flat(inner) && !matches!(**inner, Type::List(_) | Type::File),
        Type::Struct(_) | Type::Json | Type::Map(_) => false,
        _ => true,
    }
}

/// The type of a row whose text has lists and maps around the element.
fn contained(text: &TypeText, element: Type) -> Type {
    match text {
        TypeText::List(inner) => Type::List(Box::new(contained(inner, element))),
        TypeText::Map(inner) => Type::Map(Box::new(contained(inner, element))),
        _ => element,
    }
}

fn element(
    branch: &Branch<'_>,
    base: &TypeText,
    direction: Direction,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Type> {
    let row = branch.row;
    if base.is_scalar() {
        report_children(branch, base, context.problems);
    } else if let Some(misplaced) = misplaced_marks(row) {
        let message = format!(
            "`{}` is an object: `enum` and `format` are for `int` and `string`",
            row.path.value
        );
        context
            .problems
            .report(misplaced, message, "remove it, or fix the type");
        return None;
    }
    if let Some(flags) = &row.flags {
        return value_lists::flags(row, flags, base, context, items);
    }
    match (base, &row.enumeration, &row.format) {
        (TypeText::Int | TypeText::Text, Some(enumeration), None) => {
            value_lists::enumeration(row, enumeration, base, context, items)
        }
        (TypeText::Int | TypeText::Text, None, Some(format)) => Some(time(format.value, base)),
        (TypeText::Int, None, None) => Some(Type::Int),
        (TypeText::Text, None, None) => Some(Type::Text),
        (TypeText::Bool, None, None) => Some(Type::Bool),
        (TypeText::Float, None, None) => Some(Type::Float),
        (TypeText::Object, None, None) if branch.children.is_empty() => Some(Type::Json),
        (TypeText::Named(name), None, None)
            if name == FILE && direction == Direction::Form && branch.children.is_empty() =>
        {
            Some(Type::File)
        }
        _ if base.is_scalar() => {
            report_combination(row, base, context.problems);
            None
        }
        _ => object(branch, &base.to_string(), direction, context, items),
    }
}

/// Reports `enum` or `format` on a type that takes neither, or both on one that takes either.
fn report_combination(row: &Row, base: &TypeText, problems: &mut Problems) {
    let path = &row.path;
    let (message, hint) = match (&row.enumeration, &row.format) {
        (Some(_), Some(_)) => (
            format!("`{}`: `enum` and `format` cannot be combined", path.value),
            "remove one of them",
        ),
        (enumeration, _) => {
            let key = if enumeration.is_some() {
                "enum"
            } else {
                "format"
            };
            let message = format!(
                "`{}`: `{key}` is for `int` and `string`, not for `{base}`",
                path.value
            );
            (message, "remove it, or fix the type")
        }
    };
    problems.report(path.at, message, hint);
}

fn misplaced_marks(row: &Row) -> Option<Location> {
    if row.enumeration.is_some() || row.flags.is_some() {
        Some(row.path.at)
    } else {
        row.format.as_ref().map(|format| format.at)
    }
}

fn report_children(branch: &Branch<'_>, base: &TypeText, problems: &mut Problems) {
    for child in &branch.children {
        let message = format!(
            "`{}` stands below `{}`, which is `{base}`, not an object",
            child.row.path.value, branch.row.path.value
        );
        problems.report(
            child.row.path.at,
            message,
            "fix the field path, or the type of the row above",
        );
    }
}

fn time(format: Format, base: &TypeText) -> Type {
    Type::Timestamp(Time {
        format,
        as_text: *base == TypeText::Text,
    })
}

fn object(
    branch: &Branch<'_>,
    base: &str,
    direction: Direction,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Type> {
    let written = branch.row.type_text.as_ref()?;
    let is_local = branch.row.type_name.is_some() && !branch.children.is_empty();
    let Some(declared) = context.scope.find(base).filter(|_| !is_local) else {
        if branch.children.is_empty() {
            context.scope.report_unknown(
                written.at,
                base,
                "write its fields as rows below this one, declare it under `types:` or name it in `uses:`",
                context.problems,
            );
            return None;
        }
        return objects::of_row(branch, base, direction, context, items).map(Type::Struct);
    };
    if declared.fields().is_none() {
        let hint = format!("write the `type` that the page gives, and `enum: {base}`");
        context
            .problems
            .report(written.at, format!("`{base}` is an enum"), hint);
        return None;
    }
    for child in &branch.children {
        let message = format!("`{base}` is a declared type: its fields are not written again");
        let hint = "remove this row; if the fields differ here, give the row above a `type_name:` of its own";
        context.problems.report(child.row.path.at, message, hint);
    }
    if direction != Direction::Response && declared.is_shared() {
        report_lists_in_body(
            base,
            declared.fields().unwrap_or_default(),
            written.at,
            context.problems,
        );
    }
    declared.type_()
}

/// In a body, an absent list and an empty one differ; a type that is also part of
/// responses does not tell them apart.
fn report_lists_in_body(base: &str, fields: &[Row], at: Location, problems: &mut Problems) {
    if fields.iter().any(Row::is_list) {
        let message = format!("the shared type `{base}` has a list and is part of a request body");
        problems.report(
            at,
            message,
            "declare it under `types:` of this file, or write its fields as rows of the body",
        );
    }
}
