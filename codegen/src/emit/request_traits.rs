//! The traits of a request: what the runtime asks of it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::idents::ident;
use super::{bounds, endpoint, object, paging, structs, types};
use crate::model::{Body, Endpoint, Parameter, Place, Request, ResponseContent, RuleKind, Type};
use crate::print;

/// The trait implementations.
pub(crate) fn items(endpoint: &Endpoint) -> Vec<TokenStream> {
    let request = &endpoint.request;
    let paged = request
        .paging
        .iter()
        .flat_map(|each| paging::items(request, each));
    std::iter::once(basic(endpoint)).chain(paged).collect()
}

/// The one that needs a client.
pub(crate) fn download(request: &Request) -> Option<TokenStream> {
    let name = ident(&request.name);
    matches!(request.response, ResponseContent::File).then(|| {
        quote! {
            #[cfg(feature = "client")]
            impl DownloadRequest for #name {}
        }
    })
}

fn basic(endpoint: &Endpoint) -> TokenStream {
    let request = &endpoint.request;
    let name = ident(&request.name);
    let response = types::response(endpoint);
    let description = endpoint::description(endpoint);
    let constant = print::after_blank(quote! { const ENDPOINT: &'static Endpoint = #description; });
    let check = print::after_blank(check(request));
    let write = print::after_blank(write(request));
    quote! {
        impl Request for #name {
            type Response = #response;
            #constant
            #check
            #write
        }
    }
}

fn check(request: &Request) -> TokenStream {
    let of_parameters = request
        .parameters
        .iter()
        .flat_map(|parameter| bounds::checks(&parameter.field));
    let of_rules = [
        (RuleKind::AtLeastOneOf, "at_least_one_of"),
        (RuleKind::AtMostOneOf, "at_most_one_of"),
    ];
    let of_rules = of_rules.into_iter().flat_map(|(kind, function)| {
        let rules = request.rules(kind);
        rules.map(move |parameters| check_rule(&ident(function), &parameters))
    });
    let checks: Vec<TokenStream> = of_parameters.chain(of_rules).collect();
    let body = bounds::chain(&checks);
    quote! {
        fn check(&self) -> Result<(), InvalidParameter> {
            #body
        }
    }
}

fn check_rule(function: &Ident, parameters: &[&Parameter]) -> TokenStream {
    let given = parameters.iter().map(|parameter| {
        let wire = &parameter.field.wire;
        let is_given = structs::is_given(&parameter.field);
        quote! { (#wire, #is_given) }
    });
    quote! { check::#function(&[#(#given),*]) }
}

fn write(request: &Request) -> TokenStream {
    let lines: Vec<TokenStream> = request
        .parameters
        .iter()
        .filter_map(write_one)
        .chain(write_body(request))
        .collect();
    let writer = if lines.is_empty() {
        quote! { _ }
    } else {
        quote! { writer }
    };
    quote! {
        fn write(&self, #writer: &mut RequestWriter) {
            #(#lines)*
        }
    }
}

fn write_one(parameter: &Parameter) -> Option<TokenStream> {
    let field = &parameter.field;
    let wire = match parameter.place {
        Place::Header => field.wire.to_ascii_lowercase(),
        _ => field.wire.clone(),
    };
    let value = object::in_unit(field);
    let method = match parameter.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Form if field.shape.type_ == Type::File => "file",
        Place::Form => "form",
        Place::Body => return None,
    };
    let method = ident(method);
    Some(quote! { writer.#method(#wire, #value); })
}

/// The body as a whole: it is there even if none of its fields is.
fn write_body(request: &Request) -> Option<TokenStream> {
    if !matches!(request.body, Body::Json { .. }) {
        return None;
    }
    let fields = request
        .parameters
        .iter()
        .filter(|parameter| parameter.place == Place::Body)
        .map(|parameter| {
            let wire = &parameter.field.wire;
            let value = object::value(&parameter.field);
            quote! { body.field(#wire, #value); }
        });
    Some(quote! {
        let body = writer.body();
        #(#fields)*
    })
}
