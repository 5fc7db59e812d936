//! The error codes of an endpoint as an enum.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs;
use super::idents::ident;
use crate::model::ErrorCodes;

/// The enum.
pub(crate) fn definition(error_codes: &ErrorCodes) -> TokenStream {
    let name = ident(&error_codes.name);
    let doc = " The endpoint's own error codes.";
    let variants = error_codes.codes.iter().map(|error| {
        let variant = ident(&error.variant);
        let doc = docs::doc(&error.doc);
        let status = error.status.map(|status| format!(" (HTTP {status})"));
        let status = status.unwrap_or_default();
        let docs = docs::outer(&[format!("{}{status}: {doc}", error.code)]);
        quote! { #docs #variant }
    });
    quote! {
        #[doc = #doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name { #(#variants,)* }
    }
}

/// The codes on the wire.
pub(crate) fn wire(error_codes: &ErrorCodes) -> TokenStream {
    let name = ident(&error_codes.name);
    let codes = error_codes.codes.iter().map(|error| {
        let code = Literal::i64_unsuffixed(error.code);
        let variant = ident(&error.variant);
        quote! { (#code, Self::#variant) }
    });
    quote! {
        impl #name {
            const NAMED: &'static [(i64, Self)] = &[#(#codes),*];
        }
        error_codes!(#name);
    }
}
