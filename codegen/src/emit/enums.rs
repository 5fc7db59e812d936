//! Open enums: named values, and any other value kept as it came.

mod flags;

use proc_macro2::{Ident, Literal, TokenStream};
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
            let values = values.iter().map(|(value, variant)| {
                let value = Literal::i64_unsuffixed(*value);
                let variant = ident(&variant.name);
                quote! { (#value, Self::#variant) }
            });
            named(&name, &quote! { i64 }, values, &quote! { int_enum })
        }
        Values::Text(values) => {
            let values = values.iter().map(|(value, variant)| {
                let variant = ident(&variant.name);
                quote! { (#value, Self::#variant) }
            });
            named(
                &name,
                &quote! { &'static str },
                values,
                &quote! { text_enum },
            )
        }
        Values::Flags(_) => quote! { int_value!(#name); },
    }
}

fn named(
    name: &Ident,
    type_: &TokenStream,
    values: impl Iterator<Item = TokenStream>,
    macro_name: &TokenStream,
) -> TokenStream {
    quote! {
        impl #name {
            const NAMED: &'static [(#type_, Self)] = &[#(#values),*];
        }
        #macro_name!(#name);
    }
}

fn names<V>(values: &[(V, Variant)]) -> Vec<&Variant> {
    values.iter().map(|(_, variant)| variant).collect()
}

fn readable(enumeration: &Enum, variants: &[&Variant], is_int: bool) -> Vec<TokenStream> {
    std::iter::once(definition(enumeration, variants, is_int))
        .chain(aliases(enumeration, variants))
        .collect()
}

fn definition(enumeration: &Enum, variants: &[&Variant], is_int: bool) -> TokenStream {
    let name = ident(&enumeration.name);
    let docs = docs::outer(&[docs::markdown(&enumeration.doc)]);
    let variants = variants.iter().map(|variant| {
        let name = ident(&variant.name);
        let docs = docs::outer(&variant_docs(variant));
        quote! { #docs #name }
    });
    let (copy, unknown) = if is_int {
        (quote! { Copy, }, quote! { UnknownInt })
    } else {
        (TokenStream::new(), quote! { UnknownText })
    };
    quote! {
        #docs
        #[derive(Clone, #copy Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// Any other value.
            Unknown(#unknown),
        }
    }
}

pub(crate) fn variant_docs(variant: &Variant) -> Vec<String> {
    let mut paragraphs = vec![docs::markdown(&variant.doc)];
    if !variant.scopes.is_empty() {
        paragraphs.push(format!(
            "Needs the scope {}.",
            docs::code_list(&variant.scopes)
        ));
    }
    paragraphs
}

/// Earlier names of variants, as constants: they match and build like variants.
fn aliases(enumeration: &Enum, variants: &[&Variant]) -> Option<TokenStream> {
    let alias = |variant: &Variant, alias: &VariantName| {
        let doc = format!(" Earlier name of [`Self::{}`].", variant.name);
        let (alias, name) = (ident(alias), ident(&variant.name));
        quote! {
            #[doc = #doc]
            #[expect(non_upper_case_globals, reason = "it stands for a variant")]
            pub const #alias: Self = Self::#name;
        }
    };
    let aliases: Vec<TokenStream> = variants
        .iter()
        .flat_map(|variant| variant.aliases.iter().map(|name| alias(variant, name)))
        .collect();
    let name = ident(&enumeration.name);
    let constants = print::separated(aliases.iter().cloned());
    (!aliases.is_empty()).then(|| quote! { impl #name { #constants } })
}
