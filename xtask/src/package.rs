//! A package that the generator writes into, and what of it is the generator's.

use std::path::{Path, PathBuf};

use feishu_codegen::OWNED;

use crate::tree::{self, Listing};

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

    /// What lies where only the generator's files belong.
    pub(crate) fn found(&self) -> Listing {
        let places = self.owned.iter();
        places
            .flat_map(|place| tree::list(&self.folder, place))
            .collect()
    }
}

/// Generated files below the runtime.
pub const RUNTIME_OWNED: &str = "src/generated";
