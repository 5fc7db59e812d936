//! A package that the generator writes into, and what of it is the generator's.

use std::path::{Path, PathBuf};

use feishu_openapi_codegen::OWNED;

use crate::manifest::MANIFEST;
use crate::tree::{self, Tree};

/// A package folder.
#[derive(Debug)]
pub struct Package {
    /// Where it lies.
    pub folder: PathBuf,
    /// Its name in what is printed.
    pub shown: String,
    /// Files and folders in it that hold nothing but what the generator wrote.
    owned: &'static [&'static str],
}

impl Package {
    /// The generated package.
    #[must_use]
    pub fn generated(folder: &Path, shown: &str) -> Self {
        Self {
            folder: folder.to_owned(),
            shown: shown.to_owned(),
            owned: &OWNED,
        }
    }

    /// The runtime of this repository, which uses some generated requests itself.
    #[must_use]
    pub fn runtime(folder: &Path, shown: &str) -> Self {
        Self {
            folder: folder.to_owned(),
            shown: shown.to_owned(),
            owned: &[RUNTIME_OWNED],
        }
    }

    /// What is there of the generator's, and the manifest, of which a few lines are.
    #[must_use]
    pub fn found(&self) -> Tree {
        let places = self.owned.iter().copied().chain([MANIFEST]);
        places
            .flat_map(|place| tree::read(&self.folder, place))
            .collect()
    }

    /// Whether a path is one of the generator's own, as the manifest is not.
    #[must_use]
    pub fn owns(&self, path: &str) -> bool {
        self.owned.iter().any(|owned| {
            path.strip_prefix(owned)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
    }
}

/// Generated files below the runtime.
pub const RUNTIME_OWNED: &str = "src/generated";
