//! The error codes of an endpoint as an enum.

use super::docs;
use super::item::Item;
use crate::model::ErrorCodes;
use crate::print;

/// The enum.
pub(crate) fn definition(error_codes: &ErrorCodes) -> Item {
    let name = &error_codes.name;
    let variants = error_codes.codes.iter().map(|error| {
        let doc = docs::doc(&error.doc);
        let status = error.status.map(|status| format!(" (HTTP {status})"));
        let status = status.unwrap_or_default();
        let docs = docs::comment("    ///", &[format!("{}{status}: {doc}", error.code)]);
        format!("{docs}    {},\n", error.variant)
    });
    let variants: Vec<String> = variants.collect();
    let variants = variants.concat();
    Item::of_lines(format!(
        "/// The endpoint's own error codes.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n\
         #[non_exhaustive]\n\
         pub enum {name} {{\n{variants}}}\n"
    ))
}

/// The codes on the wire.
pub(crate) fn wire(error_codes: &ErrorCodes) -> Item {
    let name = &error_codes.name;
    let codes = error_codes.codes.iter();
    let codes = codes.map(|error| format!("({}, Self::{})", error.code, error.variant));
    let codes: Vec<String> = codes.collect();
    let named = print::list("    const NAMED: &'static [(i64, Self)] = &", &codes, ";");
    Item::of_lines(format!(
        "impl {name} {{\n{named}\n}}\nerror_codes!({name});\n"
    ))
}
