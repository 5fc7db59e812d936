//! The traits of a request: what the runtime asks of it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::request::place;
use super::{bounds, endpoint, ident, paging, types};
use crate::model::{Answer, Endpoint, Place, Presence, Request, RuleKind, Type};
use crate::print;

/// The trait implementations.
pub(crate) fn items(endpoint: &Endpoint) -> Vec<TokenStream> {
    let request = &endpoint.request;
    let paged = request
        .paging
        .iter()
        .flat_map(|each| paging::items(request, each));
    let download = matches!(request.answer, Answer::File).then(|| {
        let name = ident(&request.name);
        quote! {
            #[cfg(feature = "client")]
            impl DownloadRequest for #name {}
        }
    });
    std::iter::once(basic(endpoint))
        .chain(paged)
        .chain(download)
        .collect()
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
    let of_parameters = request.parameters.iter().flat_map(|parameter| {
        bounds::checks(&parameter.field, &place(&quote! { self }, parameter))
    });
    let of_rules = [
        (RuleKind::AtLeastOneOf, "at_least_one_of"),
        (RuleKind::AtMostOneOf, "at_most_one_of"),
    ];
    let of_rules = of_rules.into_iter().flat_map(|(kind, function)| {
        let rules = request.rules(kind);
        rules.map(move |names| check_rule(request, &ident(function), names))
    });
    let checks: Vec<TokenStream> = of_parameters.chain(of_rules).collect();
    let body = super::chain(&checks);
    quote! {
        fn check(&self) -> Result<(), InvalidParameter> {
            #body
        }
    }
}

fn check_rule(request: &Request, function: &Ident, names: &[String]) -> TokenStream {
    let given = names.iter().filter_map(|name| {
        let parameter = request.parameter(name)?;
        let place = place(&quote! { self }, parameter);
        Some(match parameter.field.shape.presence {
            Presence::Optional => quote! { (#name, #place.is_some()) },
            Presence::Nullable => quote! { (#name, #place != Nullable::Absent) },
            Presence::Required | Presence::Empty => quote! { (#name, !#place.is_empty()) },
        })
    });
    quote! { check::#function(&[#(#given),*]) }
}

fn write(request: &Request) -> TokenStream {
    let own = request.parameters.iter().filter_map(|parameter| {
        let wire = &parameter.field.wire;
        let place = place(&quote! { self }, parameter);
        match parameter.place {
            Place::Path => Some(quote! { writer.path(#wire, &#place); }),
            Place::Query => Some(quote! { writer.query(#wire, &#place); }),
            Place::Form if parameter.field.shape.type_ == Type::File => {
                Some(quote! { writer.file(#wire, &#place); })
            }
            Place::Form => Some(quote! { writer.form(#wire, &#place); }),
            Place::Body => None,
        }
    });
    let body = request
        .body
        .as_ref()
        .map(|_| quote! { writer.body(&self.body); });
    let lines: Vec<TokenStream> = own.chain(body).collect();
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
