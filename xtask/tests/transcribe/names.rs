//! Drafts whose names are filled in.

use crate::{BOOK, DRAFT, folder, page, read, transcribe, xtask};

#[test]
fn drafts_with_names_become_a_package() {
    let folder = folder(&[("book.md", page(BOOK, "title").as_bytes())]);
    assert_eq!(transcribe(&folder, &["--names", "auto", "book.md"]).0, 0);
    let (code, printed) = xtask(&folder, &["codegen", "--schema", "schema", "--out", "made"]);
    assert_eq!(code, 0, "{printed}");
    assert!(read(&folder, "made/src/library/v1/book/get.rs").contains("pub title: Option<String>"));
    assert!(read(&folder, "made/Cargo.toml").contains("\nlibrary-v1 = []\n"));
    assert!(!folder.path().join("runtime").exists());
}

#[test]
fn a_type_of_several_pages_is_declared_once() {
    let page = |url: &str| {
        page(url, "title")
            .replace(
                "\n\n### 响应体示例",
                "\nauthor | author | 作者\nname | string | 名字\n\n### 响应体示例",
            )
            .replace("\"a\"", "\"a\", \"author\": {\"name\": \"b\"}")
    };
    let [book, film] = [BOOK, "/open-apis/library/v1/films/:film_id"].map(page);
    let folder = folder(&[
        ("pages/book.md", book.as_bytes()),
        ("pages/book_again.md", book.as_bytes()),
        ("pages/film.md", film.as_bytes()),
    ]);
    let (code, printed) = transcribe(&folder, &["--names", "auto", "pages"]);
    assert_eq!(code, 0, "{printed}");
    let types = "new      schema/library/v1/types.yaml: types that several endpoints have\n";
    assert!(printed.contains(types), "{printed}");
    assert!(
        printed.contains("is a second page of `GET /open-apis/library/v1/books/:book_id`\n"),
        "{printed}"
    );
    let (code, printed) = xtask(&folder, &["codegen", "--schema", "schema", "--out", "made"]);
    assert_eq!(code, 0, "{printed}");
    assert!(read(&folder, "made/src/library/v1/types.rs").contains("pub struct Author {"));
    assert!(!read(&folder, "made/src/library/v1/film/get.rs").contains("pub struct Author {"));
}

#[test]
fn the_words_of_a_page_are_the_docs_of_a_schema_of_ones_own_only() {
    let page = page(BOOK, "title").replace("| 编号\n", "| ID (of a book)\n");
    let folder = folder(&[("book.md", page.as_bytes())]);
    let words = ["--names", "auto", "book.md", "--schema", "mine"];
    assert_eq!(transcribe(&folder, &words).0, 0);
    assert!(read(&folder, "mine/library/v1/book/get.yaml").contains("doc: 书名\n"));
    let made = ["codegen", "--schema", "mine", "--out", "made"];
    let (code, printed) = xtask(&folder, &made);
    assert_eq!(code, 0, "{printed}");
    assert!(!printed.contains("mistake"), "{printed}");
    assert!(read(&folder, "made/src/library/v1/book/get.rs").contains("/// 书名"));

    let words = ["--names", "auto", "book.md", "--schema", "./schema"];
    assert_eq!(transcribe(&folder, &words).0, 0);
    assert!(!read(&folder, DRAFT).contains("书名"));
}
