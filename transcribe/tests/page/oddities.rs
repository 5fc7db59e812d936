//! What is odd is remarked, with its line.

use crate::support::{body_section, doubts, page_with, remarks};

#[test]
fn names_that_a_flat_table_has_twice_are_remarked() {
    let page = page_with(
        "### 查询参数\n\n名称 | 类型 | 必填 | 描述\n--- | --- | --- | ---\nq | string | 是 | 词\nn | int | 否 | 数\nq | string | 否 | 词\n",
    );
    assert_eq!(page.query.len(), 3);
    assert_eq!(remarks(&page), ["`q` stands on line 13 already"]);
    assert_eq!(page.remarks[0].line, 15);
}

#[test]
fn names_may_come_twice_in_bodies() {
    let page = page_with(&body_section(
        "a | x | 是 | 甲\nid | string | 是 | 编号\nb | x | 是 | 乙\nid | string | 是 | 编号",
    ));
    assert_eq!(remarks(&page), [""; 0]);
}

#[test]
fn tables_of_fields_in_unknown_sections_are_doubts() {
    let page = page_with(
        "### 补充字段\n\n名称 | 类型 | 描述\n--- | --- | ---\nx | int | 数\n\n### 对照\n\n甲 | 乙\n--- | ---\n1 | 2\n",
    );
    assert_eq!(
        doubts(&page),
        ["a table of fields below `补充字段` is not read"]
    );
    assert_eq!(remarks(&page), ["a table below `对照` is not read"]);
}

#[test]
fn a_second_table_of_a_section_is_a_doubt() {
    let section = body_section("a | int | 是 | 甲");
    let page = page_with(&format!(
        "{section}\n名称 | 类型 | 必填 | 描述\n--- | --- | --- | ---\nb | int | 是 | 乙\n"
    ));
    assert_eq!(page.body.len(), 1);
    assert_eq!(
        doubts(&page),
        ["a table of fields below `请求体` is not read"]
    );
    assert_eq!(page.doubts[0].line, 15);
}

#[test]
fn sections_of_prose_are_remarked_once() {
    let page = page_with("## 使用须知\n\n先登录。\n\n再借阅。\n");
    assert_eq!(remarks(&page), ["text below `使用须知` is not read"]);
}

#[test]
fn a_table_of_html_is_a_doubt() {
    let page = page_with("### 请求体\n<table><tr><td>a</td></tr></table>\n");
    assert_eq!(page.body.len(), 0);
    assert_eq!(doubts(&page), ["text below `请求体` is not read"]);
}
