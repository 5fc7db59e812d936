//! `cargo xtask compare`, run as cargo runs it, on made-up bodies.

use std::fs;
use std::process::{Command, Output};

use tempfile::TempDir;

const SHELF: &str = "\
page: https://example.com/shelf
updated: 2025-01-31
summary: Lists the books of a shelf.
request: list_books
url: /open-apis/library/v1/books
method: POST
body:
  shelf: {type: string, required: true, example: a, doc: Shelf.}
response:
  items: {type: 'book[]', doc: Books.}
  items.title: {type: string, doc: Title.}
  items.pages: {type: int, doc: Number of pages.}
  items.lent_at: {type: string, format: unix_milliseconds, doc: When it was lent.}
  items.state:
    type: int
    doc: State.
    enum:
      1: {name: here, doc: Here.}
      2: {name: lent, doc: Lent.}
  items.mood:
    type: string
    personal: true
    doc: Mood of the reader.
    enum:
      good: {name: good, doc: Good.}
  items.languages:
    type: int
    doc: Languages.
    flags:
      1: {name: english, doc: English.}
      2: {name: chinese, doc: Chinese.}
  items.author: {type: person, doc: Author.}
  items.reader: {type: person, doc: Reader.}
  items.tags: {type: 'map<string, int>', doc: Tags.}
  items.extra: {type: object, doc: JSON of any shape.}
types:
  person:
    doc: A person.
    fields:
      name: {type: string, personal: true, doc: Name.}
";

/// A workspace with the schema and these responses, by file name.
fn workspace(responses: &[(&str, &str)]) -> TempDir {
    let workspace = tempfile::tempdir().unwrap();
    let library = workspace.path().join("schema/library/v1/book");
    fs::create_dir_all(&library).unwrap();
    fs::write(library.join("list.yaml"), SHELF).unwrap();
    for (name, body) in responses {
        fs::write(workspace.path().join(name), body).unwrap();
    }
    workspace
}

/// Runs the command in the workspace; the exit code, and what it printed to both streams.
fn compare(workspace: &TempDir, words: &[&str]) -> (i32, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("compare")
        .args(words)
        .current_dir(workspace.path())
        .env("CARGO_MANIFEST_DIR", workspace.path().join("xtask"))
        .output()
        .unwrap();
    let printed = [stdout, stderr].concat();
    (status.code().unwrap(), String::from_utf8(printed).unwrap())
}

/// Compares one response with these members of one element of `items`.
fn compare_item(members: &str) -> (i32, String) {
    let body = format!("{{\"code\": 0, \"msg\": \"\", \"data\": {{\"items\": [{{{members}}}]}}}}");
    compare(
        &workspace(&[("a.json", &body)]),
        &["library/v1/book/list", "a.json"],
    )
}

#[test]
fn a_response_that_fits_is_no_difference() {
    let (code, printed) = compare_item(
        r#""title": "T", "pages": 9, "lent_at": "1735689600000", "state": 2, "mood": null, "languages": 3,
           "author": {"name": "N"}, "tags": {"a": 1}, "extra": {"b": [1, "c"]}"#,
    );
    assert_eq!(
        printed,
        "library/v1/book/list:\n    response.items.mood: never seen\n    response.items.reader: never seen\n\
         1 response: 0 differences, 0 failed; 2 rows never seen (not counted)\n"
    );
    assert_eq!(code, 0);
}

#[test]
fn a_key_that_the_schema_lacks_comes_with_the_row_to_add() {
    let (code, printed) = compare_item(
        r#""publisher": {"city": "Peking", "branches": [{"open": true}]}, "prices": [1.5]"#,
    );
    for row in [
        "    response.items.prices: not in the schema; add to `response`:\n        items.prices:\n          type: number(float)[]\n          doc:\n",
        "        items.publisher:\n          type: object\n",
        "        items.publisher.city:\n          type: string\n",
        "        items.publisher.branches:\n          type: object[]\n",
        "        items.publisher.branches.open:\n          type: boolean\n",
    ] {
        assert!(printed.contains(row), "{printed}");
    }
    assert!(printed.contains(": 5 differences, "), "{printed}");
    assert_eq!(code, 1);
}

#[test]
fn a_row_of_a_type_goes_to_the_type() {
    let (_, printed) = compare_item(r#""author": {"name": "N", "born": 1900}"#);
    let row = "response.items.author.born: not in the schema; add to the type `person`:\n        born:\n          type: int\n";
    assert!(printed.contains(row), "{printed}");
}

#[test]
fn values_and_types_that_contradict_are_named_with_their_path() {
    let (code, printed) = compare_item(
        r#""title": 7, "pages": "9", "lent_at": "yesterday", "state": 3, "languages": 5, "author": [], "tags": {"a": "b"}"#,
    );
    for line in [
        "response.items.title: an integer, but the type is `string`\n",
        "response.items.pages: a string, but the type is `int`\n",
        "response.items.lent_at: a string that is not a time\n",
        "response.items.state: `3` is not listed\n",
        "response.items.languages: `5` is not listed\n",
        "response.items.author: a list, but the type is `person`\n",
        "response.items.tags.*: a string, but the type is `int`\n",
    ] {
        assert!(printed.contains(line), "{printed}");
    }
    assert!(printed.contains(": 7 differences, "), "{printed}");
    assert_eq!(code, 1);
}

#[test]
fn personal_values_are_not_shown() {
    let (_, printed) = compare_item(
        r#""mood": "furious", "author": {"name": 1234567, "phone": "5550100"}, "friends": {"ou_7f3a9c2e51": {"since": 2020}},
           "ou_1234567": "x""#,
    );
    for value in ["furious", "1234567", "5550100", "ou_"] {
        assert!(!printed.contains(value), "{printed}");
    }
    for line in [
        "response.items.mood: a value that is not listed\n",
        "response.items: a key that looks like data, such as an ID, so no row can describe it\n",
        "          type: map<string, object>\n",
    ] {
        assert!(printed.contains(line), "{printed}");
    }
}

#[test]
fn all_responses_are_counted_together() {
    let body = |items: &str| format!("{{\"code\": 0, \"data\": {{\"items\": [{items}]}}}}");
    let first = body(r#"{"state": 9, "title": "T"}, {"state": 9, "pages": 1}"#);
    let second = body(r#"{"state": 9, "reader": {}}"#);
    let workspace = workspace(&[("a.json", &first), ("b.json", &second)]);
    let (_, printed) = compare(&workspace, &["library/v1/book/list", "a.json", "b.json"]);
    assert!(
        printed.contains("response.items.state: `9` is not listed (3 times)\n"),
        "{printed}"
    );
    assert!(
        printed.contains("response.items.reader.name: never seen\n"),
        "{printed}"
    );
    assert!(!printed.contains("response.items.author.name"), "{printed}");
    assert!(printed.contains("2 responses: 1 difference, "), "{printed}");
}

#[test]
fn what_cannot_be_compared_says_why_and_where() {
    let workspace = workspace(&[
        ("failed.json", "{\"code\": 99,\n\"msg\": \"no\"}"),
        ("bare.json", "{\"items\": []}"),
        ("no_data.json", "{\"code\": 0}"),
        ("list.json", "[]"),
        ("broken.json", "{\"code\": 0,\n\"data\": {,}}"),
        ("latin.json", "{}"),
    ]);
    fs::write(workspace.path().join("latin.json"), b"{\"a\": \"\xe9\"}").unwrap();
    let files = [
        "failed", "bare", "no_data", "list", "broken", "latin", "absent",
    ];
    let names: Vec<String> = files.iter().map(|name| format!("{name}.json")).collect();
    let words: Vec<&str> = ["library/v1/book/list"]
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    let (code, printed) = compare(&workspace, &words);
    for line in [
        "failed   failed.json:1: a failed call (code 99) has nothing to compare\n",
        "failed   bare.json:1: no numeric `code`, which every response has\n",
        "failed   no_data.json:1: no `data` to compare\n",
        "failed   list.json:1: not an object\n",
        "failed   broken.json:2:10: not JSON: ",
        "failed   latin.json:1:8: invalid UTF-8",
        "failed   absent.json: cannot be read: ",
    ] {
        assert!(printed.contains(line), "{printed}");
    }
    assert!(
        printed.contains("7 responses: 0 differences, 7 failed; "),
        "{printed}"
    );
    assert_eq!(code, 1);
}

#[test]
fn an_unknown_endpoint_is_named_with_the_nearest() {
    let workspace = workspace(&[("a.json", "{}")]);
    let (code, printed) = compare(&workspace, &["library/v1/book/lists", "a.json"]);
    assert_eq!(
        printed,
        "error: no schema file describes the endpoint `library/v1/book/lists`; did you mean `library/v1/book/list`?\n"
    );
    assert_eq!(code, 1);
}

#[test]
fn examples_of_pages_are_compared_with_their_endpoints() {
    let page = "# 列出书籍\n\n列出书籍。\n\n## 请求\n名称 | 值\n---|---\n\
        HTTP URL | https://open.feishu.cn/open-apis/library/v1/books\nHTTP Method | POST\n支持的应用类型 | 自建应用\n\n\
        ### 请求体\n\n名称 | 类型 | 必填 | 描述\n--- | --- | --- | ---\nshelf | string | 是 | 书架\n\n\
        ### 请求体示例\n```json\n{\"shelf\": \"a\", \"row\": 1}\n```\n\n\
        ## 响应\n\n### 响应体\n\n名称 | 类型 | 描述\n--- | --- | ---\ncode | int | 错误码\n\n\
        ### 响应体示例\n```json\n{\"code\": 0, \"data\": {\"items\": [{\"state\": 8}]}}\n```\n";
    let workspace = workspace(&[
        ("page.md", page),
        ("other.md", &page.replace("books", "shelves")),
    ]);
    let (code, printed) = compare(&workspace, &["--examples", "page.md", "other.md"]);
    for line in [
        "page.md:\n    body.row: not in the schema; add to `body`:\n        row:\n          type: int\n",
        "response.items.state: `8` is not listed\n",
        "failed   other.md:8: no schema file describes `POST /open-apis/library/v1/shelves`\n",
        "2 pages: 2 differences, 1 failed; ",
    ] {
        assert!(printed.contains(line), "{printed}");
    }
    assert_eq!(code, 1);
}

#[test]
fn words_that_are_missing_are_asked_for() {
    let workspace = workspace(&[]);
    for (words, message) in [
        (
            &["library/v1/book/list"][..],
            "error: expected an endpoint and at least one file with a response\n",
        ),
        (
            &["--examples"],
            "error: expected a documentation page or a folder of pages\n",
        ),
    ] {
        let (code, printed) = compare(&workspace, words);
        assert_eq!(code, 2);
        assert!(printed.starts_with(message), "{printed}");
    }
}
