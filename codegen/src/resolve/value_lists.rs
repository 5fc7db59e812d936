//! Rows with a list of values: enums and flags.

use feishu_notation::{EnumValue, Enumeration, Row, Spanned, TypeText};

use super::enums::{self, WireType};
use super::objects::Items;
use super::types::report_unknown;
use crate::model::Type;

/// Values that may be summed are no enum: their sums are values too.
pub(crate) fn flags(
    row: &Row,
    flags: &[EnumValue],
    base: &TypeText,
    items: &mut Items<'_, '_>,
) -> Option<Type> {
    if *base != TypeText::Int || row.enumeration.is_some() || row.format.is_some() {
        let message = format!(
            "`{}`: `flags` needs the type `int` and cannot be combined with `enum` or `format`",
            row.path.value
        );
        items.problems.report(
            row.path.at,
            message,
            "fix the type, or remove `enum` and `format`",
        );
        return None;
    }
    let values = enums::flags(flags, &row.path, items.problems);
    items.add_values(row, values).map(Type::Flags)
}

/// The enum of a row, its own or a declared one.
pub(crate) fn enumeration(
    row: &Row,
    enumeration: &Enumeration,
    base: &TypeText,
    items: &mut Items<'_, '_>,
) -> Option<Type> {
    let wire_type = WireType::of(base)?;
    let name = match enumeration {
        Enumeration::Values(list) => {
            let values = enums::values(list, wire_type, &row.path, items.problems);
            items.add_values(row, values)?
        }
        Enumeration::Named(name) => named_enum(name, wire_type, items)?,
    };
    Some(match wire_type {
        WireType::Int => Type::IntEnum(name),
        WireType::Text => Type::TextEnum(name),
    })
}

fn named_enum(
    name: &Spanned<String>,
    wire_type: WireType,
    items: &mut Items<'_, '_>,
) -> Option<String> {
    let Some(declared) = items.scope.find(&name.value) else {
        report_unknown(
            name.at,
            &name.value,
            "list the values here, or declare the enum under `types:`",
            items,
        );
        return None;
    };
    if declared.values().is_none() {
        items.problems.report(
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
        items.problems.report(
            name.at,
            message,
            "the row's `type` and the enum's `type` must be the same",
        );
    }
    declared.rust_name()
}
