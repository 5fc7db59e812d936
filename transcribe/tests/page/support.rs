//! Small pages to read.

use feishu_transcribe::page::{Page, Row, read};

/// A page with no more than the facts that every page has, and then `rest`.
pub fn text_with(rest: &str) -> String {
    format!(
        "# 上架图书\n\n## 请求\n名称 | 值\n---|---\nHTTP URL | https://open.feishu.cn/open-apis/library/v1/books\nHTTP Method | POST\n\n{rest}\n\n## 响应\n\n### 响应体\n\n名称 | 类型 | 描述\n--- | --- | ---\ncode | int | 零为成功\n"
    )
}

pub fn page_with(rest: &str) -> Page {
    read(&text_with(rest)).expect("the page is readable")
}

/// The rows of a body whose table has these lines.
pub fn body(rows: &str) -> Vec<Row> {
    page_with(&body_section(rows)).body
}

pub fn body_section(rows: &str) -> String {
    format!("### 请求体\n\n名称 | 类型 | 必填 | 描述\n--- | --- | --- | ---\n{rows}\n")
}

/// The only row of such a body.
pub fn row(lines: &str) -> Row {
    let rows = body(lines);
    assert_eq!(names(&rows).len(), 1, "{rows:#?}");
    rows.into_iter().next().expect("one row")
}

/// The remarks about such a body.
pub fn remarks_on(rows: &str) -> Vec<String> {
    remarks(&page_with(&body_section(rows)))
}

pub fn remarks(page: &Page) -> Vec<String> {
    page.remarks
        .iter()
        .map(|remark| remark.text.clone())
        .collect()
}

pub fn doubts(page: &Page) -> Vec<String> {
    let doubts = page.doubts.iter();
    doubts.map(|doubt| doubt.text.clone()).collect()
}

pub fn names(rows: &[Row]) -> Vec<&str> {
    rows.iter().map(|row| row.name.as_str()).collect()
}

/// The values of a row with what is said of them.
pub fn listed(row: &Row) -> Vec<(&str, &str)> {
    let values = row.values.iter();
    values
        .map(|value| (value.wire.as_str(), value.words.as_str()))
        .collect()
}

/// Joins lines by the two blanks with which a cell goes on.
pub fn cell(lines: &[&str]) -> String {
    lines.join("  \n")
}
