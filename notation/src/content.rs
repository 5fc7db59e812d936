//! What schema files describe.

use crate::endpoint::Endpoint;
use crate::row::TypesFile;

/// What a file describes.
#[derive(Clone, Debug)]
pub enum Content {
    /// An endpoint.
    Endpoint(Box<Endpoint>),
    /// Shared types.
    Types(TypesFile),
}
