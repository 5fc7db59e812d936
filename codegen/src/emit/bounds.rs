//! Checks of bounds, for requests and for the structs in their bodies.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::idents::{ident, member};
use super::{docs, object};
use crate::model::{Check, Field, Presence, Struct, Type};

/// The checks of a field of `self`, each an expression.
pub(crate) fn checks(field: &Field) -> Vec<TokenStream> {
    let name = member(&field.name);
    let place = quote! { self.#name };
    let path = &field.path;
    let given = (field.shape.presence == Presence::RequiredWhenSent)
        .then(|| quote! { check::given(#path, #place.is_some()) });
    let own = field
        .checks
        .iter()
        .map(|check| check_one(field, &place, *check));
    let held = field.holds_checked.then(|| check_held(field, &place));
    given.into_iter().chain(own).chain(held).collect()
}

fn check_one(field: &Field, place: &TokenStream, check: Check) -> TokenStream {
    let path = &field.path;
    let (function, limit) = match check {
        Check::Min(min) => (ident("min"), min),
        Check::Max(max) => (ident("max"), max),
        Check::GreaterThan(limit) => (ident("greater_than"), limit),
        Check::MinLength(min) => (ident("min_length"), min),
        Check::MaxLength(max) => (ident("max_length"), max),
        Check::NotEmpty => return quote! { check::not_empty(#path, &#place) },
    };
    let limit = Literal::i64_unsuffixed(limit);
    let is_list = field.shape.presence == Presence::Empty;
    if is_list && matches!(check, Check::MinLength(_)) {
        // Empty is the same as absent there.
        return quote! { check::#function(#path, &(!#place.is_empty()).then_some(&#place), #limit) };
    }
    let value = match check {
        // A length is the same in any unit.
        Check::MinLength(_) | Check::MaxLength(_) => quote! { &#place },
        _ => object::in_unit(field),
    };
    quote! { check::#function(#path, #value, #limit) }
}

/// The checks of every struct in the field.
fn check_held(field: &Field, place: &TokenStream) -> TokenStream {
    let Type::Struct(object) = field.shape.type_.element() else {
        return quote! { Ok(()) };
    };
    let name = ident(&object.name);
    let values = match (field.shape.presence, &field.shape.type_) {
        (Presence::Optional | Presence::RequiredWhenSent, _) => quote! { #place.iter() },
        (Presence::Nullable, _) => quote! { #place.value().into_iter() },
        (Presence::Required | Presence::Empty, Type::Struct(_)) => {
            return quote! { #place.check_bounds() };
        }
        (Presence::Required | Presence::Empty, type_) => {
            let (values, inner) = match type_ {
                Type::Map(inner) => (quote! { #place.values() }, inner),
                Type::List(inner) => (quote! { #place.iter() }, inner),
                _ => return quote! { Ok(()) },
            };
            let flatten = flattening(inner);
            return quote! { #values #(#flatten)* .try_for_each(#name::check_bounds) };
        }
    };
    let flatten = flattening(&field.shape.type_);
    quote! { #values #(#flatten)* .try_for_each(#name::check_bounds) }
}

/// From containers to what they hold, from the outside in.
fn flattening(type_: &Type) -> Vec<TokenStream> {
    let (step, inner) = match type_ {
        Type::List(inner) => (quote! { .flatten() }, inner),
        Type::Map(inner) => (quote! { .flat_map(BTreeMap::values) }, inner),
        _ => return Vec::new(),
    };
    let mut steps = vec![step];
    steps.extend(flattening(inner));
    steps
}

/// The method that checks a struct of a body.
pub(crate) fn method(object: &Struct) -> TokenStream {
    let name = ident(&object.name);
    let checks: Vec<TokenStream> = object.fields.iter().flat_map(checks).collect();
    let body = chain(&checks);
    quote! {
        impl #name {
            fn check_bounds(&self) -> Result<(), InvalidParameter> {
                #body
            }
        }
    }
}

/// Fallible calls one after another, the last as the function's result.
pub(crate) fn chain(calls: &[TokenStream]) -> TokenStream {
    calls.split_last().map_or_else(
        || quote! { Ok(()) },
        |(last, others)| quote! { #(#others?;)* #last },
    )
}

/// A length in words.
fn length(count: i64, type_: &Type) -> String {
    let unit = match type_ {
        Type::List(_) => "element",
        _ => "character",
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural} long")
}

/// The bound in words.
fn bound(check: Check, field: &Field) -> String {
    match check {
        Check::Min(min) => format!("at least {min}"),
        Check::Max(max) => format!("at most {max}"),
        Check::GreaterThan(limit) => format!("greater than {limit}"),
        Check::MinLength(min) => format!("at least {}", length(min, &field.shape.type_)),
        Check::MaxLength(max) => format!("at most {}", length(max, &field.shape.type_)),
        Check::NotEmpty => "non-empty".to_owned(),
    }
}

/// What to say of a field besides its own documentation.
pub(crate) fn remarks(field: &Field) -> Vec<String> {
    let checks = field.checks.iter();
    let bounds: Vec<String> = checks.map(|check| bound(*check, field)).collect();
    // Everywhere else a bound counts what the type in Rust does.
    let is_time = matches!(field.shape.type_, Type::Timestamp(_));
    let unit = if is_time && field.shape.type_.is_in_seconds() {
        ", in seconds since the Unix epoch"
    } else {
        ""
    };
    let bounds = (!bounds.is_empty()).then(|| format!("Must be {}{unit}.", bounds.join(" and ")));
    let default = field
        .default
        .as_ref()
        .map(|default| format!("Default: {}.", docs::code(default)));
    let pattern = field
        .pattern
        .as_ref()
        .map(|pattern| format!("Pattern, not checked here: {}.", docs::code(pattern)));
    let remarks: Vec<String> = bounds.into_iter().chain(pattern).chain(default).collect();
    if remarks.is_empty() {
        Vec::new()
    } else {
        vec![remarks.join(" ")]
    }
}
