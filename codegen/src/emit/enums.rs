//! Open enums: named values, and any other value kept as it came.

mod flags;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{docs, ident};
use crate::model::{Enum, Values, Variant};
use crate::print;

/// All items of an enum.
pub(crate) fn items(enumeration: &Enum) -> Vec<TokenStream> {
    let name = ident(&enumeration.name);
    match &enumeration.values {
        Values::Int(values) => {
            let pairs = pairs(values, |value| Literal::i64_unsuffixed(*value));
            let types = [quote! { Copy, }, quote! { UnknownInt }, quote! { int_enum }];
            let variants = values.iter().map(|(_, variant)| variant);
            vec![
                definition(enumeration, variants, &types),
                int_methods(&name, &pairs, &aliases(values)),
                from_int(&name, &pairs),
            ]
        }
        Values::Flags(flags) => flags::items(enumeration, flags),
        Values::Text(values) => {
            let pairs = pairs(values, |value| Literal::string(value));
            let types = [
                TokenStream::new(),
                quote! { UnknownText },
                quote! { text_enum },
            ];
            let variants = values.iter().map(|(_, variant)| variant);
            vec![
                definition(enumeration, variants, &types),
                text_methods(&name, &pairs, &aliases(values)),
                from_text(&name, &pairs),
            ]
        }
    }
}

type Pair = (Literal, proc_macro2::Ident);

fn pairs<V>(values: &[(V, Variant)], literal: fn(&V) -> Literal) -> Vec<Pair> {
    values
        .iter()
        .map(|(value, variant)| (literal(value), ident(&variant.name)))
        .collect()
}

/// Earlier names of variants, as constants: they match and build like variants.
fn aliases<V>(values: &[(V, Variant)]) -> TokenStream {
    let aliases = values.iter().flat_map(|(_, variant)| {
        variant.aliases.iter().map(|alias| {
            let doc = format!(" Earlier name of [`Self::{}`].", variant.name);
            let (alias, name) = (ident(alias), ident(&variant.name));
            let constant = quote! {
                #[doc = #doc]
                #[expect(non_upper_case_globals, reason = "it stands for a variant")]
                pub const #alias: Self = Self::#name;
            };
            let after = print::after_blank(TokenStream::new());
            quote! { #constant #after }
        })
    });
    quote! { #(#aliases)* }
}

fn definition<'a>(
    enumeration: &Enum,
    variants: impl Iterator<Item = &'a Variant>,
    [copy, unknown, derive]: &[TokenStream; 3],
) -> TokenStream {
    let name = ident(&enumeration.name);
    let docs = docs::outer(&[docs::markdown(&enumeration.doc)]);
    let variants = variants.map(|variant| {
        let name = ident(&variant.name);
        let docs = docs::outer(&variant_docs(variant));
        quote! { #docs #name }
    });
    let derive = print::after_blank(quote! { #derive!(#name); });
    quote! {
        #docs
        #[derive(Clone, #copy Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value that this version of the crate has no name for.
            Unknown(#unknown),
        }
        #derive
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

fn int_methods(name: &proc_macro2::Ident, pairs: &[Pair], aliases: &TokenStream) -> TokenStream {
    let (values, variants): (Vec<_>, Vec<_>) = pairs.iter().cloned().unzip();
    quote! {
        impl #name {
            #aliases
            /// The value on the wire.
            #[must_use]
            pub fn value(self) -> i64 {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(unknown) => unknown.value(),
                }
            }
        }
    }
}

fn from_int(name: &proc_macro2::Ident, pairs: &[Pair]) -> TokenStream {
    let (values, variants): (Vec<_>, Vec<_>) = pairs.iter().cloned().unzip();
    quote! {
        impl From<i64> for #name {
            fn from(value: i64) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    _ => Self::Unknown(unknown_int(value)),
                }
            }
        }
    }
}

fn text_methods(name: &proc_macro2::Ident, pairs: &[Pair], aliases: &TokenStream) -> TokenStream {
    let (values, variants): (Vec<_>, Vec<_>) = pairs.iter().cloned().unzip();
    quote! {
        impl #name {
            #aliases
            /// The value on the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #values,)*
                    Self::Unknown(unknown) => unknown.as_str(),
                }
            }
        }
    }
}

fn from_text(name: &proc_macro2::Ident, pairs: &[Pair]) -> TokenStream {
    let (values, variants): (Vec<_>, Vec<_>) = pairs.iter().cloned().unzip();
    quote! {
        impl From<&str> for #name {
            fn from(value: &str) -> Self {
                match value {
                    #(#values => Self::#variants,)*
                    _ => Self::Unknown(unknown_text(value)),
                }
            }
        }
    }
}
