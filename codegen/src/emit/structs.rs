//! Structs: the type, its fields on the wire, and for parts of a request their constructor and setters.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{bounds, docs, ident, types};
use crate::model::{Field, Presence, Struct};
use crate::print;

/// All items of a struct.
pub(crate) fn items(object: &Struct) -> Vec<TokenStream> {
    let mut items = vec![definition(object)];
    if object.sent && !object.fields.is_empty() {
        items.push(builder(object));
    }
    if is_personal(object) {
        let fields: Vec<&Field> = object.fields.iter().collect();
        items.push(debug(&object.name, &fields, false));
    }
    if object.sent && !object.is_body && object.has_bounds() {
        items.push(bounds::method(object));
    }
    items.push(wire(object));
    items
}

fn is_personal(object: &Struct) -> bool {
    object.fields.iter().any(|field| field.personal)
}

fn definition(object: &Struct) -> TokenStream {
    let name = ident(&object.name);
    let docs = docs::outer(&[docs::markdown(&object.doc)]);
    let derives = derives(is_personal(object), &quote! { Default, PartialEq });
    let fields = object.fields.iter().map(|field| {
        let name = ident(&field.name);
        let type_ = types::field(&field.shape);
        let docs = docs::outer(&field_docs(field));
        quote! { #docs pub #name: #type_ }
    });
    quote! {
        #docs
        #derives
        #[non_exhaustive]
        pub struct #name { #(#fields,)* }
    }
}

/// `Debug` is written out where a field is personal.
pub(crate) fn derives(is_personal: bool, others: &TokenStream) -> TokenStream {
    if is_personal {
        quote! { #[derive(Clone, #others)] }
    } else {
        quote! { #[derive(Clone, Debug, #others)] }
    }
}

fn field_docs(field: &Field) -> Vec<String> {
    let mut docs = vec![docs::markdown(&field.doc)];
    if field.personal {
        docs.push("Personal or secret: not shown by `Debug`.".to_owned());
    }
    docs
}

/// `Debug` that shows of personal fields only whether they are there.
pub(crate) fn debug(name: &str, fields: &[&Field], has_body: bool) -> TokenStream {
    let name_ident = ident(name);
    let fields = fields.iter().map(|field| {
        let label = field.name.trim_start_matches("r#");
        let name = ident(&field.name);
        if field.personal {
            quote! { .field(#label, &redacted(&self.#name)) }
        } else {
            quote! { .field(#label, &self.#name) }
        }
    });
    let body = has_body.then(|| quote! { .field("body", &self.body) });
    quote! {
        impl fmt::Debug for #name_ident {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(#name)#(#fields)* #body.finish()
            }
        }
    }
}

fn builder(object: &Struct) -> TokenStream {
    let name = ident(&object.name);
    let has_required = object.fields.iter().any(|field| field.required);
    let constructor = has_required.then(|| constructor(object));
    let setters = object
        .fields
        .iter()
        .filter(|field| !field.required)
        .flat_map(|field| {
            let name = ident(&field.name);
            setters(field, &quote! { self.#name }, &bounds::remarks(field))
        });
    let methods = print::separated(constructor.into_iter().chain(setters));
    quote! { impl #name { #methods } }
}

fn constructor(object: &Struct) -> TokenStream {
    let required: Vec<&Field> = object
        .fields
        .iter()
        .filter(|field| field.required)
        .collect();
    let arguments = required.iter().map(|field| argument(field));
    let set = required.iter().map(|field| {
        let name = ident(&field.name);
        let value = value(field);
        quote! { #name: #value }
    });
    let rest = (required.len() < object.fields.len()).then(|| quote! { ..Self::default() });
    quote! {
        /// Begins with what is required.
        #[must_use]
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#set,)* #rest }
        }
    }
}

/// An argument `name: type` for a field.
pub(crate) fn argument(field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let type_ = types::argument(&field.shape.type_);
    quote! { #name: #type_ }
}

/// The field's value, from an argument of its name.
pub(crate) fn value(field: &Field) -> TokenStream {
    let name = ident(&field.name);
    let converted = types::converted(&field.shape.type_, &quote! { #name });
    types::stored(field.shape.presence, &converted)
}

/// The methods that set what `target` names; `more` are documentation paragraphs besides the field's own.
pub(crate) fn setters(field: &Field, target: &TokenStream, more: &[String]) -> Vec<TokenStream> {
    let is_nullable = field.shape.presence == Presence::Nullable;
    let clear = is_nullable.then(|| clear(field, target));
    std::iter::once(setter(field, target, more))
        .chain(clear)
        .collect()
}

fn setter(field: &Field, target: &TokenStream, more: &[String]) -> TokenStream {
    let name = ident(&field.name);
    let argument = argument(field);
    let value = value(field);
    let mut paragraphs = vec![docs::markdown(&field.doc)];
    paragraphs.extend_from_slice(more);
    let docs = docs::outer(&paragraphs);
    quote! {
        #docs
        #[must_use]
        pub fn #name(mut self, #argument) -> Self {
            #target = #value;
            self
        }
    }
}

/// The method that sends `null`.
fn clear(field: &Field, target: &TokenStream) -> TokenStream {
    let name = format_ident!("clear_{}", field.name.trim_start_matches("r#"));
    let doc = format!(
        " Clears `{}`; without this and without a value it stays as it is.",
        field.wire
    );
    quote! {
        #[doc = #doc]
        #[must_use]
        pub fn #name(mut self) -> Self {
            #target = Nullable::Null;
            self
        }
    }
}

fn wire(object: &Struct) -> TokenStream {
    let name = ident(&object.name);
    let read = read(&object.fields);
    let write = write(&object.fields);
    let object = quote! { object!(#name); };
    let object = print::after_blank(object);
    quote! {
        impl Object for #name {
            #read
            #write
        }
        #object
    }
}

fn read(fields: &[Field]) -> TokenStream {
    let arms = fields.iter().enumerate().map(|(index, field)| {
        let wire = &field.wire;
        let name = ident(&field.name);
        let index = proc_macro2::Literal::usize_unsuffixed(index);
        quote! { #wire => field.read(#index, &mut self.#name), }
    });
    let (name, body) = if fields.is_empty() {
        (quote! { _ }, quote! { field.skip() })
    } else {
        (
            quote! { name },
            quote! { match name { #(#arms)* _ => field.skip() } },
        )
    };
    quote! {
        fn read_field<'de, A: MapAccess<'de>>(
            &mut self,
            #name: &str,
            field: FieldReader<'_, A>,
        ) -> Result<(), A::Error> {
            #body
        }
    }
}

fn write(fields: &[Field]) -> TokenStream {
    let writes: Vec<TokenStream> = fields.iter().map(write_one).collect();
    let map = if writes.is_empty() {
        quote! { _ }
    } else {
        quote! { map }
    };
    let body = super::chain(&writes);
    let function = quote! {
        fn write_fields<M: SerializeMap>(&self, #map: &mut M) -> Result<(), M::Error> {
            #body
        }
    };
    print::after_blank(function)
}

fn write_one(field: &Field) -> TokenStream {
    let wire = &field.wire;
    let name = ident(&field.name);
    if field.shape.text_on_wire {
        quote! { write_text_field(map, #wire, &self.#name) }
    } else {
        quote! { write_field(map, #wire, &self.#name) }
    }
}
