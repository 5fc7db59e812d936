//! Constructors: what is required is an argument; a rule “at least one of these” is a constructor each.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use crate::emit::idents::{ident, member};
use crate::emit::item::Item;
use crate::emit::{docs, structs};
use crate::model::{Alternatives, Field, Parameter, ParameterId, Request};

/// The constructors in order.
pub(crate) fn all(request: &Request) -> Vec<TokenStream> {
    let Some(alternatives) = &request.alternatives else {
        return vec![plain(request)];
    };
    let of_rule = |id: &ParameterId| by_one(request, request.parameter(*id));
    let mut constructors: Vec<TokenStream> = alternatives.parameters.iter().map(of_rule).collect();
    constructors.push(by_filters(request, alternatives));
    constructors.push(bare(request));
    constructors
}

fn required(request: &Request) -> Vec<&Parameter> {
    request
        .parameters
        .iter()
        .filter(|parameter| parameter.field.is_required())
        .collect()
}

fn arguments(request: &Request) -> Vec<TokenStream> {
    required(request)
        .iter()
        .map(|parameter| structs::argument(&parameter.field))
        .collect()
}

/// The arguments' names.
fn passed(request: &Request) -> Vec<Ident> {
    required(request)
        .iter()
        .map(|parameter| member(&parameter.field.name))
        .collect()
}

fn plain(request: &Request) -> TokenStream {
    let arguments = arguments(request);
    let literal = literal(request);
    let mut paragraphs = vec!["A request with what is required.".to_owned()];
    paragraphs.extend(arguments_docs(request));
    let docs = docs::outer(&paragraphs);
    quote! {
        #docs
        pub fn new(#(#arguments),*) -> Self {
            #literal
        }
    }
}

fn arguments_docs(request: &Request) -> Option<String> {
    structs::arguments_docs(request.parameters.iter().map(|parameter| &parameter.field))
}

/// Not public: a request like this breaks the rule.
fn bare(request: &Request) -> TokenStream {
    let arguments = arguments(request);
    let literal = literal(request);
    quote! {
        fn unfiltered(#(#arguments),*) -> Self {
            #literal
        }
    }
}

/// `Self { … }` with the required parameters and nothing else.
fn literal(request: &Request) -> TokenStream {
    if request.has_default() {
        return quote! { Self::default() };
    }
    structs::literal(request.parameters.iter().map(|parameter| &parameter.field))
}

fn by_one(request: &Request, parameter: &Parameter) -> TokenStream {
    let field = &parameter.field;
    let function = format_ident!("by_{}", field.name.plain());
    let name = member(&field.name);
    let arguments = arguments(request);
    let passed = passed(request);
    let argument = structs::argument(field);
    let filters_by = format!("Begins with {}.", docs::code(&field.wire));
    let mut paragraphs = vec![filters_by, docs::doc(&field.doc)];
    paragraphs.extend(arguments_docs(request));
    let docs = docs::outer(&paragraphs);
    let deprecated = docs::deprecated(field.deprecated.as_ref());
    quote! {
        #docs
        #deprecated
        pub fn #function(#(#arguments,)* #argument) -> Self {
            Self::unfiltered(#(#passed),*).#name(#name)
        }
    }
}

fn by_filters(request: &Request, alternatives: &Alternatives) -> TokenStream {
    let filters = ident(&alternatives.filters);
    let arguments = arguments(request);
    let passed = passed(request);
    let fields = filter_fields(request, alternatives);
    let sets = fields.iter().map(|field| {
        let name = member(&field.name);
        quote! { request.#name = filters.#name; }
    });
    quote! {
        /// Begins with whatever is given, for callers who know that at run time only.
        ///
        /// # Errors
        ///
        /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) if none is given or one of them
        /// is not allowed.
        pub fn by_filters(#(#arguments,)* filters: #filters) -> Result<Self, Error> {
            let mut request = Self::unfiltered(#(#passed),*);
            #(#sets)*
            request::validate(&request)?;
            Ok(request)
        }
    }
}

/// The struct of filters for [`by_filters`].
pub(crate) fn filters(request: &Request, alternatives: &Alternatives) -> Item {
    let fields = filter_fields(request, alternatives);
    let derives = structs::derives(&fields, "Default, PartialEq");
    let beginning = format!(
        "/// The filters of [`{}::by_filters`]: at least one must be given.\n{derives}",
        request.name
    );
    let fields = fields.iter();
    let fields = fields.map(|field| structs::public(field, docs::doc(&field.doc)));
    let fields: Vec<String> = fields.collect();
    structs::of_fields(&beginning, &alternatives.filters, &fields)
}

/// The parameters of which at least one must be given.
pub(crate) fn filter_fields<'a>(
    request: &'a Request,
    alternatives: &'a Alternatives,
) -> Vec<&'a Field> {
    let ids = alternatives.parameters.iter();
    ids.map(|id| &request.parameter(*id).field).collect()
}
