//! What files must know of each other.

use feishu_notation::{Content, File, Group, Location, Method, Source, Spanned};

/// A file as its neighbours see it.
#[derive(Debug)]
pub(crate) struct Outline<'a> {
    pub source: &'a Source,
    pub module: Vec<String>,
    pub at: Location,
    /// Method and path, as written, if it is an endpoint's.
    pub endpoint: Option<(Method, Spanned<String>)>,
    /// How the endpoints beside it are grouped, if it is a file of shared types.
    pub groups: Vec<Group>,
}

impl<'a> Outline<'a> {
    pub(crate) fn of(source: &'a Source, file: &File) -> Self {
        let endpoint = file.endpoint();
        Self {
            source,
            module: file.module.clone(),
            at: file.at,
            endpoint: endpoint.and_then(|endpoint| {
                Some((endpoint.method.as_ref()?.value, endpoint.url.clone()?))
            }),
            groups: match &file.content {
                Content::Types(types) => types.groups.clone(),
                Content::Endpoint(_) => Vec::new(),
            },
        }
    }
}
