//! The text of a schema file, and what its path says.

/// The file name, without its ending, that holds shared types in any folder.
pub const TYPES_FILE: &str = "types";

const ENDING: &str = ".yaml";

/// One schema file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Path below the schema folder with `/` between folders, such as `hire/v1/interview/list.yaml`.
    pub path: String,
    /// Content of the file.
    pub text: String,
}

impl Source {
    /// Whether the file holds shared types.
    #[must_use]
    pub fn has_types(&self) -> bool {
        has_types(&self.path)
    }
}

pub(crate) fn has_types(path: &str) -> bool {
    let stem = stem(path);
    stem.rsplit('/').next() == Some(TYPES_FILE)
}

/// Folder and file names of a path without the ending: `["hire", "v1", "interview", "list"]`.
#[must_use]
pub fn module(path: &str) -> Vec<String> {
    stem(path).split('/').map(str::to_owned).collect()
}

fn stem(path: &str) -> &str {
    path.strip_suffix(ENDING).unwrap_or(path)
}
