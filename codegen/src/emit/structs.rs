//! Structs: the type, and for parts of a request their constructor and setters.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::idents::{ident, member};
use super::item::Item;
use super::{bounds, docs, types};
use crate::model::{Field, Presence, Struct, Type, TypeName};
use crate::print;

/// The type, and the functions that make one to be sent.
pub(crate) fn items(object: &Struct) -> Vec<Item> {
    let builder = (object.role.is_sent() && !object.fields.is_empty()).then(|| builder(object));
    let builder = builder.map(Item::new);
    std::iter::once(definition(object)).chain(builder).collect()
}

fn definition(object: &Struct) -> Item {
    let docs = docs::comment("///", &[docs::doc(&object.doc)]);
    let default = if object.has_default() {
        "Default, "
    } else {
        ""
    };
    // Setters return what has to be used.
    let must_use = if object.role.is_sent() {
        "#[must_use]\n"
    } else {
        ""
    };
    let beginning =
        format!("{docs}#[derive(Clone, {default}PartialEq)]\n{must_use}#[non_exhaustive]\n");
    let fields = object
        .fields
        .iter()
        .map(|field| public(field, field_doc(field)));
    of_fields(&beginning, &object.name, &fields.collect::<Vec<_>>())
}

/// A struct of these lines, with what comes before it.
pub(crate) fn of_fields(beginning: &str, name: &TypeName, fields: &[String]) -> Item {
    let fields = if fields.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{\n{}}}", fields.concat())
    };
    Item::of_lines(format!("{beginning}pub struct {name} {fields}\n"))
}

/// The lines of a field that users see.
pub(crate) fn public(field: &Field, doc: String) -> String {
    let docs = docs::comment("    ///", &[doc]);
    let deprecated = docs::deprecated_line("    ", field.deprecated.as_ref());
    let type_ = types::field(&field.shape);
    format!(
        "{docs}{deprecated}    pub {}: {type_},\n",
        member(&field.name)
    )
}

/// What is derived; `Debug` is written out where a field is personal.
pub(crate) fn derives(fields: &[&Field], others: &str) -> String {
    let debug = if is_personal(fields) { "" } else { "Debug, " };
    format!("#[derive(Clone, {debug}{others})]\n")
}

fn field_doc(field: &Field) -> String {
    let doc = docs::doc(&field.doc);
    let scopes = docs::code_list(&field.scopes);
    let lacking = match field.shape.presence {
        Presence::Empty => "Empty",
        _ => "Absent",
    };
    let needed = match field.scopes.len() {
        0 => None,
        1 => Some(format!("{lacking} without the scope {scopes}.")),
        _ => Some(format!("{lacking} without one of the scopes {scopes}.")),
    };
    let hidden = field.personal.then(|| "Not shown by `Debug`.".to_owned());
    let sentences: Vec<String> = [Some(doc), needed, hidden].into_iter().flatten().collect();
    sentences.join(" ")
}

fn is_personal(fields: &[&Field]) -> bool {
    fields.iter().any(|field| field.personal)
}

/// `Debug` that shows of personal fields only whether they are there, unless it is derived.
pub(crate) fn debug(name: &TypeName, fields: &[&Field]) -> Option<TokenStream> {
    if !is_personal(fields) {
        return None;
    }
    let name_ident = ident(name);
    let label = name.as_ref();
    let fields = fields.iter().map(|field| {
        let label = field.name.plain();
        let name = member(&field.name);
        if field.personal {
            let is_given = is_given(field);
            quote! { .field(#label, &wire::redacted(#is_given)) }
        } else {
            quote! { .field(#label, &self.#name) }
        }
    });
    Some(quote! {
        impl fmt::Debug for #name_ident {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(#label)#(#fields)*.finish()
            }
        }
    })
}

/// Whether a parameter has a value.
pub(crate) fn is_given(field: &Field) -> TokenStream {
    let name = member(&field.name);
    match (field.shape.presence, &field.shape.type_) {
        (Presence::Optional | Presence::RequiredWhenSent, _) => quote! { self.#name.is_some() },
        (Presence::Nullable, _) => quote! { self.#name != Nullable::Absent },
        (Presence::Empty, _) | (Presence::Required, Type::Text | Type::List(_) | Type::Map(_)) => {
            quote! { !self.#name.is_empty() }
        }
        (Presence::Required, _) => quote! { true },
    }
}

fn builder(object: &Struct) -> TokenStream {
    let name = ident(&object.name);
    let constructor = object.has_required().then(|| constructor(object));
    let setters = object
        .fields
        .iter()
        .filter(|field| !field.is_required())
        .flat_map(|field| setters(field, &bounds::remarks(field)));
    let methods = print::separated(constructor.into_iter().chain(setters));
    quote! { impl #name { #methods } }
}

fn constructor(object: &Struct) -> TokenStream {
    let required = object.fields.iter().filter(|field| field.is_required());
    let arguments = required.map(argument);
    let literal = literal(object.fields.iter());
    let first = "Takes what is required; setters add the rest.".to_owned();
    let paragraphs: Vec<String> = std::iter::once(first)
        .chain(arguments_docs(object.fields.iter()))
        .collect();
    let docs = docs::outer(&paragraphs);
    quote! {
        #docs
        pub fn new(#(#arguments),*) -> Self {
            #literal
        }
    }
}

/// A list of what is required, which has no setter that would say this.
pub(crate) fn arguments_docs<'f>(fields: impl Iterator<Item = &'f Field>) -> Option<String> {
    let line = |field: &Field| {
        let name = docs::code(field.name.plain());
        let doc = docs::doc(&field.doc);
        let deprecated = field.deprecated.iter();
        let deprecated = deprecated.map(|note| format!("Deprecated: {}.", docs::markdown(note)));
        let remarks: Vec<String> = bounds::remarks(field)
            .into_iter()
            .chain(deprecated)
            .collect();
        format!("- {name}: {doc} {}", remarks.join(" "))
            .trim_end()
            .to_owned()
    };
    let lines: Vec<String> = fields
        .filter(|field| field.is_required())
        .map(line)
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// `Self { … }` with what is required, from arguments of the fields' names, and nothing else.
pub(crate) fn literal<'f>(fields: impl Iterator<Item = &'f Field>) -> TokenStream {
    let fields = fields.map(|field| {
        let name = member(&field.name);
        let value = if field.is_required() {
            value(field, &name)
        } else {
            types::unset(field.shape.presence)
        };
        if name == value.to_string() {
            quote! { #name }
        } else {
            quote! { #name: #value }
        }
    });
    quote! { Self { #(#fields,)* } }
}

/// An argument `name: type` for a field.
pub(crate) fn argument(field: &Field) -> TokenStream {
    let name = member(&field.name);
    let type_ = types::argument(&field.shape.type_);
    quote! { #name: #type_ }
}

/// The field's value, from the argument `argument`.
pub(crate) fn value(field: &Field, argument: &Ident) -> TokenStream {
    let converted = types::converted(&field.shape.type_, &quote! { #argument });
    types::stored(field.shape.presence, &converted)
}

/// The methods that set the field; `more` are documentation paragraphs besides the field's own.
pub(crate) fn setters(field: &Field, more: &[String]) -> Vec<TokenStream> {
    let is_nullable = field.shape.presence == Presence::Nullable;
    let clear = is_nullable.then(|| clear(field));
    std::iter::once(setter(field, more)).chain(clear).collect()
}

fn setter(field: &Field, more: &[String]) -> TokenStream {
    let name = member(&field.name);
    let type_ = types::argument(&field.shape.type_);
    let value = value(field, &ident("value"));
    let mut paragraphs = vec![docs::doc(&field.doc)];
    paragraphs.extend_from_slice(more);
    let docs = docs::outer(&paragraphs);
    let deprecated = docs::deprecated(field.deprecated.as_ref());
    quote! {
        #docs
        #deprecated
        pub fn #name(mut self, value: #type_) -> Self {
            self.#name = #value;
            self
        }
    }
}

/// The method that sends `null`.
fn clear(field: &Field) -> TokenStream {
    let name = member(&field.name);
    let method = member(&field.name.preceded_by("clear"));
    let doc = format!(
        " Clears {}; without this and without a value it stays as it is.",
        docs::code(&field.wire)
    );
    let deprecated = docs::deprecated(field.deprecated.as_ref());
    quote! {
        #[doc = #doc]
        #deprecated
        pub fn #method(mut self) -> Self {
            self.#name = Nullable::Null;
            self
        }
    }
}
