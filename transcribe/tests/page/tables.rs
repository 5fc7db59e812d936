//! Rows and cells of field tables.

use crate::support::{body, body_section, cell, doubts, names, page_with, remarks, remarks_on};

#[test]
fn a_row_gives_name_type_and_whether_it_is_required() {
    let rows = body(
        "title | string | 是 | 书名\npages | int | 否 | 页数\nisbn | string | 必填 | 书号\nowner | string | true | 所有者",
    );
    assert_eq!(names(&rows), ["title", "pages", "isbn", "owner"]);
    let required: Vec<bool> = rows.iter().map(|row| row.required).collect();
    assert_eq!(required, [true, false, true, true]);
    assert_eq!(rows[1].type_text, "int");
    assert_eq!(rows[1].words, "页数");
    assert_eq!(rows[1].line, 14);
    assert_eq!(rows[1].depth, None);
}

#[test]
fn path_parameters_are_required_though_their_table_does_not_say_so() {
    let page = page_with(
        "### 路径参数\n\n名称 | 类型 | 描述\n--- | --- | ---\nshelf_id | string | 书架\n",
    );
    assert!(page.path[0].required);
    assert_eq!(page.path[0].words, "书架");
}

#[test]
fn a_word_that_does_not_say_whether_a_row_is_required_is_remarked() {
    assert_eq!(
        remarks_on("title | string | 视情况 | 书名"),
        ["`视情况` does not say plainly whether `title` is required; taken as not"]
    );
}

#[test]
fn escapes_are_removed_from_names_and_types() {
    let rows = body(
        "loan\\_list | loan\\_record\\[\\] | 否 | 借阅\nnote | \\- | 否 | \\-\nlabels | map&lt;string, label&gt; | 否 | 标签",
    );
    assert_eq!(names(&rows), ["loan_list", "note", "labels"]);
    let types: Vec<&str> = rows.iter().map(|row| row.type_text.as_str()).collect();
    assert_eq!(types, ["loan_record[]", "-", "map<string, label>"]);
    assert_eq!(rows[1].words, "");
}

#[test]
fn a_cell_goes_on_while_lines_end_in_two_blanks() {
    let rows = body(&format!(
        "{}\npages | int | 否 | 页数",
        cell(&[
            "title | string | 是 | 书名，",
            "可含 a | b | c 三段",
            "不可为空"
        ])
    ));
    assert_eq!(names(&rows), ["title", "pages"]);
    assert_eq!(rows[0].words, "书名， 可含 a | b | c 三段 不可为空");
}

#[test]
fn a_cell_may_go_on_without_the_blanks() {
    let rows = body("title | string | 是 | 书名\n不可为空\npages | int | 否 | 页数");
    assert_eq!(names(&rows), ["title", "pages"]);
    assert_eq!(rows[0].words, "书名 不可为空");
}

#[test]
fn a_full_row_begins_even_after_two_blanks() {
    let rows = body("title | string | 是 | 书名  \npages | int | 否 | 页数");
    assert_eq!(names(&rows), ["title", "pages"]);
}

#[test]
fn pipes_in_code_links_and_after_backslashes_are_text() {
    let rows = body(
        "sort | string | 否 | 形如 `a | b`，或 x \\| y，见[甲 | 乙](https://a.cn/?q=1 | 2)\npages | int | 否 | 页数",
    );
    assert_eq!(names(&rows), ["sort", "pages"]);
    assert_eq!(
        rows[0].words,
        "形如 `a | b`，或 x | y，见[甲 | 乙](https://a.cn/?q=1 | 2)"
    );
}

#[test]
fn a_pipe_without_blanks_around_it_is_text_where_others_have_them() {
    let rows =
        body("sort | string | 否 | 形如 甲|乙，或 丙| 丁，或 戊 |己\npages | int | 否 | 页数\n");
    assert_eq!(rows[0].words, "形如 甲|乙，或 丙| 丁，或 戊 |己");
    assert_eq!(rows[1].words, "页数");
}

#[test]
fn a_row_with_too_few_cells_is_kept_with_a_remark() {
    let section = body_section("title | string | 书名\npages");
    let page = page_with(&section);
    assert_eq!(names(&page.body), ["title"]);
    assert_eq!(page.body[0].words, "书名 pages");
    assert_eq!(remarks(&page), ["row `title` has 3 of 4 cells"]);
}

#[test]
fn blanks_that_do_not_break_and_tabs_are_blanks() {
    let rows = body("title\u{a0}|\u{a0}string\t|\t是 | 书名");
    assert_eq!(names(&rows), ["title"]);
    assert_eq!(rows[0].type_text, "string");
    assert!(rows[0].required);
}

#[test]
fn a_table_goes_on_after_a_blank_line() {
    let rows = body("title | string | 是 | 书名\n\npages | int | 否 | 页数");
    assert_eq!(names(&rows), ["title", "pages"]);
}

#[test]
fn text_after_a_table_is_no_row_and_is_remarked() {
    let page = page_with(&body_section(
        "title | string | 是 | 书名\n\n书名与书号不能同时为空。",
    ));
    assert_eq!(names(&page.body), ["title"]);
    assert_eq!(page.body[0].words, "书名");
    assert_eq!(remarks(&page), ["text below `请求体` is not read"]);
    assert_eq!(page.remarks[0].line, 15);
}

#[test]
fn a_header_that_stands_twice_is_no_row() {
    let rows = body("名称 | 类型 | 必填 | 描述\ntitle | string | 是 | 书名");
    assert_eq!(names(&rows), ["title"]);
}

#[test]
fn a_code_block_in_a_cell_hides_no_heading() {
    let rest = format!(
        "### 筛选说明\n\n键 | 例\n--- | ---\n`year` | ```json  \n{{  \n  \"year\": 1  \n}}  \n```\n\n{}",
        body_section("title | string | 是 | 书名")
    );
    let page = page_with(&rest);
    assert_eq!(names(&page.body), ["title"]);
    assert_eq!(remarks(&page), ["a table below `筛选说明` is not read"]);
}

#[test]
fn a_code_block_that_is_never_closed_ends_at_the_next_heading() {
    let rest = format!(
        "### 筛选说明\n\n```json\n{{}}\n\n{}",
        body_section("title | string | 是 | 书名")
    );
    let page = page_with(&rest);
    assert_eq!(names(&page.body), ["title"]);
    assert!(remarks(&page).contains(&"a code block above this heading is not closed".to_owned()));
}

#[test]
fn columns_are_known_by_their_names() {
    let page = page_with(
        "### 请求体\n\n字段 | 说明 | 数据类型 | 默认值 | 是否必填 | 来源\n--- | --- | --- | --- | --- | ---\npages | 页数 | int | `8` | 是 | 馆藏\n",
    );
    let row = &page.body[0];
    assert_eq!(
        (row.type_text.as_str(), row.words.as_str()),
        ("int", "页数")
    );
    assert_eq!(row.default.as_deref(), Some("8"));
    assert!(row.required);
    assert_eq!(remarks(&page), ["the column `来源` is not read"]);
}

#[test]
fn names_that_are_none_are_remarked() {
    assert_eq!(
        remarks_on("书名 | string | 是 | 标题"),
        ["`书名` does not look like a field's name"]
    );
    let page = page_with(&body_section(" | string | 是 | 标题"));
    assert_eq!(page.body.len(), 0);
    assert_eq!(doubts(&page), ["this row has no name; it is not read"]);
}

#[test]
fn a_table_may_have_a_column_of_examples() {
    let page = page_with(
        "### 请求体\n\n名称 | 类型 | 必填 | 示例值 | 描述\n--- | --- | --- | --- | ---\ntitle | string | 是 | 红楼梦 | 书名\n",
    );
    assert_eq!(page.body[0].example.as_deref(), Some("红楼梦"));
}

#[test]
fn an_escape_ends_with_the_character_behind_it() {
    let page =
        page_with("### 请求体\n\n|名称|类型|必填|描述|\n|---|---|---|---|\n|title|a\\-|是|书名|\n");
    assert_eq!(page.body[0].type_text, "a-");
    assert_eq!(page.body[0].words, "书名");
}

#[test]
fn a_row_of_words_with_dashes_is_no_rule() {
    let rows = body("a-b | c-d | 是-否 | 甲-乙\n");
    assert_eq!(names(&rows), ["a-b"]);
}

#[test]
fn an_empty_last_cell_may_end_with_its_pipe() {
    let rows = body("title | string | 是 |\npages | int | 否 |\n");
    assert_eq!(names(&rows), ["title", "pages"]);
    assert!(rows[0].required);
    assert_eq!(rows[0].words, "");
}

#[test]
fn rows_without_a_type_have_the_one_that_the_example_shows() {
    let table =
        "### 请求体\n\n名称 | 描述\n--- | ---\nprice | 价格\ntags | 标签\nmixed | 各种\nnone | 无";
    let example = r#"{"price": 1.5, "tags": ["a", "b"], "mixed": ["a", 1]}"#;
    let page = page_with(&format!(
        "{table}\n\n### 请求体示例\n```json\n{example}\n```\n"
    ));
    let types: Vec<&str> = page.body.iter().map(|row| row.type_text.as_str()).collect();
    assert_eq!(types, ["number(float)", "string[]", "object[]", "object"]);
}
