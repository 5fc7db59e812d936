//! Types of a page as the notation has them.

use feishu_notation::{FILE, TypeText};

use crate::page::Row;

/// The type of a row. Where the page names none, it is an object.
#[must_use]
pub fn of(row: &Row) -> TypeText {
    parse(&row.type_text)
}

/// The type that a page spells that way.
#[must_use]
pub fn parse(text: &str) -> TypeText {
    with_base(TypeText::parse(text), &|base| match base {
        TypeText::Named(name) if matches!(name.as_str(), "" | "-") => TypeText::Object,
        base => base,
    })
}

/// The type with another one at its base.
pub(crate) fn with_base(text: TypeText, change: &dyn Fn(TypeText) -> TypeText) -> TypeText {
    match text {
        TypeText::List(inner) => TypeText::List(Box::new(with_base(*inner, change))),
        TypeText::Map(inner) => TypeText::Map(Box::new(with_base(*inner, change))),
        base => change(base),
    }
}

/// Whether it is a single value, a file, or made of such.
#[must_use]
pub fn is_scalar(text: &TypeText) -> bool {
    text.is_scalar() || text.name() == Some(FILE)
}
