//! Values that may be summed: a set of named bits.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::docs;
use crate::emit::idents::ident;
use crate::model::{Enum, Variant};
use crate::print;

/// All items of a set of flags.
pub(crate) fn items(set: &Enum, flags: &[(i64, Variant)]) -> Vec<TokenStream> {
    vec![
        definition(set),
        constants(set, flags),
        from_int(set),
        sum(set),
    ]
}

fn definition(set: &Enum) -> TokenStream {
    let name = ident(&set.name);
    let docs = docs::outer(&[
        docs::doc(&set.doc),
        "A sum of flags; bits without a name are kept.".to_owned(),
    ]);
    quote! {
        #docs
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub struct #name(i64);
    }
}

fn constants(set: &Enum, flags: &[(i64, Variant)]) -> TokenStream {
    let name = ident(&set.name);
    let constants = flags.iter().map(|(value, variant)| {
        let name = ident(&variant.name);
        let docs = docs::outer(&docs::variant(variant));
        let value = Literal::i64_unsuffixed(*value);
        let deprecated = docs::deprecated(variant.deprecated.as_ref());
        quote! { #docs #deprecated pub const #name: Self = Self(#value); }
    });
    let methods = [
        quote! {
            /// The value on the wire.
            #[must_use]
            pub fn value(self) -> i64 {
                self.0
            }
        },
        quote! {
            /// Whether all of these flags are set.
            #[must_use]
            pub fn contains(self, flags: Self) -> bool {
                self.0 & flags.0 == flags.0
            }
        },
    ];
    let methods = methods.map(print::after_blank);
    quote! { impl #name { #(#constants)* #(#methods)* } }
}

fn from_int(set: &Enum) -> TokenStream {
    let name = ident(&set.name);
    quote! {
        impl From<i64> for #name {
            fn from(value: i64) -> Self {
                Self(value)
            }
        }
    }
}

fn sum(set: &Enum) -> TokenStream {
    let name = ident(&set.name);
    quote! {
        impl BitOr for #name {
            type Output = Self;

            fn bitor(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }
    }
}
