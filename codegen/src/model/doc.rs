//! Texts for users.

use super::TypeName;

/// What the schema says of something.
#[derive(Clone, Debug, Default)]
pub(crate) struct Doc {
    pub text: String,
    /// The endpoints of the same service that it names.
    pub links: Vec<Link>,
}

/// An endpoint that a text names.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    /// How the text names it, in back-ticks.
    pub code: String,
    pub request: TypeName,
    /// The way to its module from that of the text: how many modules up, and which down from there.
    pub up: usize,
    pub down: Vec<String>,
}

impl Doc {
    /// A text that names no endpoint.
    pub(crate) fn plain(text: String) -> Self {
        Self {
            text,
            links: Vec::new(),
        }
    }
}
