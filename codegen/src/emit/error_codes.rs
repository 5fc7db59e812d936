//! The error codes of an endpoint as an enum.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{docs, ident};
use crate::model::Endpoint;

/// All items of the enum; nothing if the page lists no codes.
pub(crate) fn items(endpoint: &Endpoint) -> Vec<TokenStream> {
    match &endpoint.error_codes {
        Some(name) => vec![definition(endpoint, name), methods(endpoint, name)],
        None => Vec::new(),
    }
}

fn definition(endpoint: &Endpoint, name: &str) -> TokenStream {
    let doc = format!(
        " Error codes of [`{}`]. The platform's common codes are not among them.",
        endpoint.request.name
    );
    let name = ident(name);
    let variants = endpoint.errors.iter().map(|error| {
        let variant = ident(&error.variant);
        let doc = docs::markdown(&error.doc);
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

fn methods(endpoint: &Endpoint, name: &str) -> TokenStream {
    let name = ident(name);
    let arms = endpoint.errors.iter().map(|error| {
        let code = Literal::i64_unsuffixed(error.code);
        let variant = ident(&error.variant);
        quote! { #code => Some(Self::#variant), }
    });
    quote! {
        impl #name {
            /// The code of the error, if it is one of these.
            #[must_use]
            pub fn of(error: &Error) -> Option<Self> {
                match error.code()? {
                    #(#arms)*
                    _ => None,
                }
            }
        }
    }
}
