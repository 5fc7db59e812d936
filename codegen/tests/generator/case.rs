//! A golden case: a folder with an input and what is expected of it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use feishu_codegen::Source;

/// A folder below `tests/golden`.
pub struct Case {
    /// Name of the folder, and of the module that it generates.
    pub name: String,
    pub folder: PathBuf,
}

/// Every folder below `tests/golden`, by name.
pub fn all_cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(root).expect("the folder of cases is readable");
    let paths = entries.map(|entry| entry.expect("an entry is readable").path());
    let mut cases: Vec<Case> = paths.filter(|path| path.is_dir()).map(Case::new).collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

/// A schema file.
pub fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

impl Case {
    fn new(folder: PathBuf) -> Self {
        let name = folder.file_name().expect("a folder has a name");
        Self {
            name: name.to_str().expect("case names are ASCII").to_owned(),
            folder,
        }
    }

    /// The schema files of the case.
    pub fn sources(&self) -> Vec<Source> {
        let input = self.read("input.yaml");
        let input = input.unwrap_or_else(|| panic!("{}: there is no input.yaml", self.name));
        let types = self.read("types.yaml");
        std::iter::once(source(&format!("{}.yaml", self.name), &input))
            .chain(types.map(|types| source("types.yaml", &types)))
            .collect()
    }

    /// A file of the folder with plain line ends, if it is there.
    pub fn read(&self, name: &str) -> Option<String> {
        match fs::read_to_string(self.folder.join(name)) {
            Ok(text) => Some(text.replace("\r\n", "\n")),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => panic!("{}/{name}: {error}", self.name),
        }
    }
}
