//! The `use` lines of a file: exactly what its items name.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
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
        add(&item.text, used);
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

/// Adds the names of the table that occur in the text of items.
fn add(text: &str, used: &mut Used) {
    let mut is_enum = false;
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    for line in code {
        let names = names(line).into_iter();
        if is_enum {
            // What begins a line is a variant, a name of the enum's own, unlike what it holds.
            used.extend(names.skip(1).filter_map(vocabulary::find));
        } else {
            used.extend(names.filter_map(vocabulary::find));
        }
        is_enum = line.starts_with("pub enum ") || (is_enum && line != "}");
    }
}

/// The words of a line that lead somewhere by themselves: no members, and modules or macros where they are in lower case.
fn names(line: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut at = 0;
    let is_of_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let end = rest
            .find(|letter| !is_of_word(letter))
            .unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end);
        if is_name(&line[..at], word, behind) {
            names.push(word);
        }
        at += end + skipped(behind);
    }
    names
}

/// How much comes before the next word: a text in quotes, or a letter of no word.
fn skipped(text: &str) -> usize {
    let Some(quoted) = text.strip_prefix('"') else {
        return text.chars().next().map_or(0, char::len_utf8);
    };
    let mut is_escaped = false;
    let end = quoted.find(|letter| {
        let is_end = letter == '"' && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        is_end
    });
    end.map_or(text.len(), |end| end + 2)
}

fn is_name(before: &str, word: &str, behind: &str) -> bool {
    let is_type = word.starts_with(|first: char| first.is_ascii_uppercase());
    let leads = is_type || behind.starts_with("::") || behind.starts_with('!');
    leads && !before.ends_with('.') && !before.ends_with("::")
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
