//! An item of a generated file.

use proc_macro2::TokenStream;

use crate::print;

/// An item of a file.
pub(crate) struct Item {
    pub text: String,
    /// Whether the feature `client` is needed.
    pub needs_client: bool,
}

impl Item {
    pub(crate) fn new(tokens: TokenStream) -> Self {
        Self {
            text: print::items(tokens),
            needs_client: false,
        }
    }

    /// An item of so many like lines that building and printing their tokens would take most of the time.
    pub(crate) fn of_lines(text: String) -> Self {
        Self {
            text: print::lines(text),
            needs_client: false,
        }
    }

    pub(crate) fn with_client(tokens: TokenStream) -> Self {
        Self {
            needs_client: true,
            ..Self::new(tokens)
        }
    }
}
