//! The crate root and the modules that hold only modules.

use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::TYPES_FILE;

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::front_page;
use super::idents::{ident, ident_of_module};
use crate::features::ALL_SERVICES;
use crate::model::{Groups, Outline};
use crate::print;

/// The features that compile something below a folder or in a module.
type Features<'a> = BTreeMap<&'a [String], BTreeSet<String>>;

/// `lib.rs` and a `mod.rs` for each folder.
pub(crate) fn files(crate_name: &str, outline: &Outline, groups: &Groups) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let features = features(outline);
    for (folder, children) in folders(outline) {
        let (path, tokens) = if folder.is_empty() {
            (
                "src/lib.rs".to_owned(),
                crate_root(
                    &front_page::paragraphs(crate_name, outline, groups),
                    &features,
                    &children,
                ),
            )
        } else {
            (
                format!("src/{}/mod.rs", folder.join("/")),
                folder_module(&features, folder, &children),
            )
        };
        files.push((path, print::file("schema", &print::items(tokens))));
    }
    files
}

/// Each folder with the names of the modules in it; the root is always there.
fn folders(outline: &Outline) -> BTreeMap<&[String], BTreeSet<&str>> {
    let mut folders: BTreeMap<&[String], BTreeSet<&str>> =
        BTreeMap::from([(&[][..], BTreeSet::new())]);
    for path in outline.keys() {
        for (depth, name) in path.iter().enumerate() {
            folders.entry(&path[..depth]).or_default().insert(name);
        }
    }
    folders
}

fn folder_module(
    features: &Features<'_>,
    folder: &[String],
    children: &BTreeSet<&str>,
) -> TokenStream {
    let mut paragraphs = vec![format!("Endpoints below `{}`.", folder.join("/"))];
    let is_service = |features: &&BTreeSet<String>| features.contains(&folder.join("-"));
    if features.get(folder).is_some_and(|each| is_service(&each)) {
        paragraphs.extend(features.get(folder).and_then(needs));
    }
    let docs = docs::inner(&paragraphs);
    let modules = declarations(features, folder, children);
    quote! { #docs #modules }
}

/// What a module is compiled with, in words.
fn needs(features: &BTreeSet<String>) -> Option<String> {
    let names: Vec<String> = features.iter().map(|name| docs::code(name)).collect();
    (!names.is_empty()).then(|| format!("Feature {}.", names.join(" or ")))
}

fn declarations(
    features: &Features<'_>,
    folder: &[String],
    children: &BTreeSet<&str>,
) -> TokenStream {
    let declarations = children.iter().enumerate().map(|(index, child)| {
        let condition = condition(features, folder, child);
        let child = ident_of_module(child);
        // It covers everything below.
        let skip = folder.is_empty().then(|| quote! { #[rustfmt::skip] });
        let declaration = quote! { #condition #skip pub mod #child; };
        if index == 0 {
            print::after_blank(declaration)
        } else {
            declaration
        }
    });
    quote! { #(#declarations)* }
}

/// What a module must be compiled with, unless the module that holds it says so already. Shared types go
/// with all endpoints of their folder; those at the root are always there.
fn condition(features: &Features<'_>, folder: &[String], child: &str) -> Option<TokenStream> {
    let mut path = folder.to_vec();
    if child != TYPES_FILE {
        path.push(child.to_owned());
    }
    let needed = features.get(path.as_slice());
    let is_said = !folder.is_empty() && needed == features.get(folder);
    if path.is_empty() || is_said {
        return None;
    }
    let names: Vec<_> = needed
        .into_iter()
        .flatten()
        .map(|name| quote! { feature = #name })
        .collect();
    match names.as_slice() {
        [] => None,
        [name] => Some(quote! { #[cfg(#name)] }),
        _ => Some(quote! { #[cfg(any(#(#names),*))] }),
    }
}

fn features(outline: &Outline) -> Features<'_> {
    let mut features = Features::new();
    let endpoints = outline
        .iter()
        .filter_map(|(path, listed)| Some((path, listed.as_ref()?)));
    for (path, endpoint) in endpoints {
        for depth in 0..=path.len() {
            features
                .entry(&path[..depth])
                .or_default()
                .insert(endpoint.service.clone());
        }
    }
    features
}

fn crate_root(
    front_page: &[String],
    features: &Features<'_>,
    children: &BTreeSet<&str>,
) -> TokenStream {
    let docs = docs::inner(front_page);
    let allows = allows();
    let links = allow_broken_links();
    let modules = declarations(features, &[], children);
    let re_export =
        print::after_blank(quote! { #[doc(inline)] pub use feishu_openapi_runtime::*; });
    quote! {
        #docs
        #allows
        #links
        #modules
        #re_export
    }
}

/// Lints on what the documentation pages decide and we cannot change: names, numbers of parameters and fields, wording.
fn allows() -> TokenStream {
    let names = [
        "doc_markdown",
        "enum_variant_names",
        "module_inception",
        "should_implement_trait",
        "similar_names",
        "struct_field_names",
        "too_many_arguments",
        "too_many_lines",
        "unreadable_literal",
        "wrong_self_convention",
    ];
    let lints = names.map(ident);
    quote! { #![allow(#(clippy::#lints),*)] }
}

/// The table leads to every endpoint, and some may be left out of a build.
fn allow_broken_links() -> TokenStream {
    quote! {
        #![cfg_attr(not(feature = #ALL_SERVICES), allow(rustdoc::broken_intra_doc_links))]
    }
}
