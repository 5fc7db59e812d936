//! From the model to tokens: nothing can go wrong any more.

mod bounds;
mod crate_root;
mod docs;
mod endpoint;
mod enums;
mod error_codes;
mod imports;
mod paging;
mod request;
mod request_traits;
mod structs;
mod types;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::Module;
use crate::print;

/// Path and text of the file of a module.
pub(crate) fn file(crate_name: &str, path: &[String], module: &Module) -> (String, String) {
    let origin = format!("schema/{}", module.schema_path);
    let text = print::file(&origin, self::module(crate_name, path, module));
    (format!("src/{}.rs", path.join("/")), text)
}

pub(crate) use crate_root::files as root;

/// The items of a module.
pub(crate) fn module(crate_name: &str, path: &[String], module: &Module) -> TokenStream {
    let docs = match &module.endpoint {
        Some(endpoint) => docs::inner(&endpoint::module_docs(endpoint)),
        None => docs::inner(&shared_docs(path)),
    };
    let imports = imports::imports(module);
    let request = module
        .endpoint
        .iter()
        .flat_map(|endpoint| request_items(crate_name, path, endpoint));
    let structs = module.structs.iter().flat_map(structs::items);
    let enums = module.enums.iter().flat_map(enums::items);
    let items = request
        .chain(structs)
        .chain(enums)
        .flat_map(print::after_blank);
    let mut tokens = quote! { #docs #imports };
    tokens.extend(items);
    tokens
}

fn request_items(
    crate_name: &str,
    path: &[String],
    endpoint: &crate::model::Endpoint,
) -> Vec<TokenStream> {
    let mut items = request::items(crate_name, path, endpoint);
    items.extend(request_traits::items(endpoint));
    items.extend(error_codes::items(endpoint));
    items
}

fn shared_docs(path: &[String]) -> Vec<String> {
    let folder = path[..path.len() - 1].join("/");
    let users = if folder.is_empty() {
        "all services".to_owned()
    } else {
        format!("the endpoints of `{folder}`")
    };
    vec![format!("Types shared by {users}.")]
}

/// A Rust name, raw or plain.
fn ident(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(keyword) => Ident::new_raw(keyword, Span::call_site()),
        None => Ident::new(name, Span::call_site()),
    }
}

/// A module's name, raw where it is a keyword.
fn ident_of_module(name: &str) -> Ident {
    syn::parse_str(name).unwrap_or_else(|_| Ident::new_raw(name, Span::call_site()))
}

/// Fallible calls one after another, the last as the function's result.
fn chain(calls: &[TokenStream]) -> TokenStream {
    calls.split_last().map_or_else(
        || quote! { Ok(()) },
        |(last, others)| quote! { #(#others?;)* #last },
    )
}
