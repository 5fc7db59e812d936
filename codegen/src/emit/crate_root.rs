//! The crate root and the modules that hold only modules.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use super::{docs, ident_of_module};
use crate::model::{Endpoint, Library};
use crate::print;

/// `lib.rs` and a `mod.rs` for each folder.
pub(crate) fn files(library: &Library) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for (folder, children) in folders(library) {
        let (path, tokens) = if folder.is_empty() {
            ("src/lib.rs".to_owned(), crate_root(library, &children))
        } else {
            (
                format!("src/{}/mod.rs", folder.join("/")),
                folder_module(folder, &children),
            )
        };
        files.push((path, print::file("schema", tokens)));
    }
    files
}

/// Each folder with the names of the modules in it; the root is always there.
fn folders(library: &Library) -> BTreeMap<&[String], BTreeSet<&str>> {
    let mut folders: BTreeMap<&[String], BTreeSet<&str>> =
        BTreeMap::from([(&[][..], BTreeSet::new())]);
    for path in library.modules.keys() {
        for (depth, name) in path.iter().enumerate() {
            folders.entry(&path[..depth]).or_default().insert(name);
        }
    }
    folders
}

fn folder_module(folder: &[String], children: &BTreeSet<&str>) -> TokenStream {
    let docs = docs::inner(&[format!("Endpoints below `{}`.", folder.join("/"))]);
    let modules = declarations(children);
    quote! { #docs #modules }
}

/// The attribute keeps `cargo fmt` out of everything below it.
fn declarations(children: &BTreeSet<&str>) -> TokenStream {
    let declarations = children.iter().enumerate().map(|(index, child)| {
        let child = ident_of_module(child);
        let declaration = quote! { #[rustfmt::skip] pub mod #child; };
        if index == 0 {
            print::after_blank(&declaration)
        } else {
            declaration
        }
    });
    quote! { #(#declarations)* }
}

fn crate_root(library: &Library, children: &BTreeSet<&str>) -> TokenStream {
    let mut paragraphs = vec![
        "A typed client for the Feishu and Lark Open Platform, generated from its documentation pages.".to_owned(),
        "Make a [`Client`], build a request, send it. Each endpoint has a module with its request, its response \
         and its enums."
            .to_owned(),
        "Without default features the crate builds requests and decodes responses ([`request`]) and pulls in no \
         HTTP library."
            .to_owned(),
        "# Endpoints".to_owned(),
    ];
    paragraphs.extend(tables(library));
    let docs = docs::inner(&paragraphs);
    let allows = allows();
    let modules = declarations(children);
    let re_export =
        print::after_blank(&quote! { #[doc(inline)] pub use feishu_openapi_runtime::*; });
    quote! {
        #docs
        #allows
        #modules
        #re_export
    }
}

/// Lints on what the page decides and nobody here can mend: names, numbers of parameters and fields, words.
fn allows() -> TokenStream {
    let names = [
        "doc_markdown",
        "enum_variant_names",
        "should_implement_trait",
        "similar_names",
        "struct_field_names",
        "too_many_arguments",
        "too_many_lines",
        "unreadable_literal",
        "wrong_self_convention",
    ];
    let lints = names.map(super::ident);
    quote! { #![allow(#(clippy::#lints),*)] }
}

/// A heading and a table for each version of a service.
fn tables(library: &Library) -> Vec<String> {
    let mut services: BTreeMap<&[String], Vec<String>> = BTreeMap::new();
    for (path, module) in &library.modules {
        if let Some(endpoint) = &module.endpoint {
            let service = &path[..path.len().min(2)];
            services
                .entry(service)
                .or_default()
                .push(row(path, endpoint));
        }
    }
    let section = |(service, rows): (&[String], Vec<String>)| {
        let head = "| Request | Endpoint | |\n|---|---|---|";
        [
            format!("## {}", service.join(" ")),
            format!("{head}\n{}", rows.join("\n")),
        ]
    };
    services.into_iter().flat_map(section).collect()
}

fn row(path: &[String], endpoint: &Endpoint) -> String {
    let module: Vec<String> = path
        .iter()
        .map(|name| ident_of_module(name).to_string())
        .collect();
    let name = &endpoint.request.name;
    let method = endpoint.method.name();
    let summary = docs::markdown(&endpoint.summary);
    format!(
        "| [`{name}`]({}::{name}) | `{method} {}` | {summary} |",
        module.join("::"),
        endpoint.url
    )
}
