//! An item of a generated file.

use proc_macro2::TokenStream;

/// An item of a file.
pub(crate) struct Item {
    pub tokens: TokenStream,
    /// Whether the feature `client` is needed.
    pub needs_client: bool,
}

impl Item {
    pub(crate) fn new(tokens: TokenStream) -> Self {
        Self {
            tokens,
            needs_client: false,
        }
    }

    pub(crate) fn with_client(tokens: TokenStream) -> Self {
        Self {
            tokens,
            needs_client: true,
        }
    }
}
