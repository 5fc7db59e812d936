//! `--drift`: schema files against newer pages.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{BOOK, folder, page, transcribe};

#[test]
fn drift_is_shown_and_fails() {
    let folder = folder(&[("book.md", page(BOOK, "title").as_bytes())]);
    transcribe(&folder, &["book.md"]);
    let (code, printed) = transcribe(&folder, &["--drift", "book.md"]);
    assert_eq!(
        (code, printed.as_str()),
        (0, "1 page: 0 with differences, 0 failed\n")
    );

    fs::write(folder.path().join("book.md"), page(BOOK, "name")).unwrap();
    let (code, printed) = transcribe(&folder, &["--drift", "book.md"]);
    assert_eq!(code, 1);
    let lines = "library/v1/book/get.yaml differs from book.md:\n    response.name: added (string)\n    book.md:27 has\n  name:\n    type: string\n    doc: # 书名\n    response.title: removed (string)\n";
    assert!(printed.starts_with(lines), "{printed}");
}

#[test]
fn drift_needs_a_file_of_the_endpoint() {
    let folder = folder(&[("book.md", page(BOOK, "title").as_bytes())]);
    let (code, printed) = transcribe(&folder, &["--drift", "book.md"]);
    assert_eq!(code, 1);
    let line = format!("failed   book.md:8: no schema file describes `GET {BOOK}`\n");
    assert!(printed.starts_with(&line), "{printed}");
}

/// Published pages are not part of this repository. Where they lie beside it, or where `FEISHU_PAGES` says, the committed schema
/// is compared with them.
#[test]
fn the_committed_schema_agrees_with_published_pages() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let published = env::var_os("FEISHU_PAGES").map_or(repository.join("../shared"), PathBuf::from);
    for rendition in ["markup", "indented", "pages"] {
        for module in ["hire-v1", "authentication-management"] {
            let pages = published.join(rendition).join(module);
            if !pages.is_dir() {
                continue;
            }
            let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
                .args(["transcribe", "--drift", "--schema"])
                .args([repository.join("schema"), pages])
                .output()
                .unwrap();
            let printed = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
            // Of some pages the schema has no endpoint.
            assert!(printed.contains("pages: 0 with differences"), "{printed}");
        }
    }
}
