//! Types of the model to Rust types and conversions.

use proc_macro2::TokenStream;
use quote::quote;

use super::idents::ident;
use crate::model::{Endpoint, Import, Presence, ResponseContent, Shape, StructRef, Type};
use crate::print;

/// The type of a field, as text.
pub(crate) fn field(shape: &Shape) -> String {
    let inner = text(&shape.type_);
    match shape.presence {
        Presence::Required | Presence::Empty => inner,
        Presence::Optional | Presence::RequiredWhenSent => format!("Option<{inner}>"),
        Presence::Nullable => format!("Nullable<{inner}>"),
    }
}

fn text(type_: &Type) -> String {
    let name = match type_ {
        Type::Int => "i64",
        Type::Text => "String",
        Type::Float => "f64",
        Type::Bool => "bool",
        Type::Json => "Json",
        Type::File => "FilePart",
        Type::Timestamp(_) => "Timestamp",
        Type::Struct(StructRef { name, .. })
        | Type::Enum(name, _)
        | Type::Shared(Import { name, .. }) => name.as_ref(),
        Type::List(inner) => return format!("Vec<{}>", text(inner)),
        Type::Map(inner) => return format!("BTreeMap<String, {}>", text(inner)),
    };
    name.to_owned()
}

/// The type of the response.
pub(crate) fn response(endpoint: &Endpoint) -> TokenStream {
    match &endpoint.request.response {
        ResponseContent::Data(object)
        | ResponseContent::BesideCode(object)
        | ResponseContent::Token {
            response: object, ..
        } => {
            let name = ident(&object.name);
            quote! { #name }
        }
        ResponseContent::DataList(object) => {
            let name = ident(&object.name);
            quote! { Vec<#name> }
        }
        ResponseContent::Empty | ResponseContent::File => quote! { () },
    }
}

/// The type itself.
pub(crate) fn plain(type_: &Type) -> TokenStream {
    print::tokens(&text(type_))
}

/// The type of an argument that sets a field.
pub(crate) fn argument(type_: &Type) -> TokenStream {
    match type_ {
        Type::Text => quote! { impl Into<String> },
        Type::List(inner) => {
            let inner = argument(inner);
            quote! { impl IntoIterator<Item = #inner> }
        }
        _ => plain(type_),
    }
}

/// The expression that turns the argument `value` into the field's type.
pub(crate) fn converted(type_: &Type, value: &TokenStream) -> TokenStream {
    match type_ {
        Type::Text => quote! { #value.into() },
        Type::List(inner) => match inner.as_ref() {
            Type::Text => quote! { #value.into_iter().map(Into::into).collect() },
            Type::List(_) => {
                let nested = converted(inner, &quote! { inner });
                quote! { #value.into_iter().map(|inner| #nested).collect() }
            }
            _ => quote! { #value.into_iter().collect() },
        },
        _ => value.clone(),
    }
}

/// The value that a field has before anything is set.
pub(crate) fn unset(presence: Presence) -> TokenStream {
    match presence {
        Presence::Optional | Presence::RequiredWhenSent => quote! { None },
        Presence::Nullable => quote! { Nullable::Absent },
        Presence::Required | Presence::Empty => quote! { Vec::new() },
    }
}

/// The expression that stores a converted value in a field.
pub(crate) fn stored(presence: Presence, value: &TokenStream) -> TokenStream {
    match presence {
        Presence::Optional | Presence::RequiredWhenSent => quote! { Some(#value) },
        Presence::Nullable => quote! { Nullable::Value(#value) },
        Presence::Required | Presence::Empty => value.clone(),
    }
}
