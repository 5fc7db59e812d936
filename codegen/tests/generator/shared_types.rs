//! Types that files share.

use crate::case::source;
use crate::several_files::{SMALLEST, files, problems};

#[test]
fn a_type_is_shared_from_one_folder_only() {
    let types =
        "types:\n  label:\n    doc: A label.\n    fields: {text: {type: string, doc: Text.}}\n";
    let rendered = problems(&[
        source("library/types.yaml", types),
        source("library/v1/types.yaml", types),
        source("office/types.yaml", types),
    ])
    .render("schema");
    let headline = "schema/library/v1/types.yaml:2:3: type `label` is already shared from this folder or one above";
    assert_eq!(rendered.lines().next(), Some(headline));
    assert_eq!(rendered.matches("already shared").count(), 1);
}

#[test]
fn shared_types_are_made_of_types_of_the_folders_above() {
    let root =
        "types:\n  label:\n    doc: A label.\n    fields: {text: {type: string, doc: Text.}}\n";
    let below = "uses: [label]\n\
        types:\n  book:\n    doc: A book.\n    fields: {title: {type: label, doc: Title.}}\n";
    let endpoint =
        format!("{SMALLEST}uses: [book]\nresponse: {{book: {{type: book, doc: It.}}}}\n");
    let files = files(&[
        source("types.yaml", root),
        source("library/types.yaml", below),
        source("library/close.yaml", &endpoint),
    ]);
    assert!(files["src/library/types.rs"].contains("pub use crate::types::Label;"));
    assert!(files["src/library/close.rs"].contains("pub use crate::library::types::Book;"));
}

#[test]
fn shared_types_are_made_to_be_sent_where_a_body_holds_them() {
    let types = "types:\n  label:\n    doc: A label.\n    fields: {text: {type: string, doc: Text.}}\n  \
        book:\n    doc: A book.\n    fields: {title: {type: label, doc: Title.}}\n";
    let types = source("library/types.yaml", types);
    let rows = "book: {type: book, doc: It.}";
    let endpoint = |section: &str| {
        let text = format!("{SMALLEST}uses: [book]\n{section}: {{{rows}}}\n");
        source("library/close.yaml", &text.replace("DELETE", "POST"))
    };
    let given = |section: &str| {
        let files = files(&[types.clone(), endpoint(section)]);
        let text = &files["src/library/types.rs"];
        ["pub fn title(", "pub fn text("].map(|function| text.contains(function))
    };
    assert_eq!(given("response"), [false, false]);
    assert_eq!(given("body"), [true, true]);
}
