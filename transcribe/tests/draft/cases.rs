//! Made-up pages, each a folder below `tests/drafts`.

use std::fs;
use std::path::{Path, PathBuf};

use feishu_notation::Source;
use feishu_transcribe::draft::{Draft, Names, draft};
use feishu_transcribe::page;
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::Transcript;

/// Where the pages are.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/drafts")
}

/// The shared types of the tree that drafts are written to.
pub fn types() -> Source {
    let path = "library/v1/types.yaml".to_owned();
    let text = fs::read_to_string(folder().join("schema").join(&path)).expect("shared types");
    Source { path, text }
}

/// Folders with a page, in order.
pub fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).expect("the folder of drafts");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let mut cases: Vec<PathBuf> = paths.filter(|path| path.join("page.md").exists()).collect();
    cases.sort();
    assert!(!cases.is_empty());
    cases
}

/// The draft of a page.
pub fn drafted(case: &Path, names: Names) -> Draft {
    let text = fs::read_to_string(case.join("page.md")).expect("a page");
    let page = page::read(&text).unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    let types = types();
    let schema = Schema::new([(types.path.as_str(), types.text.as_str())]);
    draft(&Transcript::new(&page), &schema, names)
}
