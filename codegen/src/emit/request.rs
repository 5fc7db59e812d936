//! The request as its callers see it: the struct, constructors, setters and the methods that send.

mod constructors;
mod example;
mod senders;

use proc_macro2::TokenStream;
use quote::quote;

use super::{bounds, docs, ident, structs, types};
use crate::model::{Endpoint, Field, Parameter, Place, Request};
use crate::print;

/// All items of the request but its traits.
pub(crate) fn items(crate_name: &str, module: &[String], endpoint: &Endpoint) -> Vec<TokenStream> {
    let request = &endpoint.request;
    let is_personal = own_fields(request).any(|field| field.personal);
    let optional_items = [
        is_default(request).then(|| default(request)),
        is_personal.then(|| debug(request)),
    ];
    let filters = request
        .alternatives
        .as_ref()
        .map(|alternatives| constructors::filters(request, alternatives));
    let all = [definition(crate_name, module, endpoint), methods(endpoint)]
        .into_iter()
        .chain(optional_items.into_iter().flatten());
    all.chain(filters.into_iter().flatten()).collect()
}

/// Parameters that the request itself holds; those of the body are in the body's struct.
fn own_fields(request: &Request) -> impl Iterator<Item = &Field> {
    let own = request
        .parameters
        .iter()
        .filter(|parameter| parameter.place != Place::Body);
    own.map(|parameter| &parameter.field)
}

fn is_default(request: &Request) -> bool {
    request.alternatives.is_none()
        && !request
            .parameters
            .iter()
            .any(|parameter| parameter.field.required)
}

fn definition(crate_name: &str, module: &[String], endpoint: &Endpoint) -> TokenStream {
    let request = &endpoint.request;
    let name = ident(&request.name);
    let mut paragraphs = vec![docs::markdown(&endpoint.summary)];
    paragraphs.extend(example::paragraphs(crate_name, module, request));
    let docs = docs::outer(&paragraphs);
    let derives = structs::derives(
        own_fields(request).any(|field| field.personal),
        &quote! { PartialEq },
    );
    let fields = own_fields(request).map(|field| {
        let name = ident(&field.name);
        let type_ = types::field(&field.shape);
        quote! { #name: #type_ }
    });
    let body = request.body.as_ref().map(|body| {
        let body = ident(body);
        quote! { body: #body }
    });
    let fields = fields.chain(body);
    quote! { #docs #derives pub struct #name { #(#fields,)* } }
}

fn methods(endpoint: &Endpoint) -> TokenStream {
    let request = &endpoint.request;
    let name = ident(&request.name);
    let constructors = constructors::all(request);
    let optional = request
        .parameters
        .iter()
        .filter(|parameter| !parameter.field.required);
    let setters = optional.flat_map(setters);
    let all = constructors
        .into_iter()
        .chain(setters)
        .chain(senders::all(endpoint));
    let methods = print::separated(all);
    quote! { impl #name { #methods } }
}

fn setters(parameter: &Parameter) -> Vec<TokenStream> {
    let target = place(&quote! { self }, parameter);
    structs::setters(
        &parameter.field,
        &target,
        &bounds::remarks(&parameter.field),
    )
}

/// Where a request keeps the parameter.
pub(crate) fn place(request: &TokenStream, parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.field.name);
    match parameter.place {
        Place::Body => quote! { #request.body.#name },
        Place::Path | Place::Query | Place::Form => quote! { #request.#name },
    }
}

fn default(request: &Request) -> TokenStream {
    let name = ident(&request.name);
    quote! {
        impl Default for #name {
            fn default() -> Self {
                Self::new()
            }
        }
    }
}

fn debug(request: &Request) -> TokenStream {
    let fields: Vec<&Field> = own_fields(request).collect();
    structs::debug(&request.name, &fields, request.body.is_some())
}
