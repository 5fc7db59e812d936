//! What a case expects, and what the generator gives.

use std::collections::BTreeMap;
use std::fs;

use feishu_codegen::{Files, generate};

use crate::case::Case;
use crate::difference::difference;

/// What a folder may expect: the endpoint's module, its shared types, or the diagnostics.
const EXPECTATIONS: [&str; 3] = ["expected.rs", "types.rs", "expected.err"];

/// File name in the folder of a case, to content.
type Texts = BTreeMap<&'static str, String>;

impl Case {
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
