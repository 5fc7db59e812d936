//! What files must know of each other.

use crate::document::{Content, Document, Spanned};
use crate::source::Source;
use crate::yaml::NodeId;

/// A file as its neighbours see it.
#[derive(Debug)]
pub(crate) struct Outline<'a> {
    pub source: &'a Source,
    pub module: Vec<String>,
    pub id: NodeId,
    /// Method and path, as written, if it is an endpoint's.
    pub endpoint: Option<(Spanned<String>, Spanned<String>)>,
}

impl<'a> Outline<'a> {
    pub(crate) fn of(document: &Document<'a>) -> Self {
        let endpoint = match &document.content {
            Content::Endpoint(endpoint) => endpoint.method.clone().zip(endpoint.url.clone()),
            Content::Types(_) => None,
        };
        Self {
            source: document.source,
            module: document.module.clone(),
            id: document.id,
            endpoint,
        }
    }
}
