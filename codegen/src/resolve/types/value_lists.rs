//! Rows with a list of values: enums and flags.

use feishu_notation::{EnumValue, Enumeration, Row, Spanned, TypeText};

use super::items::Items;
use crate::model::{Enum, EnumKind, Type, TypeName};
use crate::resolve::context::Context;
use crate::resolve::{enums, names};

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
    add(row, flags, EnumKind::Flags, context, items)
}

/// The enum of a row, its own or a declared one.
pub(super) fn enumeration(
    row: &Row,
    enumeration: &Enumeration,
    base: &TypeText,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Type> {
    let kind = enums::kind_of(base)?;
    match enumeration {
        Enumeration::Values(list) => add(row, list, kind, context, items),
        Enumeration::Named(name) => named_enum(name, kind, context),
    }
}

fn named_enum(
    name: &Spanned<String>,
    kind: EnumKind,
    context: &mut Context<'_, '_>,
) -> Option<Type> {
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
        .enum_kind()
        .is_some_and(|declared_kind| declared_kind != kind)
    {
        let message = format!("the values of `{}` are not of this row's type", name.value);
        context.problems.report(
            name.at,
            message,
            "the row's `type` and the enum's `type` must be the same",
        );
    }
    declared.type_()
}

/// Adds the enum or set of flags that the row's value list describes.
fn add(
    row: &Row,
    list: &[EnumValue],
    kind: EnumKind,
    context: &mut Context<'_, '_>,
    items: &mut Items,
) -> Option<Type> {
    let values = enums::values(list, kind, &row.path, context);
    let name = name(row, context)?;
    items.add_enum(Enum {
        name: name.clone(),
        doc: context.doc(row.doc.as_ref()?),
        values: values?,
    });
    Some(Type::Enum(name, kind))
}

fn name(row: &Row, context: &mut Context<'_, '_>) -> Option<TypeName> {
    let of_path = Spanned {
        at: row.path.at,
        value: row.wire().to_owned(),
    };
    let written = row.type_name.clone().unwrap_or(of_path);
    let name = names::of_enum(&written, context.problems)?;
    let owner = format!("the value list of `{}`", row.path.value);
    context.claim(&name, owner, written.at);
    Some(name)
}
