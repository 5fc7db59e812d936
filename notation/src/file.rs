//! A schema file.

use crate::comments::Comments;
use crate::content::Content;
use crate::diagnostics::{Location, Problems};
use crate::endpoint::Endpoint;
use crate::row::TypesFile;
use crate::source::{self, Source};
use crate::{read, write, yaml};

/// One schema file: what it says, and the comments beside it.
#[derive(Clone, Debug)]
pub struct File {
    /// Path below the schema folder, such as `hire/v1/interview/list.yaml`.
    pub path: String,
    /// Folder and file names without the ending: `["hire", "v1", "interview", "list"]`.
    pub module: Vec<String>,
    /// Where the content begins.
    pub at: Location,
    /// What it describes.
    pub content: Content,
    /// Comments of its author.
    pub comments: Comments,
}

impl File {
    /// Reads a file. Whatever is missing or misspelt is reported and left out, so that the rest is still there; a file that
    /// is no YAML is reported and gives nothing.
    pub fn read(source: &Source, problems: &mut Problems) -> Option<Self> {
        let node = yaml::parse(&source.text, problems)?;
        read::report_invisible(&node, problems);
        let content = if source.has_types() {
            Content::Types(read::types_file(&node, problems))
        } else {
            Content::Endpoint(Box::new(read::endpoint(&node, problems)))
        };
        Some(Self {
            path: source.path.clone(),
            module: source::module(&source.path),
            at: node.at,
            content,
            comments: Comments::read(&source.text, &node),
        })
    }

    /// A file of an endpoint that was not read.
    #[must_use]
    pub fn of_endpoint(path: String, endpoint: Endpoint, comments: Comments) -> Self {
        Self::unread(path, Content::Endpoint(Box::new(endpoint)), comments)
    }

    /// A file of shared types that was not read.
    #[must_use]
    pub fn of_types(path: String, types: TypesFile, comments: Comments) -> Self {
        Self::unread(path, Content::Types(types), comments)
    }

    fn unread(path: String, content: Content, comments: Comments) -> Self {
        Self {
            module: source::module(&path),
            path,
            at: Location::START,
            content,
            comments,
        }
    }

    /// The text of the file, in the style of the schema.
    #[must_use]
    pub fn write(&self) -> String {
        write::content(&self.content, &self.comments)
    }

    /// The endpoint, if it is the file of one.
    #[must_use]
    pub fn endpoint(&self) -> Option<&Endpoint> {
        match &self.content {
            Content::Endpoint(endpoint) => Some(endpoint),
            Content::Types(_) => None,
        }
    }
}
