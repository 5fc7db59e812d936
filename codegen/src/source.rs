//! What goes in and what comes out.

use std::collections::BTreeMap;

/// One schema file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Path below the schema folder with `/` between folders, such as `hire/v1/interview/list.yaml`.
    pub path: String,
    /// Content of the file.
    pub text: String,
}

/// What the generator owns below the package folder: a folder and a file.
pub const OWNED: [&str; 2] = ["src", OPENAPI];

pub(crate) const OPENAPI: &str = "openapi.json";

/// Generated files: path below the package folder, such as `src/lib.rs`, to content with `\n` line ends.
pub type Files = BTreeMap<String, String>;
