//! How a struct is read from a JSON object, written as one and shown.

use proc_macro2::TokenStream;
use quote::quote;

use super::idents::{ident, member};
use crate::model::{Field, Role, Struct};

/// The implementations.
pub(crate) fn items(object: &Struct) -> Vec<TokenStream> {
    let read = object.role.is_received().then(|| read(object));
    read.into_iter().chain([visit(object)]).collect()
}

fn read(object: &Struct) -> TokenStream {
    let struct_name = ident(&object.name);
    let arms = object.fields.iter().enumerate().map(|(index, field)| {
        let wire = &field.wire;
        let name = member(&field.name);
        let index = proc_macro2::Literal::usize_unsuffixed(index);
        if field.shape.type_.is_in_seconds() {
            quote! { #wire => wire::read_seconds(field, #index, &mut self.#name), }
        } else {
            quote! { #wire => field.read(#index, &mut self.#name), }
        }
    });
    let body = if object.fields.is_empty() {
        quote! { field.skip() }
    } else {
        quote! { match field.name() { #(#arms)* _ => field.skip() } }
    };
    quote! {
        impl Object for #struct_name {
            fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
                #body
            }
        }
    }
}

/// For writing as well as for `Debug`.
fn visit(object: &Struct) -> TokenStream {
    let name = ident(&object.name);
    let visits = object.fields.iter().map(visit_one);
    let traits = traits(object);
    let visitor = if object.fields.is_empty() {
        quote! { _ }
    } else {
        quote! { visit }
    };
    quote! {
        impl Fields for #name {
            #[inline] fn visit_fields(&self, #visitor: &mut FieldVisitor<'_>) {
                #(#visits)*
            }
        }
        #traits
    }
}

/// The traits that do not depend on the fields, but for a struct that is read and has no `Default`.
fn traits(object: &Struct) -> TokenStream {
    let name = ident(&object.name);
    match object.role {
        Role::Sent => quote! { sent_object!(#name); },
        Role::SentAndReceived if !object.has_default() => {
            let fields = object.fields.iter().map(|field| member(&field.name));
            quote! { object!(#name { #(#fields),* }); }
        }
        Role::Received | Role::SentAndReceived => quote! { object!(#name); },
    }
}

fn visit_one(field: &Field) -> TokenStream {
    let wire = &field.wire;
    let value = value(field);
    let method = ident(if field.personal { "personal" } else { "field" });
    quote! { visit.#method(#wire, #value); }
}

/// A reference to the field's value, times in the unit that they are written in.
pub(crate) fn in_unit(field: &Field) -> TokenStream {
    let name = member(&field.name);
    if field.shape.type_.is_in_seconds() {
        quote! { &wire::in_seconds(&self.#name) }
    } else {
        quote! { &self.#name }
    }
}

/// A reference to the field's value as it is written.
pub(crate) fn value(field: &Field) -> TokenStream {
    let value = in_unit(field);
    match field.shape.type_.time() {
        Some(time) if time.as_text => quote! { &wire::time_as_text(#value) },
        _ => value,
    }
}
