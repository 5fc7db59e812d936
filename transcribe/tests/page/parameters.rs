//! Parameters that no table lists under their place.

use feishu_transcribe::page::{Page, read};

use crate::support::{body_section, names, remarks, text_with};

/// A page whose URL names a book.
fn page_of_book(rest: &str) -> Page {
    let text = text_with(rest).replace("/v1/books", "/v1/books/:book_id");
    read(&text).expect("the page is readable")
}

#[test]
fn a_parameter_of_the_url_that_no_table_has_is_text() {
    let page = page_of_book("");
    let row = &page.path[0];
    assert_eq!(names(&page.path), ["book_id"]);
    assert_eq!((row.line, row.last_line), (6, 6));
    assert_eq!(row.type_text, "string");
    assert!(row.required);
    assert_eq!(
        remarks(&page),
        ["`book_id` is part of the URL, but in no table of path parameters"]
    );
}

#[test]
fn a_parameter_of_the_url_is_taken_from_the_body() {
    let rows = "title | string | 是 | 书名\nbook_id | int | 否 | 书";
    let page = page_of_book(&body_section(rows));
    assert_eq!(names(&page.body), ["title"]);
    let row = &page.path[0];
    assert_eq!((row.line, row.type_text.as_str()), (14, "int"));
    assert!(row.required);
}

#[test]
fn a_parameter_of_the_url_loses_its_indentation() {
    let rows = "| 名称 | 类型 | 必填 | 描述 |\n| --- | --- | --- | --- |\n| book | book | 否 | 书 |\n| └ book_id | string | 否 | 编号 |";
    let page = page_of_book(&format!("### 请求体\n\n{rows}\n"));
    assert_eq!(page.path[0].depth, None);
}
