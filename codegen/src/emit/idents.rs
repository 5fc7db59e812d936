//! Names as tokens.

use feishu_notation::names;
use proc_macro2::{Ident, Span};

use crate::model::FieldName;

/// A name that is no keyword: of a type, variant or function.
pub(crate) fn ident(name: impl AsRef<str>) -> Ident {
    Ident::new(name.as_ref(), Span::call_site())
}

/// The name of a field, argument or setter, raw where it is a keyword.
pub(crate) fn member(name: &FieldName) -> Ident {
    ident_of_module(name.plain())
}

/// A module's name, raw where it is a keyword.
pub(crate) fn ident_of_module(name: &str) -> Ident {
    if names::is_keyword(name) {
        Ident::new_raw(name, Span::call_site())
    } else {
        ident(name)
    }
}
