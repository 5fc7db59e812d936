//! Rows with a list of values: enums and flags.

use feishu_notation::{EnumValue, Enumeration, Row, Spanned, TypeText};

use super::items::Items;
use crate::model::{Enum, Type, Values};
use crate::resolve::context::Context;
use crate::resolve::enums::{self, WireType};
use crate::resolve::names;

/// Values that may be summed are no enum: their sums are values too.
pub(super) fn flags(
    row: &Row,
    flags: &[EnumValue],
    base: &TypeText,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Type> {
    if *base != TypeText::Int || row.enumeration.is_some() || row.format.is_some() {
        let message = format!(
            "`{}`: `flags` needs the type `int` and cannot be combined with `enum` or `format`",
            row.path.value
        );
        context.problems.report(
            row.path.at,
            message,
            "fix the type, or remove `enum` and `format`",
        );
        return None;
    }
    let values = enums::flags(flags, &row.path, context.problems);
    add(row, values, context, items).map(Type::Flags)
}

/// The enum of a row, its own or a declared one.
pub(super) fn enumeration(
    row: &Row,
    enumeration: &Enumeration,
    base: &TypeText,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Type> {
    let wire_type = WireType::of(base)?;
    let name = match enumeration {
        Enumeration::Values(list) => {
            let values = enums::values(list, wire_type, &row.path, context.problems);
            add(row, values, context, items)?
        }
        Enumeration::Named(name) => named_enum(name, wire_type, context)?,
    };
    Some(match wire_type {
        WireType::Int => Type::IntEnum(name),
        WireType::Text => Type::TextEnum(name),
    })
}

fn named_enum(
    name: &Spanned<String>,
    wire_type: WireType,
    context: &mut Context<'_, '_>,
) -> Option<String> {
    let Some(declared) = context.scope.find(&name.value) else {
        context.scope.report_unknown(
            name.at,
            &name.value,
            "list the values here, or declare the enum under `types:`",
            context.problems,
        );
        return None;
    };
    if declared.values().is_none() {
        context.problems.report(
            name.at,
            format!("`{}` is an object, not an enum", name.value),
            "write it as the row's `type`",
        );
        return None;
    }
    if declared
        .wire_type()
        .is_some_and(|declared_type| declared_type != wire_type)
    {
        let message = format!("the values of `{}` are not of this row's type", name.value);
        context.problems.report(
            name.at,
            message,
            "the row's `type` and the enum's `type` must be the same",
        );
    }
    declared.rust_name()
}

/// Adds the enum or set of flags that the row's value list describes.
fn add(
    row: &Row,
    values: Option<Values>,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<String> {
    let name = name(row, context)?;
    let doc = row.doc.as_ref()?.value.clone();
    items.add_enum(Enum {
        name: name.clone(),
        doc,
        values: values?,
    });
    Some(name)
}

fn name(row: &Row, context: &mut Context<'_, '_>) -> Option<String> {
    let of_path = Spanned {
        at: row.path.at,
        value: row.wire().to_owned(),
    };
    let written = row.type_name.clone().unwrap_or(of_path);
    let name = names::enum_name(&written, context.problems)?;
    let owner = format!("the value list of `{}`", row.path.value);
    context.claim(&name, owner, written.at);
    Some(name)
}
