//! Where the fields of a response stand, and what they have in common with the tree.

use feishu_transcribe::draft::{Names, draft};
use feishu_transcribe::page::{self, Page};
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::Transcript;

use crate::page::{drafted, responding};

/// A page whose table has no envelope, with an example.
fn without_envelope(example: &str) -> Page {
    let text = format!(
        "# 页\n\n## 请求\n名称 | 值\n---|---\nHTTP URL | https://open.feishu.cn/open-apis/library/v1/shelf\n\
         HTTP Method | GET\n\n## 响应\n\n### 响应体\n\n名称 | 类型 | 描述\n---|---|---\nname | string | 名\n\n\
         ### 响应体示例\n```json\n{example}\n```\n"
    );
    page::read(&text).expect("a page")
}

#[test]
fn fields_without_an_envelope_stand_beside_the_code_unless_the_example_shows_them_in_data() {
    let beside = "envelope: beside_code\n";
    let is_beside = |example| drafted(&without_envelope(example)).contains(beside);
    assert!(is_beside(r#"{"code": 0, "msg": "ok", "name": "n"}"#));
    assert!(is_beside(
        r#"{"code": 0, "msg": "ok", "data": {"title": "t"}}"#
    ));
    assert!(!is_beside(
        r#"{"code": 0, "msg": "ok", "data": {"name": "n"}}"#
    ));
}

#[test]
fn a_response_that_has_more_is_that_of_a_list() {
    let path = |rows: &str| {
        let page = responding("books", rows);
        let draft = draft(&Transcript::new(&page), &Schema::default(), Names::Auto);
        draft.file.path
    };
    let books = "| books | map<string, string> | 书 |\n";
    assert_eq!(path(books), "library/v1/book/get.yaml");
    let more = format!("{books}| has_more | boolean | 更多 |\n");
    assert_eq!(path(&more), "library/v1/book/list.yaml");
    let items = "| items | map<string, string> | 书 |\n";
    assert_eq!(path(items), "library/v1/book/list.yaml");
}

/// Two shelves that have a place each.
const SHELVES: &str = "| └ first | shelf | 书架 |\n| &nbsp;&nbsp;└ place | place | 位置 |\n| &nbsp;&nbsp;&nbsp;&nbsp;└ floor | int | 楼层 |\n\
                       | └ second | shelf | 书架 |\n| &nbsp;&nbsp;└ place | place | 位置 |\n| &nbsp;&nbsp;&nbsp;&nbsp;└ floor | int | 楼层 |\n";

fn beside(file: (&str, &str)) -> String {
    let page = responding("shelves", SHELVES);
    let draft = draft(
        &Transcript::new(&page),
        &Schema::new([file]),
        Names::Missing,
    );
    draft.file.write()
}

#[test]
fn a_type_of_the_tree_may_hold_another() {
    let types = "types:\n  shelf:\n    doc: A shelf.\n    fields:\n      place:\n        type: place\n        doc: Its place.\n  \
                 place:\n    doc: A place.\n    fields:\n      floor:\n        type: int\n        doc: The floor.\n";
    let text = beside(("library/v1/types.yaml", types));
    assert!(text.contains("uses: [shelf]\n"), "{text}");
}

#[test]
fn the_doc_of_a_type_that_another_file_declares_is_taken_over() {
    let other = "summary: Gets.\nrequest: get_reader\nurl: /open-apis/library/v1/reader\nmethod: GET\ntoken_types: [tenant]\n\
                 response:\n  shelf:\n    type: shelf\n    doc: The shelf.\ntypes:\n  shelf:\n    doc: A shelf of a reader.\n    \
                 fields:\n      name:\n        type: string\n        doc: The name.\n";
    let text = beside(("library/v1/reader/get.yaml", other));
    let line = "    doc: A shelf of a reader. # as in library/v1/reader/get; 书架\n";
    assert!(text.contains(line), "{text}");
}

/// The paths that the draft of a call may have.
fn paths(method: &str, resource: &str) -> Vec<String> {
    let mut page = responding(resource, "| └ id | string | 编号 |\n");
    method.clone_into(&mut page.method.value);
    feishu_transcribe::draft::paths(&Transcript::new(&page), &Schema::default())
}

#[test]
fn a_second_method_of_a_path_has_a_file_of_its_own() {
    let found = paths("PATCH", "books/:book_id");
    let expected = ["library/v1/book/update.yaml", "library/v1/book/patch.yaml"];
    assert_eq!(found[..2], expected);
    assert_eq!(found[2], "library/v1/book/update_2.yaml");
    let found = paths("POST", "books/:book_id/lend");
    let expected = [
        "library/v1/book/lend.yaml",
        "library/v1/book/lend/create.yaml",
        "library/v1/book/create_lend.yaml",
    ];
    assert_eq!(found[..3], expected);
}

#[test]
fn a_word_that_says_what_is_done_needs_no_verb() {
    assert_eq!(
        paths("PUT", "books/batch_update")[0],
        "library/v1/book/batch_update.yaml"
    );
    assert_eq!(
        paths("PUT", "books/:book_id/cover")[0],
        "library/v1/book/update_cover.yaml"
    );
}
