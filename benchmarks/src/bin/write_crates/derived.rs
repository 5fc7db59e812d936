//! Rewrites generated types with serde's derive macros. They stay as open and are written alike; what serde
//! cannot derive, as numbers in text, is left out. On the page in question all names are those on the wire.

use std::collections::BTreeMap;

use syn::{Expr, Field, Ident, ImplItem, Item, ItemEnum, ItemImpl, ItemStruct, Type, parse_quote};

use crate::types;

pub fn types(text: &str) -> String {
    let mut file = types::parse(text);
    file.items.retain(|item| !is_object(item));
    let variants = named_variants(&file.items);
    file.items = file
        .items
        .into_iter()
        .flat_map(|item| derived(item, &variants))
        .collect();
    file.items
        .insert(0, parse_quote! { use serde::{Deserialize, Serialize}; });
    prettyplease::unparse(&file)
}

/// The implementations that take the place of the derive macros.
fn is_object(item: &Item) -> bool {
    let Item::Impl(ItemImpl { trait_, .. }) = item else {
        return false;
    };
    let trait_ = trait_.as_ref().map(|(path, _)| path);
    trait_.is_some_and(|path| path.is_ident("Object") || path.is_ident("Fields"))
}

/// The variants of each enum that stand for a value.
fn named_variants(items: &[Item]) -> BTreeMap<Ident, Vec<Ident>> {
    let enums = items.iter().filter_map(|item| match item {
        Item::Enum(item) => Some(item),
        _ => None,
    });
    let named = |item: &ItemEnum| {
        let variants = item
            .variants
            .iter()
            .filter(|variant| variant.fields.is_empty());
        variants.map(|variant| variant.ident.clone()).collect()
    };
    enums
        .map(|item| (item.ident.clone(), named(item)))
        .collect()
}

fn derived(item: Item, variants: &BTreeMap<Ident, Vec<Ident>>) -> Vec<Item> {
    match item {
        Item::Struct(item) => vec![Item::Struct(derived_struct(item))],
        Item::Enum(item) => vec![Item::Enum(derived_enum(item))],
        Item::Impl(item) if values(&item).next().is_some() => conversions(&item, variants),
        Item::Macro(_) => Vec::new(),
        item => vec![item],
    }
}

fn derived_struct(mut item: ItemStruct) -> ItemStruct {
    item.attrs
        .push(parse_quote! { #[derive(Debug, Serialize, Deserialize)] });
    for field in &mut item.fields {
        if is(field, "Option") {
            field
                .attrs
                .push(parse_quote! { #[serde(skip_serializing_if = "Option::is_none")] });
        } else if is(field, "Vec") || is(field, "BTreeMap") {
            field.attrs.push(parse_quote! { #[serde(default)] });
        } else if is(field, "Nullable") {
            // serde cannot write it; there are few.
            field.attrs.push(parse_quote! { #[serde(skip)] });
        }
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
    let value: &str = if is_int { "i64" } else { "String" };
    let type_: Type = if is_int {
        parse_quote! { i64 }
    } else {
        parse_quote! { String }
    };
    for field in item
        .variants
        .iter_mut()
        .flat_map(|variant| &mut variant.fields)
    {
        field.ty = parse_quote! { #type_ };
    }
    item.attrs.extend([
        parse_quote! { #[derive(Debug, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)] },
        parse_quote! { #[serde(from = #value, into = #value)] },
    ]);
    item
}

/// What the macros `int_enum!` and `text_enum!` make of the values of an enum, as one would write it.
fn conversions(named: &ItemImpl, variants: &BTreeMap<Ident, Vec<Ident>>) -> Vec<Item> {
    let name = &named.self_ty;
    let values: Vec<&Expr> = values(named).collect();
    let Type::Path(path) = &**name else {
        return Vec::new();
    };
    let variants = &variants[path.path.require_ident().expect("an enum of this file")];
    let is_text =
        matches!(values.first(), Some(Expr::Lit(lit)) if matches!(lit.lit, syn::Lit::Str(_)));
    if is_text {
        vec![
            parse_quote! {
                impl From<String> for #name {
                    fn from(value: String) -> Self {
                        match value.as_str() {
                            #(#values => Self::#variants,)*
                            _ => Self::Unknown(value),
                        }
                    }
                }
            },
            parse_quote! {
                impl From<#name> for String {
                    fn from(value: #name) -> Self {
                        match value {
                            #(#name::#variants => #values.to_owned(),)*
                            #name::Unknown(value) => value,
                        }
                    }
                }
            },
        ]
    } else {
        vec![
            parse_quote! {
                impl From<i64> for #name {
                    fn from(value: i64) -> Self {
                        match value {
                            #(#values => Self::#variants,)*
                            _ => Self::Unknown(value),
                        }
                    }
                }
            },
            parse_quote! {
                impl From<#name> for i64 {
                    fn from(value: #name) -> Self {
                        match value {
                            #(#name::#variants => #values,)*
                            #name::Unknown(value) => value,
                        }
                    }
                }
            },
        ]
    }
}

/// The values in the constant `NAMED`.
fn values(named: &ItemImpl) -> impl Iterator<Item = &Expr> {
    let constants = named.items.iter().filter_map(|item| match item {
        ImplItem::Const(constant) => Some(&constant.expr),
        _ => None,
    });
    constants
        .flat_map(elements)
        .filter_map(|element| match element {
            Expr::Tuple(pair) => pair.elems.first(),
            _ => None,
        })
}

fn elements(list: &Expr) -> impl Iterator<Item = &Expr> {
    let array = match list {
        Expr::Reference(reference) => match &*reference.expr {
            Expr::Array(array) => Some(array),
            _ => None,
        },
        _ => None,
    };
    array.into_iter().flat_map(|array| &array.elems)
}
