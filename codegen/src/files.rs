//! What comes out.

use std::collections::BTreeMap;

/// What the generator owns below the package folder: a folder and a file.
pub const OWNED: [&str; 2] = ["src", OPENAPI];

pub(crate) const OPENAPI: &str = "openapi.json";

/// Generated files: path below the package folder, such as `src/lib.rs`, to content with `\n` line ends.
pub type Files = BTreeMap<String, String>;
