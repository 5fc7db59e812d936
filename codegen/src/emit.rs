//! From the model to tokens: nothing can go wrong any more.

mod bounds;
mod crate_root;
mod docs;
mod endpoint;
mod enums;
mod error_codes;
mod imports;
mod object;
mod paging;
mod request;
mod request_traits;
mod structs;
mod types;

use feishu_notation::names;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::model::{FieldName, Module};
use crate::print;

pub(crate) use crate_root::files as root;

/// Path and text of the file of a module.
pub(crate) fn file(crate_name: &str, path: &[String], module: &Module) -> (String, String) {
    let origin = format!("schema/{}", module.schema_path);
    let text = print::file(&origin, self::module(crate_name, path, module));
    (format!("src/{}.rs", path.join("/")), text)
}

/// An item of a file.
pub(crate) struct Item {
    tokens: TokenStream,
    /// Whether the feature `client` is needed.
    needs_client: bool,
}

impl Item {
    fn new(tokens: TokenStream) -> Self {
        Self {
            tokens,
            needs_client: false,
        }
    }

    fn with_client(tokens: TokenStream) -> Self {
        Self {
            tokens,
            needs_client: true,
        }
    }
}

/// A module: what its users read first, and how it is sent and read after that.
pub(crate) fn module(crate_name: &str, path: &[String], module: &Module) -> TokenStream {
    let docs = match &module.endpoint {
        Some(endpoint) => docs::inner(&endpoint::module_docs(endpoint)),
        None => docs::inner(&shared_docs(path)),
    };
    let mut items = types(crate_name, path, module);
    items.extend(wire(module));
    let imports = imports::imports(&items, &module.imports);
    let allow = module.is_any_deprecated().then(|| {
        quote! { #![allow(deprecated, reason = "it is sent and read like the rest")] }
    });
    let mut tokens = quote! { #docs #allow #imports };
    tokens.extend(
        items
            .into_iter()
            .flat_map(|item| print::after_blank(item.tokens)),
    );
    tokens
}

/// What users of the module name and call.
fn types(crate_name: &str, path: &[String], module: &Module) -> Vec<Item> {
    let mut items = Vec::new();
    if let Some(endpoint) = &module.endpoint {
        let request = request::items(crate_name, path, endpoint, &module.structs);
        items.extend(request.into_iter().map(Item::new));
        items.push(Item::with_client(request::client_methods(endpoint)));
    }
    let structs = module.structs.iter().flat_map(structs::items);
    let enums = module.enums.iter().flat_map(enums::items);
    let errors = module.endpoint.iter().filter_map(error_codes::definition);
    items.extend(structs.chain(enums).chain(errors).map(Item::new));
    items
}

/// What the runtime calls.
fn wire(module: &Module) -> Vec<Item> {
    let mut items = Vec::new();
    if let Some(endpoint) = &module.endpoint {
        let request = request::standard_traits(&endpoint.request);
        let traits = request_traits::items(endpoint);
        items.extend(request.into_iter().chain(traits).map(Item::new));
        items.extend(request_traits::download(&endpoint.request).map(Item::with_client));
    }
    let structs = module.structs.iter().flat_map(|object| {
        let is_checked = object.role.is_sent() && object.has_bounds();
        let bounds = is_checked.then(|| bounds::method(object));
        object::items(object).into_iter().chain(bounds)
    });
    let enums = module.enums.iter().map(enums::wire);
    let errors = module.endpoint.iter().filter_map(error_codes::wire);
    items.extend(structs.chain(enums).chain(errors).map(Item::new));
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

/// A name that is no keyword: of a type, variant or function.
fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The name of a field, argument or setter, raw where it is a keyword.
fn member(name: &FieldName) -> Ident {
    ident_of_module(name.plain())
}

/// A module's name, raw where it is a keyword.
fn ident_of_module(name: &str) -> Ident {
    if names::is_keyword(name) {
        Ident::new_raw(name, Span::call_site())
    } else {
        ident(name)
    }
}

/// Fallible calls one after another, the last as the function's result.
fn chain(calls: &[TokenStream]) -> TokenStream {
    calls.split_last().map_or_else(
        || quote! { Ok(()) },
        |(last, others)| quote! { #(#others?;)* #last },
    )
}
