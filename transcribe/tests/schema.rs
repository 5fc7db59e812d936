//! What a schema tree is asked for.

use feishu_transcribe::schema::Schema;

const BOOK: &str = "summary: Gets a book.\nrequest: get_book\nurl: /open-apis/library/v1/books/:book_id\nmethod: GET\ntoken_types: [tenant]\n";

#[test]
fn endpoints_are_found_by_what_they_are_called_with() {
    let schema = Schema::new([
        ("library/v1/book/get.yaml", BOOK),
        ("library/v1/types.yaml", "types: {}\n"),
    ]);
    let find = |method| schema.find(method, "/open-apis/library/v1/books/:book_id");
    assert_eq!(find("GET"), Some("library/v1/book/get.yaml"));
    assert_eq!(find("DELETE"), None);
    let paths: Vec<&str> = schema.paths().collect();
    assert_eq!(paths, ["library/v1/book/get.yaml", "library/v1/types.yaml"]);
}
