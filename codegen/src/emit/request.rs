//! The request as its callers see it: the struct, constructors, setters and the methods that send.

mod constructors;
mod example;
mod senders;

use proc_macro2::TokenStream;
use quote::quote;

use super::idents::{ident, member};
use super::item::Item;
use super::{bounds, docs, structs, types};
use crate::model::{Endpoint, Field, Module, Parameter, Request};
use crate::print;

/// The request as its callers see it, without the methods that need a client.
pub(crate) fn items(crate_name: &str, module: &Module, endpoint: &Endpoint) -> Vec<Item> {
    let request = &endpoint.request;
    let filters = request
        .alternatives
        .as_ref()
        .map(|alternatives| constructors::filters(request, alternatives));
    let examples = example::paragraphs(crate_name, module, request);
    [definition(endpoint, examples), Item::new(methods(endpoint))]
        .into_iter()
        .chain(filters)
        .collect()
}

/// The methods that send it.
pub(crate) fn client_methods(endpoint: &Endpoint) -> TokenStream {
    let name = ident(&endpoint.request.name);
    let methods = print::separated(senders::all(endpoint));
    quote! {
        #[cfg(feature = "client")]
        impl #name { #methods }
    }
}

/// The traits of the standard library that are not derived.
pub(crate) fn standard_traits(request: &Request) -> Vec<TokenStream> {
    let fields: Vec<&Field> = request.fields().collect();
    let filters = request.alternatives.as_ref().and_then(|alternatives| {
        let fields = constructors::filter_fields(request, alternatives);
        structs::debug(&alternatives.filters, &fields)
    });
    [structs::debug(&request.name, &fields), filters]
        .into_iter()
        .flatten()
        .collect()
}

fn definition(endpoint: &Endpoint, examples: Vec<String>) -> Item {
    let request = &endpoint.request;
    let mut paragraphs = vec![docs::doc(&endpoint.summary)];
    paragraphs.extend(examples);
    let docs = docs::comment("///", &paragraphs);
    let fields: Vec<&Field> = request.fields().collect();
    let traits = if request.has_default() {
        "Default, PartialEq"
    } else {
        "PartialEq"
    };
    let derives = structs::derives(&fields, traits);
    let deprecated = docs::deprecated_line("", endpoint.deprecated.as_ref());
    let beginning = format!("{docs}{deprecated}{derives}#[must_use]\n");
    let fields = fields.iter().map(|field| {
        let type_ = types::field(&field.shape);
        format!("    {}: {type_},\n", member(&field.name))
    });
    structs::of_fields(&beginning, &request.name, &fields.collect::<Vec<_>>())
}

fn methods(endpoint: &Endpoint) -> TokenStream {
    let request = &endpoint.request;
    let name = ident(&request.name);
    let constructors = constructors::all(request);
    let optional = request
        .parameters
        .iter()
        .filter(|parameter| !parameter.field.is_required());
    let setters = optional.flat_map(setters);
    let methods = print::separated(constructors.into_iter().chain(setters));
    quote! { impl #name { #methods } }
}

fn setters(parameter: &Parameter) -> Vec<TokenStream> {
    structs::setters(&parameter.field, &bounds::remarks(&parameter.field))
}
