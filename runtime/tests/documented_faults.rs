//! `FAULTS.md` and the tests of faults name each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The faults of the document are numbered from 1 to this.
const LAST: u32 = 107;

/// The names of tests by the number of their fault.
type Tests = BTreeMap<u32, BTreeSet<String>>;

#[test]
fn every_fault_is_documented_and_tested() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("FAULTS.md")).unwrap();
    let documented = documented(&document);
    assert!(
        documented.keys().copied().eq(1..=LAST),
        "{:?}",
        documented.keys()
    );
    let untested: Vec<_> = documented.iter().filter(|row| row.1.is_empty()).collect();
    assert!(untested.is_empty(), "rows without a test: {untested:?}");
    let written = written(root.parent().unwrap());
    assert_eq!(documented, written, "left: FAULTS.md, right: the sources");
}

/// Rows begin with their number and name their tests in code style.
fn documented(document: &str) -> Tests {
    let mut tests = Tests::new();
    for row in document.split("\n- **").skip(1) {
        let (number, text) = row.split_once("** ").unwrap();
        let names = text.split('`').filter(|text| number_of(text).is_some());
        let row = names.map(str::to_owned).collect();
        let before = tests.insert(number.parse().unwrap(), row);
        assert_eq!(before, None, "row {number} is there twice");
    }
    tests
}

/// The tests of all packages.
fn written(workspace: &Path) -> Tests {
    let mut sources = Vec::new();
    for package in fs::read_dir(workspace).unwrap() {
        add_sources(&package.unwrap().path().join("tests"), &mut sources);
    }
    let mut tests = Tests::new();
    for source in sources {
        let functions = source.split("fn ").skip(1);
        for name in functions.filter_map(|function| function.split('(').next()) {
            if let Some(number) = number_of(name) {
                tests.entry(number).or_default().insert(name.to_owned());
            }
        }
    }
    tests
}

fn add_sources(folder: &Path, sources: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add_sources(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// 7 for `fault_07_stale_pooled_connection`.
fn number_of(test: &str) -> Option<u32> {
    let (number, name) = test.strip_prefix("fault_")?.split_once('_')?;
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    number.parse().ok().filter(|_| is_name)
}
