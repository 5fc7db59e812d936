//! Takes the types out of a generated file: what is read and written, without request and endpoint.

use std::collections::BTreeSet;

use syn::{File, Item, ItemMacro, Type};

/// The types as they are.
pub fn only(text: &str) -> String {
    prettyplease::unparse(&parse(text))
}

/// The items of the types, and what the file imports without conditions.
pub fn parse(text: &str) -> File {
    let mut file = syn::parse_file(text).expect("generated code can be parsed");
    let names: BTreeSet<String> = file.items.iter().filter_map(marked).collect();
    file.items.retain(|item| match item {
        Item::Use(import) => !import
            .attrs
            .iter()
            .any(|attribute| attribute.path().is_ident("cfg")),
        _ => name(item).is_some_and(|name| names.contains(&name)),
    });
    file
}

/// The type that `object!` or a macro for enums is called with. Error codes are neither read nor written.
fn marked(item: &Item) -> Option<String> {
    match item {
        Item::Macro(call) if !call.mac.path.is_ident("error_codes") => Some(argument(call)),
        _ => None,
    }
}

/// The type that an item is or is about.
fn name(item: &Item) -> Option<String> {
    match item {
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Macro(call) => Some(argument(call)),
        Item::Impl(item) => match &*item.self_ty {
            Type::Path(path) => path.path.get_ident().map(ToString::to_string),
            _ => None,
        },
        _ => None,
    }
}

/// The first word between the parentheses; of a struct without `Default`, the fields follow.
fn argument(call: &ItemMacro) -> String {
    let first = call.mac.tokens.clone().into_iter().next();
    first.map(|name| name.to_string()).unwrap_or_default()
}
