//! The `use` lines of a file: exactly what its items name.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use quote::quote;

use super::idents::{ident, ident_of_module};
use super::item::Item;
use crate::model::Import;
use crate::print;
use crate::vocabulary::{self, Origin};

type Used = BTreeSet<(Origin, &'static str)>;

/// The `use` lines of the items, and of the shared types that the module offers.
pub(crate) fn imports(items: &[Item], shared: &[Import]) -> TokenStream {
    let mut always = Used::new();
    let mut with_client = Used::new();
    for item in items {
        let used = if item.needs_client {
            &mut with_client
        } else {
            &mut always
        };
        add(item.tokens.clone(), used);
    }
    with_client.retain(|name| !always.contains(name));
    let is_std = |used: &&(Origin, &str)| matches!(used.0, Origin::Std(_));
    let standard = uses(always.iter().filter(is_std));
    let mut runtime = uses(always.iter().filter(|used| !is_std(used)));
    let with_client = uses(with_client.iter());
    runtime.extend(
        with_client
            .iter()
            .map(|line| quote! { #[cfg(feature = "client")] #line }),
    );
    let mut tokens = TokenStream::new();
    for group in [standard, runtime, re_exports(shared)] {
        let mut lines = group.into_iter();
        tokens.extend(lines.next().map(print::after_blank));
        tokens.extend(lines);
    }
    tokens
}

/// Adds the names of the table that occur in the tokens.
fn add(tokens: TokenStream, used: &mut Used) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut is_enum = false;
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Ident(ident) if *ident == "enum" => is_enum = true,
            TokenTree::Ident(ident) if is_named(&tokens, index) => {
                used.extend(vocabulary::find(&ident.to_string()));
            }
            TokenTree::Group(group) if is_enum && group.delimiter() == Delimiter::Brace => {
                is_enum = false;
                add_variants(group.stream(), used);
            }
            TokenTree::Group(group) => add(group.stream(), used),
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// Variants are names of the enum's own, unlike what they hold.
fn add_variants(variants: TokenStream, used: &mut Used) {
    for token in variants {
        if let TokenTree::Group(group) = token {
            add(group.stream(), used);
        }
    }
}

/// Whether the identifier leads somewhere by itself: no member, and a module or macro where it is in lower case.
fn is_named(tokens: &[TokenTree], index: usize) -> bool {
    let punct = |at: Option<usize>, stroke: char| {
        let token = at.and_then(|at| tokens.get(at));
        matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == stroke)
    };
    let before = index.checked_sub(1);
    if punct(before, '.') || (punct(before, ':') && punct(index.checked_sub(2), ':')) {
        return false;
    }
    let is_path = punct(Some(index + 1), ':') && punct(Some(index + 2), ':');
    let is_macro = punct(Some(index + 1), '!');
    let is_type = tokens[index]
        .to_string()
        .starts_with(|first: char| first.is_ascii_uppercase());
    is_type || is_path || is_macro
}

/// A line for each module.
fn uses<'a>(names: impl Iterator<Item = &'a (Origin, &'static str)>) -> Vec<TokenStream> {
    let mut by_origin: BTreeMap<Origin, Vec<Ident>> = BTreeMap::new();
    for (origin, name) in names {
        by_origin.entry(*origin).or_default().push(ident(name));
    }
    by_origin
        .into_iter()
        .filter_map(|(origin, names)| {
            let (root, module) = match origin {
                Origin::Prelude => return None,
                Origin::Std(module) => (ident("std"), module),
                Origin::Runtime(module) => (ident("feishu_openapi_runtime"), module),
            };
            let module = (!module.is_empty()).then(|| ident(module)).into_iter();
            Some(use_line(&quote! { use #root::#(#module::)* }, &names))
        })
        .collect()
}

/// Shared types are offered beside the types that use them.
fn re_exports(imports: &[Import]) -> Vec<TokenStream> {
    let mut by_module: BTreeMap<&[String], Vec<Ident>> = BTreeMap::new();
    for import in imports {
        by_module
            .entry(&import.module)
            .or_default()
            .push(ident(&import.name));
    }
    let line = |(module, names): (&[String], Vec<Ident>)| {
        let module = module.iter().map(|name| ident_of_module(name));
        use_line(&quote! { pub use crate::#(#module::)* }, &names)
    };
    by_module.into_iter().map(line).collect()
}

/// Braces around a single name would be noise.
fn use_line(path: &TokenStream, names: &[Ident]) -> TokenStream {
    if let [name] = names {
        quote! { #path #name; }
    } else {
        quote! { #path {#(#names),*}; }
    }
}
