//! A golden case: a folder with an input and what is expected of it.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use feishu_codegen::{Files, Source, generate};

use crate::difference::difference;

/// What a folder may expect: the endpoint's module, its shared types, or the diagnostics.
const EXPECTATIONS: [&str; 3] = ["expected.rs", "types.rs", "expected.err"];

/// A folder below `tests/golden`.
pub struct Case {
    /// Name of the folder, and of the module that it generates.
    pub name: String,
    folder: PathBuf,
}

/// File name in the folder of a case, to content.
type Texts = BTreeMap<&'static str, String>;

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
    fn read(&self, name: &str) -> Option<String> {
        match fs::read_to_string(self.folder.join(name)) {
            Ok(text) => Some(text.replace("\r\n", "\n")),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => panic!("{}/{name}: {error}", self.name),
        }
    }

    /// What is wrong with the case, ready to be shown.
    pub fn check(&self) -> Result<(), String> {
        let expected = self.expected();
        let actual = self.actual();
        let verdicts = [
            expected.contains_key("expected.rs"),
            expected.contains_key("expected.err"),
        ];
        if verdicts[0] == verdicts[1] {
            return Err(format!(
                "{}: the folder must hold either expected.rs or expected.err; UPDATE_GOLDEN=1 writes it\n",
                self.name
            ));
        }
        let differences: String = EXPECTATIONS
            .iter()
            .filter(|name| expected.get(*name) != actual.get(*name))
            .map(|name| self.difference(name, &expected, &actual))
            .collect();
        if differences.is_empty() {
            Ok(())
        } else {
            Err(differences)
        }
    }

    /// Writes what the generator gives, and removes what it does not give.
    pub fn update(&self) {
        let actual = self.actual();
        for name in EXPECTATIONS {
            let path = self.folder.join(name);
            if let Some(text) = actual.get(name) {
                fs::write(path, text).expect("an expectation is writable");
            } else if path.exists() {
                fs::remove_file(path).expect("an expectation is removable");
            }
        }
    }

    fn difference(&self, name: &str, expected: &Texts, actual: &Texts) -> String {
        let text = |texts: &Texts| texts.get(name).cloned().unwrap_or_default();
        difference(
            &format!("{}/{name}", self.name),
            &text(expected),
            &text(actual),
        )
    }

    fn expected(&self) -> Texts {
        let read = |name| self.read(name).map(|text| (name, text));
        EXPECTATIONS.into_iter().filter_map(read).collect()
    }

    fn actual(&self) -> Texts {
        match generate(&self.sources()) {
            Ok(files) => self.modules(&files),
            Err(problems) => Texts::from([("expected.err", problems.render("schema"))]),
        }
    }

    fn modules(&self, files: &Files) -> Texts {
        let module = format!("src/{}.rs", self.name);
        let paths = [
            ("expected.rs", module.as_str()),
            ("types.rs", "src/types.rs"),
        ];
        let text = |(name, path)| files.get(path).map(|text| (name, text.clone()));
        paths.into_iter().filter_map(text).collect()
    }
}
