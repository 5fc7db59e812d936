//! The `use` lines of a file: exactly what its items name.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{ident, ident_of_module, paging};
use crate::model::{
    Answer, Endpoint, Enum, Field, Import, Module, Presence, Request, Struct, Type, Values,
};
use crate::print;

/// Module of the runtime (empty for its root) and name.
type Names = BTreeSet<(&'static str, &'static str)>;

/// The imports of a module.
pub(crate) fn imports(module: &Module) -> TokenStream {
    let (names, client_names) = names(module);
    let standard = standard_uses(module, &names);
    let mut runtime = runtime_uses(&names);
    runtime.extend(
        runtime_uses(&client_names)
            .iter()
            .map(|line| quote! { #[cfg(feature = "client")] #line }),
    );
    let mut tokens = TokenStream::new();
    for group in [standard, runtime, re_exports(&module.imports)] {
        let mut lines = group.into_iter();
        tokens.extend(lines.next().map(print::after_blank));
        tokens.extend(lines);
    }
    tokens
}

fn standard_uses(module: &Module, names: &Names) -> Vec<TokenStream> {
    let has_map = fields(module).any(|field| field.shape.type_.has_map());
    let map = has_map.then(|| quote! { use std::collections::BTreeMap; });
    let debug = names
        .contains(&("wire", "redacted"))
        .then(|| quote! { use std::fmt; });
    let has_flags = module
        .enums
        .iter()
        .any(|each| matches!(each.values, Values::Flags(_)));
    let flags = has_flags.then(|| quote! { use std::ops::BitOr; });
    [map, debug, flags].into_iter().flatten().collect()
}

/// All fields of the module's items.
fn fields(module: &Module) -> impl Iterator<Item = &Field> {
    let parameters = module
        .endpoint
        .iter()
        .flat_map(|endpoint| &endpoint.request.parameters);
    let own = parameters.map(|parameter| &parameter.field);
    own.chain(module.structs.iter().flat_map(|object| &object.fields))
}

fn runtime_uses(names: &Names) -> Vec<TokenStream> {
    let mut by_module: BTreeMap<&str, Vec<Ident>> = BTreeMap::new();
    for (module, name) in names {
        by_module.entry(module).or_default().push(ident(name));
    }
    let line = |(module, names): (&str, Vec<Ident>)| {
        let module = Some(module)
            .filter(|module| !module.is_empty())
            .map(ident)
            .into_iter();
        use_line(
            &quote! { use feishu_openapi_runtime::#(#module::)* },
            &names,
        )
    };
    by_module.into_iter().map(line).collect()
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

/// What the items name: always, and with a client.
fn names(module: &Module) -> (Names, Names) {
    let mut names = Names::new();
    let mut client_names = Names::new();
    if let Some(endpoint) = &module.endpoint {
        add_endpoint(endpoint, &mut names);
        add_client(&endpoint.request, &mut client_names);
    }
    module
        .structs
        .iter()
        .for_each(|object| add_struct(object, &mut names));
    module
        .enums
        .iter()
        .for_each(|enumeration| add_enum(enumeration, &mut names));
    client_names.retain(|name| !names.contains(name));
    (names, client_names)
}

fn add_endpoint(endpoint: &Endpoint, names: &mut Names) {
    names.extend(["Endpoint", "Envelope", "Method", "Request"].map(|name| ("", name)));
    names.extend([("request", "InvalidParameter"), ("wire", "RequestWriter")]);
    if !endpoint.errors.is_empty() {
        names.extend([("", "Error"), ("", "ErrorCode")]);
    }
    if !endpoint.rate_limits.is_empty() {
        names.extend([("", "Period"), ("", "RateLimit")]);
    }
    if !endpoint.token_types.is_empty() {
        names.insert(("", "TokenType"));
    }
    add_request(&endpoint.request, names);
}

fn add_request(request: &Request, names: &mut Names) {
    request
        .parameters
        .iter()
        .for_each(|parameter| add_field(&parameter.field, names));
    if request.alternatives.is_some() {
        names.extend([("", "Error"), ("request", "validate")]);
    }
    if let Some(paging) = &request.paging {
        names.extend([("", "NextPage"), ("", "PagedRequest")]);
        if paging::is_lenient(paging) {
            names.insert(("", "LenientRequest"));
        }
    }
    if request.alternatives.is_some() || !request.rules.is_empty() {
        names.insert(("request", "check"));
    }
}

fn add_client(request: &Request, names: &mut Names) {
    names.extend([("", "Client"), ("", "Error")]);
    if matches!(request.answer, Answer::File) {
        names.extend(["AsyncWrite", "DownloadRequest", "DownloadedFile"].map(|name| ("", name)));
    }
    if let Some(paging) = &request.paging {
        names.extend([("", "Items"), ("", "Pages")]);
        if paging::is_lenient(paging) {
            names.insert(("", "Lenient"));
        }
    }
}

fn add_struct(object: &Struct, names: &mut Names) {
    names.extend(
        [
            "FieldReader",
            "MapAccess",
            "Object",
            "SerializeMap",
            "object",
        ]
        .map(|name| ("wire", name)),
    );
    for field in &object.fields {
        add_field(field, names);
        let write = if field.shape.text_on_wire {
            "write_text_field"
        } else {
            "write_field"
        };
        names.insert(("wire", write));
    }
}

fn add_field(field: &Field, names: &mut Names) {
    if field.personal {
        names.insert(("wire", "redacted"));
    }
    if field.shape.presence == Presence::Nullable {
        names.insert(("", "Nullable"));
    }
    if !field.checks.is_empty() {
        names.insert(("request", "check"));
    }
    match field.shape.type_.element() {
        Type::Timestamp => names.extend([("", "Timestamp")]),
        Type::Json => names.extend([("", "Json")]),
        Type::File => names.extend([("", "FilePart")]),
        _ => {}
    }
}

fn add_enum(enumeration: &Enum, names: &mut Names) {
    match enumeration.values {
        Values::Int(_) => names.extend([
            ("", "UnknownInt"),
            ("wire", "int_enum"),
            ("wire", "unknown_int"),
        ]),
        Values::Flags(_) => names.extend([("wire", "int_enum")]),
        Values::Text(_) => names.extend([
            ("", "UnknownText"),
            ("wire", "text_enum"),
            ("wire", "unknown_text"),
        ]),
    }
}
