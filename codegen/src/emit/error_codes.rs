//! The error codes of an endpoint as an enum.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{docs, ident};
use crate::model::Endpoint;

/// The enum; none if the page lists no codes.
pub(crate) fn definition(endpoint: &Endpoint) -> Option<TokenStream> {
    let name = ident(endpoint.error_codes.as_ref()?);
    let doc = " The endpoint's own error codes.";
    let variants = endpoint.errors.iter().map(|error| {
        let variant = ident(&error.variant);
        let doc = docs::markdown(&error.doc);
        let status = error.status.map(|status| format!(" (HTTP {status})"));
        let status = status.unwrap_or_default();
        let docs = docs::outer(&[format!("{}{status}: {doc}", error.code)]);
        quote! { #docs #variant }
    });
    Some(quote! {
        #[doc = #doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }
    })
}

/// The codes on the wire.
pub(crate) fn wire(endpoint: &Endpoint) -> Option<TokenStream> {
    let name = ident(endpoint.error_codes.as_ref()?);
    let codes = endpoint.errors.iter().map(|error| {
        let code = Literal::i64_unsuffixed(error.code);
        let variant = ident(&error.variant);
        quote! { (#code, Self::#variant) }
    });
    Some(quote! {
        impl #name {
            const NAMED: &'static [(i64, Self)] = &[#(#codes),*];
        }
        error_codes!(#name);
    })
}
