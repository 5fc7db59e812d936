//! The life of a schema: a page is transcribed and generated, the page changes, the schema follows, and no public name
//! is lost on the way.

use std::fs;

use crate::{BOOK, DRAFT, folder, page, read, transcribe, xtask};

#[test]
fn a_schema_follows_its_page_and_keeps_its_names() {
    let folder = folder(&[
        ("book.md", page(BOOK, "title").as_bytes()),
        ("schema/CHANGES.md", b""),
    ]);
    let codegen = |words: &[&str]| {
        let package = ["codegen", "--schema", "schema", "--out", "library-client"];
        xtask(&folder, &[&package, words].concat())
    };
    assert_eq!(transcribe(&folder, &["--names", "auto", "book.md"]).0, 0);
    assert_eq!(codegen(&[]).0, 0);
    assert_eq!(codegen(&["--check"]).0, 0);

    fs::write(folder.path().join("book.md"), page(BOOK, "name")).unwrap();
    let (code, printed) = transcribe(&folder, &["--drift", "book.md"]);
    assert_eq!(code, 1);
    let added = "    book.md:27 has\n  name:\n    type: string\n    doc: # 书名\n";
    assert!(printed.contains(added), "{printed}");

    let renamed = read(&folder, DRAFT).replace("  title:\n", "  name:\n");
    fs::write(folder.path().join(DRAFT), &renamed).unwrap();
    let (code, printed) = codegen(&[]);
    assert_eq!(code, 1);
    let vanished =
        "vanished `library::v1::book::get::GetBookResponse::title` (new beside it: `name`)\n";
    assert!(printed.contains(vanished), "{printed}");

    let kept = renamed.replace("  name:\n", "  name:\n    name: title\n");
    fs::write(folder.path().join(DRAFT), kept).unwrap();
    assert_eq!(codegen(&[]).0, 0);
    assert_eq!(codegen(&["--check"]).0, 0);
    assert_eq!(transcribe(&folder, &["--drift", "book.md"]).0, 0);
    let generated = read(&folder, "library-client/src/library/v1/book/get.rs");
    assert!(
        generated.contains("\"name\" => field.read(0, &mut self.title),"),
        "{generated}"
    );
}
