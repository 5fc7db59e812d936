//! Public names that vanish when a package is generated anew.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use xtask::Codegen;

const BOOK: &str = "\
summary: Gets a book.
request: get_book
url: /open-apis/library/v1/books/:book_id
method: GET
token_types: [tenant]
path:
  book_id:
    type: string
    required: true
    example: book-7
    doc: ID of the book.
response:
  kind:
    type: string
    doc: Kind of the book.
    enum:
      novel: {name: novel, doc: A long story.}
      poems: {name: poems, doc: Poems.}
  title:
    type: string
    doc: Title of the book.
";

const PROMISE: &str = "# Renamed and removed names\n";

/// The author of a book, as its file and as that of the shared types has it.
const AUTHOR: &str = "  author:
    type: author
    doc: Author of the book.
  author.name:
    type: string
    doc: Name of the author.
";
const SHARED_AUTHOR: &str = "\
types:
  author:
    doc: An author.
    fields:
      name:
        type: string
        doc: Name of the author.
";

/// A schema whose package has been generated from [`BOOK`].
fn generated(changes: Option<&str>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    put(&folder, "schema/library/v1/book/get.yaml", BOOK);
    put(&folder, "schema/library/v1/book/list.yaml", &list());
    if let Some(changes) = changes {
        put(&folder, "schema/CHANGES.md", changes);
    }
    let written = codegen(&folder).write();
    assert!(written.is_ok_and(|report| !report.contains("vanished")));
    folder
}

/// So that the schema is not empty without the other one.
fn list() -> String {
    let list = BOOK.replace("get_book", "list_books");
    list.replace("/books/", "/shelves/")
}

fn put(folder: &TempDir, path: &str, text: &str) {
    let path = folder.path().join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn codegen(folder: &TempDir) -> Codegen {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let [schema, out] = ["schema", "out"].map(|name| Some(folder.path().join(name)));
    Codegen::new(repository, schema, out)
}

/// The schema with another text of the book's file.
fn changed(changes: Option<&str>, book: &str) -> TempDir {
    let folder = generated(changes);
    put(&folder, "schema/library/v1/book/get.yaml", book);
    folder
}

fn is_untouched(folder: &TempDir) -> bool {
    let file = folder.path().join("out/src/library/v1/book/get.rs");
    fs::read_to_string(file).is_ok_and(|text| text.contains("Poems"))
}

#[test]
fn a_variant_is_refused_with_the_alias_to_add() {
    let folder = changed(Some(PROMISE), &BOOK.replace("name: poems", "name: poetry"));
    for refusal in [codegen(&folder).write(), codegen(&folder).check(false)] {
        let refusal = refusal.unwrap_err();
        assert!(
            refusal.contains(
                "vanished `library::v1::book::get::Kind::Poems` (new beside it: `Poetry`); \
                 to keep it, add `aliases: [poems]` to its value\n"
            ),
            "{refusal}"
        );
        assert!(refusal.contains("1 public name would vanish"), "{refusal}");
    }
    assert!(is_untouched(&folder));
}

#[test]
fn an_alias_keeps_the_name() {
    let book = BOOK.replace("name: poems", "name: poetry, aliases: [poems]");
    let folder = changed(Some(PROMISE), &book);
    codegen(&folder).write().unwrap();
}

#[test]
fn a_field_and_a_module_are_refused() {
    let folder = changed(Some(PROMISE), &BOOK.replace("  title:", "  name:"));
    fs::remove_file(folder.path().join("schema/library/v1/book/list.yaml")).unwrap();
    let refusal = codegen(&folder).write().unwrap_err();
    assert!(
        refusal.starts_with(
            "vanished `library::v1::book::get::GetBookResponse::title` (new beside it: `name`)\n\
             vanished `library::v1::book::list`\n"
        ),
        "{refusal}"
    );
    assert!(is_untouched(&folder));
}

#[test]
fn a_type_that_is_shared_now_is_still_offered_where_it_was() {
    let folder = changed(None, &format!("{BOOK}{AUTHOR}"));
    codegen(&folder).write().unwrap();
    put(&folder, "schema/CHANGES.md", PROMISE);
    put(&folder, "schema/library/v1/types.yaml", SHARED_AUTHOR);
    let (author, _) = AUTHOR.split_once("  author.name").unwrap();
    let book = BOOK.replace("path:", "uses: [author]\npath:") + author;
    put(&folder, "schema/library/v1/book/get.yaml", &book);
    codegen(&folder).write().unwrap();
    let shared = SHARED_AUTHOR.replace("name:", "full_name:");
    put(&folder, "schema/library/v1/types.yaml", &shared);
    let refusal = codegen(&folder).write().unwrap_err();
    let vanished =
        "vanished `library::v1::types::Author::name` (new beside it: `full_name`)\n\nerror";
    assert!(refusal.starts_with(vanished), "{refusal}");
}

#[test]
fn what_the_schema_says_of_a_name_lets_it_go() {
    let changes = "- renamed `GetBookResponse::title` to `name`: as on the page\n- removed `library::v1::book::list`\n";
    let folder = changed(Some(changes), &BOOK.replace("  title:", "  name:"));
    fs::remove_file(folder.path().join("schema/library/v1/book/list.yaml")).unwrap();
    let report = codegen(&folder).write().unwrap();
    assert!(!report.contains("vanished"), "{report}");
}

#[test]
fn a_statement_covers_whole_names_only() {
    let changes = "- renamed `BookResponse::title` to `name`\n    - removed `title`\n";
    let folder = changed(Some(changes), &BOOK.replace("  title:", "  name:"));
    assert!(codegen(&folder).write().is_err());
}

#[test]
fn a_statement_does_not_cover_what_it_leads_to() {
    let changes = "- renamed `Kind` to `get::Kind`\n";
    let folder = changed(Some(changes), &BOOK.replace("name: poems", "name: poetry"));
    let refusal = codegen(&folder).write().unwrap_err();
    assert!(refusal.contains("get::Kind::Poems"), "{refusal}");
}

#[test]
fn without_the_promise_a_vanished_name_is_told() {
    let folder = changed(None, &BOOK.replace("name: poems", "name: poetry"));
    let report = codegen(&folder).write().unwrap();
    assert!(report.contains("vanished `library::v1::book::get::Kind::Poems`"));
    assert!(report.ends_with("1 public name vanished\n"), "{report}");
}
