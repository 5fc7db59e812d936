//! `--drift`: schema files against newer pages.

use std::fs;

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
