//! What the crate says of an endpoint: module documentation and the constant description.

use heck::ToUpperCamelCase as _;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::docs;
use super::idents::ident;
use crate::model::{
    Endpoint, Erratum, ErrorCode, ErrorCodes, Period, RateLimit, ResponseContent, TokenType,
};

/// The documentation of an endpoint's module.
pub(crate) fn module_docs(endpoint: &Endpoint) -> Vec<String> {
    let call = format!("`{} {}`", endpoint.method.name(), endpoint.url);
    let page = match &endpoint.page {
        Some(page) => format!("{call}, from the [documentation page]({page})"),
        None => call,
    };
    let page = match &endpoint.updated {
        Some(date) => format!("{page} as of {date}."),
        None => format!("{page}."),
    };
    let mut paragraphs = vec![docs::doc(&endpoint.summary), page];
    paragraphs.extend(Some(facts(endpoint)).filter(|facts| !facts.is_empty()));
    if !endpoint.errata.is_empty() {
        paragraphs.push("Where the page contradicts itself:".to_owned());
        paragraphs.push(
            endpoint
                .errata
                .iter()
                .map(erratum_line)
                .collect::<Vec<_>>()
                .join("\n"),
        );
    }
    paragraphs
}

fn erratum_line(erratum: &Erratum) -> String {
    format!(
        "- {}: {}",
        docs::code(&erratum.at),
        docs::markdown(&erratum.reason)
    )
}

fn facts(endpoint: &Endpoint) -> String {
    let tokens: Vec<&str> = endpoint
        .token_types
        .iter()
        .map(|token| token.name())
        .collect();
    let limits: Vec<String> = endpoint
        .rate_limits
        .iter()
        .map(|limit| rate_limit_text(*limit))
        .collect();
    let app_types: Vec<&str> = endpoint.app_types.iter().map(|app| app.name()).collect();
    let facts = [
        (
            "Access token",
            if tokens.is_empty() {
                "none".to_owned()
            } else {
                tokens.join(" or ")
            },
        ),
        ("Scopes, any one of", docs::code_list(&endpoint.scopes)),
        (
            "Scopes for certain fields",
            docs::code_list(&endpoint.field_scopes),
        ),
        ("Rate limit per app and tenant", limits.join(" and ")),
        ("App types", app_types.join(", ")),
    ];
    let stated = facts.iter().filter(|(_, text)| !text.is_empty());
    let lines: Vec<String> = stated
        .map(|(label, text)| format!("- {label}: {text}"))
        .collect();
    lines.join("\n")
}

fn rate_limit_text(limit: RateLimit) -> String {
    format!("{} requests each {}", limit.requests, limit.period.name())
}

/// The `# Errors` section of a method that sends.
pub(crate) fn errors_docs(endpoint: &Endpoint) -> Vec<String> {
    let kinds = match &endpoint.error_codes {
        Some(ErrorCodes { name, .. }) => {
            format!("See [`Error`], and [`{name}`] for the codes of this endpoint.")
        }
        None => "See [`Error`].".to_owned(),
    };
    vec!["# Errors".to_owned(), kinds]
}

/// The expression of the endpoint's description.
pub(crate) fn description(endpoint: &Endpoint) -> TokenStream {
    let page = endpoint.page.as_deref().unwrap_or_default();
    let Endpoint {
        url,
        idempotent,
        scopes,
        field_scopes,
        ..
    } = endpoint;
    let method = variant(endpoint.method.name());
    let rate_limits = endpoint.rate_limits.iter().map(|limit| rate_limit(*limit));
    let token_types = endpoint.token_types.iter().map(|token| token_type(*token));
    let errors = endpoint.error_codes.iter();
    let errors = errors.flat_map(|each| &each.codes).map(error_code);
    let envelope = envelope(&endpoint.request.response);
    quote! {
        &Endpoint {
            method: Method::#method,
            path: #url,
            idempotent: #idempotent,
            envelope: Envelope::#envelope,
            doc_url: #page,
            rate_limits: &[#(#rate_limits),*],
            token_types: &[#(#token_types),*],
            scopes: &[#(#scopes),*],
            field_scopes: &[#(#field_scopes),*],
            errors: &[#(#errors),*],
        }
    }
}

/// The variant of the runtime's `Envelope`.
fn envelope(response: &ResponseContent) -> TokenStream {
    match response {
        ResponseContent::Data(_) | ResponseContent::DataList(_) => quote! { Data },
        ResponseContent::BesideCode(_) => quote! { BesideCode },
        ResponseContent::Token { token, .. } => quote! { Token(#token) },
        ResponseContent::Empty => quote! { Empty },
        ResponseContent::File => quote! { File },
    }
}

/// The runtime's enums have the same names as the model's.
fn variant(name: &str) -> Ident {
    ident(name.to_upper_camel_case())
}

fn rate_limit(limit: RateLimit) -> TokenStream {
    let requests = Literal::u32_unsuffixed(limit.requests);
    let per = ident(match limit.period {
        Period::Second => "per_second",
        Period::Minute => "per_minute",
    });
    quote! { RateLimit::#per(#requests) }
}

fn token_type(token: TokenType) -> TokenStream {
    let token = variant(token.name());
    quote! { TokenType::#token }
}

fn error_code(error: &ErrorCode) -> TokenStream {
    let code = Literal::i64_unsuffixed(error.code);
    let status = error.status.map(Literal::u16_unsuffixed);
    let status = status.map_or_else(|| quote! { None }, |status| quote! { Some(#status) });
    let name = &error.name;
    quote! { ErrorCode::new(#code, #status, #name) }
}
