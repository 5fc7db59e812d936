//! From the model to tokens: nothing can go wrong any more.

mod bounds;
mod crate_root;
mod docs;
mod endpoint;
mod enums;
mod error_codes;
mod front_page;
mod idents;
mod imports;
mod item;
mod object;
mod paging;
mod request;
mod request_traits;
mod structs;
mod types;

use crate::model::{ErrorCodes, Module};
use crate::print;
use item::Item;

pub(crate) use crate_root::files as root;

/// Path and text of the file of a module.
pub(crate) fn file(crate_name: &str, module: &Module) -> (String, String) {
    let origin = format!("schema/{}", module.schema_path);
    let text = print::file(&origin, &items(crate_name, module));
    (format!("src/{}.rs", module.path.join("/")), text)
}

/// What users of a module read first, and how it is sent and read after that.
fn items(crate_name: &str, module: &Module) -> String {
    let docs = match &module.endpoint {
        Some(endpoint) => endpoint::module_docs(endpoint),
        None => shared_docs(&module.path),
    };
    let mut text = docs::comment("//!", &docs);
    if module.is_any_deprecated() {
        text += "#![allow(deprecated, reason = \"it is sent and read like the rest\")]\n";
    }
    let mut items = types(crate_name, module);
    items.extend(wire(module));
    text += &print::items(imports::imports(&items, &module.imports));
    for item in items {
        text.push('\n');
        text += &item.text;
    }
    text
}

/// What users of the module name and call.
fn types(crate_name: &str, module: &Module) -> Vec<Item> {
    let mut items = Vec::new();
    if let Some(endpoint) = &module.endpoint {
        items.extend(request::items(crate_name, module, endpoint));
        items.push(Item::with_client(request::client_methods(endpoint)));
    }
    let structs = module.structs.values().flat_map(structs::items);
    let enums = module.enums.iter().flat_map(enums::items);
    let errors = error_codes(module).map(error_codes::definition);
    items.extend(structs.chain(enums).chain(errors));
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
    let structs = module.structs.values().flat_map(|object| {
        let bounds = object
            .is_checked()
            .then(|| Item::new(bounds::method(object)));
        object::items(object).into_iter().chain(bounds)
    });
    let enums = module.enums.iter().map(enums::wire);
    let errors = error_codes(module).map(error_codes::wire);
    items.extend(structs.chain(enums).chain(errors));
    items
}

fn error_codes(module: &Module) -> Option<&ErrorCodes> {
    module.endpoint.as_ref()?.error_codes.as_ref()
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
