//! Rewrites generated types with serde's derive macros. They stay as open and are written alike; what serde
//! cannot derive, as numbers in text, is left out. On the page in question all names are those on the wire.

use syn::{Field, Item, ItemEnum, ItemImpl, ItemMacro, ItemStruct, Type, parse_quote};

use crate::types;

pub fn types(text: &str) -> String {
    let mut file = types::parse(text);
    file.items.retain(|item| !is_object(item));
    file.items = file.items.into_iter().flat_map(derived).collect();
    file.items
        .insert(0, parse_quote! { use serde::{Deserialize, Serialize}; });
    prettyplease::unparse(&file)
}

/// The implementation that takes the place of the derive macros.
fn is_object(item: &Item) -> bool {
    let Item::Impl(ItemImpl { trait_, .. }) = item else {
        return false;
    };
    let trait_ = trait_.as_ref().map(|(path, _)| path);
    trait_.is_some_and(|path| path.is_ident("Object"))
}

fn derived(item: Item) -> Vec<Item> {
    match item {
        Item::Struct(item) => vec![Item::Struct(derived_struct(item))],
        Item::Macro(call) => conversions(&call),
        Item::Enum(item) => vec![Item::Enum(derived_enum(item))],
        item => vec![item],
    }
}

fn derived_struct(mut item: ItemStruct) -> ItemStruct {
    item.attrs
        .push(parse_quote! { #[derive(Serialize, Deserialize)] });
    for field in &mut item.fields {
        let attribute = if is(field, "Option") {
            parse_quote! { #[serde(skip_serializing_if = "Option::is_none")] }
        } else {
            parse_quote! { #[serde(default)] }
        };
        field.attrs.push(attribute);
    }
    item
}

fn is(field: &Field, name: &str) -> bool {
    let Type::Path(path) = &field.ty else {
        return false;
    };
    path.path
        .segments
        .last()
        .is_some_and(|segment| segment.ident == name)
}

/// By conversion, the cheapest way to derive an enum with a variant for all other values.
fn derived_enum(mut item: ItemEnum) -> ItemEnum {
    let unknown = item.variants.iter().flat_map(|variant| &variant.fields);
    let is_int = unknown.into_iter().any(|field| is(field, "UnknownInt"));
    let value = if is_int { "i64" } else { "String" };
    item.attrs.extend([
        parse_quote! { #[derive(Serialize, Deserialize)] },
        parse_quote! { #[serde(from = #value, into = #value)] },
    ]);
    item
}

/// What the macros `int_enum!` and `text_enum!` say besides serde's traits, and the way back.
fn conversions(call: &ItemMacro) -> Vec<Item> {
    let name = &call.mac.tokens;
    if call.mac.path.is_ident("int_enum") {
        vec![parse_quote! {
            impl From<#name> for i64 {
                fn from(value: #name) -> Self {
                    value.value()
                }
            }
        }]
    } else if call.mac.path.is_ident("text_enum") {
        vec![
            parse_quote! {
                impl From<String> for #name {
                    fn from(value: String) -> Self {
                        Self::from(value.as_str())
                    }
                }
            },
            parse_quote! {
                impl From<#name> for String {
                    fn from(value: #name) -> Self {
                        value.as_str().to_owned()
                    }
                }
            },
        ]
    } else {
        Vec::new()
    }
}
