//! Open enums: named values, and any other value kept as it came.

mod flags;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs;
use super::idents::ident;
use crate::model::{Enum, Values, Variant, VariantName};
use crate::print;

/// The enum as its users see it.
pub(crate) fn items(enumeration: &Enum) -> Vec<TokenStream> {
    match &enumeration.values {
        Values::Int(values) => readable(enumeration, &names(values), true),
        Values::Text(values) => readable(enumeration, &names(values), false),
        Values::Flags(flags) => flags::items(enumeration, flags),
    }
}

/// Its values on the wire.
pub(crate) fn wire(enumeration: &Enum) -> TokenStream {
    let name = ident(&enumeration.name);
    match &enumeration.values {
        Values::Int(values) => {
            let named = values
                .iter()
                .map(|(value, variant)| entry(&Literal::i64_unsuffixed(*value), variant));
            quote! {
                impl NamedEnum for #name {
                    type Value = i64;
                    const VARIANTS: &'static [Self] = Self::ALL;
                    const NAMED: &'static [(i64, &'static str)] = &[#(#named),*];
                }
                int_enum!(#name);
            }
        }
        Values::Text(values) => {
            let named = values
                .iter()
                .map(|(value, variant)| entry(&Literal::string(value), variant));
            quote! {
                impl NamedEnum for #name {
                    type Value = &'static str;
                    const VARIANTS: &'static [Self] = Self::ALL;
                    const NAMED: &'static [(&'static str, &'static str)] = &[#(#named),*];
                }
                text_enum!(#name);
            }
        }
        Values::Flags(_) => quote! { int_value!(#name); },
    }
}

/// A value with the name of its variant.
fn entry(value: &Literal, variant: &Variant) -> TokenStream {
    let name = variant.stored_name().as_ref();
    quote! { (#value, #name) }
}

fn names<V>(values: &[(V, Variant)]) -> Vec<&Variant> {
    values.iter().map(|(_, variant)| variant).collect()
}

fn readable(enumeration: &Enum, variants: &[&Variant], is_int: bool) -> Vec<TokenStream> {
    vec![
        definition(enumeration, variants, is_int),
        constants(enumeration, variants),
    ]
}

fn definition(enumeration: &Enum, variants: &[&Variant], is_int: bool) -> TokenStream {
    let name = ident(&enumeration.name);
    let docs = docs::outer(&[docs::doc(&enumeration.doc)]);
    let variants = variants.iter().map(|variant| {
        let name = ident(&variant.name);
        let docs = docs::outer(&docs::variant(variant));
        let deprecated = docs::deprecated(variant.deprecated.as_ref());
        quote! { #docs #deprecated #name }
    });
    let (copy, unknown) = if is_int {
        (quote! { Copy, }, quote! { UnknownInt })
    } else {
        (TokenStream::new(), quote! { UnknownText })
    };
    quote! {
        #docs
        #[derive(Clone, #copy PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// Any other value.
            Unknown(#unknown),
        }
    }
}

/// The list of variants, and their earlier names, which match and build like variants.
fn constants(enumeration: &Enum, variants: &[&Variant]) -> TokenStream {
    let name = ident(&enumeration.name);
    let names = variants.iter().map(|variant| ident(&variant.name));
    let all = quote! {
        /// All variants but `Unknown`.
        pub const ALL: &'static [Self] = &[#(Self::#names),*];
    };
    let aliases = variants
        .iter()
        .flat_map(|variant| variant.aliases.iter().map(|name| alias(variant, name)));
    let constants = print::separated(std::iter::once(all).chain(aliases));
    quote! { impl #name { #constants } }
}

fn alias(variant: &Variant, alias: &VariantName) -> TokenStream {
    let doc = format!(" Earlier name of [`Self::{}`].", variant.name);
    let note = format!("it is called `{}` now", variant.name);
    let (alias, name) = (ident(alias), ident(&variant.name));
    quote! {
        #[doc = #doc]
        #[deprecated = #note]
        #[expect(non_upper_case_globals, reason = "it stands for a variant")]
        pub const #alias: Self = Self::#name;
    }
}
