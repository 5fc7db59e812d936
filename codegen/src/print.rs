//! Tokens to text: `prettyplease` decides every byte but the header and the blank lines.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::quote;

/// Stands in the first line of every generated file.
pub const MARK: &str = "@generated";

/// A documentation line that no schema text can produce, since those begin with a space. It becomes an
/// empty line: the printer sets none between items.
const BLANK: &str = "@blank";

/// The item, with an empty line before it.
pub(crate) fn after_blank(item: TokenStream) -> TokenStream {
    let mut tokens = quote! { #[doc = #BLANK] };
    tokens.extend(item);
    tokens
}

/// What the first line of a generated file says; `origin` is what it was generated from.
pub(crate) fn notice(origin: &str) -> String {
    format!("{MARK} by `cargo xtask codegen` from {origin}. Do not edit.")
}

/// Items one after another, with an empty line between two of them.
pub(crate) fn separated(items: impl IntoIterator<Item = TokenStream>) -> TokenStream {
    let mut items = items.into_iter();
    let mut tokens = items.next().unwrap_or_default();
    tokens.extend(items.flat_map(after_blank));
    tokens
}

/// The text of a generated file.
pub(crate) fn file(origin: &str, tokens: TokenStream) -> String {
    let mut text = format!("// {}\n\n", notice(origin));
    let parsed =
        syn::parse2(tokens).expect("the emitter writes valid Rust whatever the schema says");
    let marker = format!("///{BLANK}");
    for line in prettyplease::unparse(&parsed).lines() {
        let line = if line.trim() == marker { "" } else { line };
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{line}");
    }
    text
}
