//! Tables of their own for the fields of a type.

use crate::support::{body_section, doubts, names, page_with, remarks};

const FIELDS: &str =
    "名称 | 类型 | 必填 | 描述\n--- | --- | --- | ---\nplace | string | 是 | 地点\n";

fn with_table(title: &str) -> String {
    let body = body_section("terms | lending_terms[] | 是 | 条件\nnote | string | 否 | 备注");
    format!("{body}\n{title}\n\n{FIELDS}")
}

#[test]
fn a_table_whose_title_names_a_type_stands_below_the_row_of_it() {
    for title in [
        "### LendingTerms",
        "#### `lending_terms` 结构说明",
        "**LendingTerms**：",
    ] {
        let page = page_with(&with_table(title));
        assert_eq!(names(&page.body), ["terms", "place", "note"], "{title}");
        assert_eq!(doubts(&page), [""; 0], "{title}");
        assert!(page.body[1].required);
    }
}

#[test]
fn an_object_may_be_named_by_its_field() {
    let body = body_section("terms | object | 是 | 条件");
    let page = page_with(&format!("{body}\n### terms\n\n{FIELDS}"));
    assert_eq!(names(&page.body), ["terms", "place"]);
}

#[test]
fn other_titles_leave_the_table_in_doubt() {
    for title in [
        "### 补充",
        "### lending_terms note",
        "### note",
        "### place",
    ] {
        let page = page_with(&with_table(title));
        assert_eq!(names(&page.body), ["terms", "note"], "{title}");
        assert_eq!(doubts(&page).len(), 1, "{title}");
    }
}

#[test]
fn fields_that_stand_there_already_are_not_added_again() {
    let body = body_section("terms | lending_terms | 是 | 条件\nplace | string | 是 | 地点");
    let page = page_with(&format!("{body}\n### lending_terms\n\n{FIELDS}"));
    assert_eq!(names(&page.body), ["terms", "place"]);
    assert_eq!(
        doubts(&page),
        ["a table of fields below `lending_terms` is not read"]
    );
    assert_eq!(remarks(&page), [""; 0]);
}

#[test]
fn depths_are_those_below_the_row() {
    let between_pipes = |text: String| {
        let is_row = |line: &&str| line.contains('|');
        let piped = |line: &str| match Some(line).filter(is_row) {
            Some(row) => format!("| {row} |\n"),
            None => format!("{line}\n"),
        };
        text.lines().map(piped).collect::<String>()
    };
    let text = crate::support::text_with(&with_table("### lending_terms"));
    let page = feishu_transcribe::page::read(&between_pipes(text)).expect("a page");
    let depths: Vec<Option<usize>> = page.body.iter().map(|row| row.depth).collect();
    assert_eq!(names(&page.body), ["terms", "place", "note"]);
    assert_eq!(depths, [Some(0), Some(1), Some(0)]);
}
