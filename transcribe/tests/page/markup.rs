//! Tags of the platform's own markup.

use feishu_transcribe::page::{Page, read};

use crate::support::{listed, names, remarks};

/// A page whose body has these rows.
fn page_of(rows: &str) -> Page {
    let header = "<md-dt-th>名称</md-dt-th><md-dt-th>类型</md-dt-th><md-dt-th>描述</md-dt-th>";
    let text = format!(
        "---\nfullPath: \"/books/create\"\nupdateTime: \"1721719979000\"\n---\n# 图书\n## 请求\n名称 | 值\n---|---\nHTTP URL | https://a.cn/x\nHTTP Method | POST\n### 请求体\n:::html\n<md-dt-table>\n<md-dt-thead><md-dt-tr>{header}</md-dt-tr></md-dt-thead>\n<md-dt-tbody>\n{rows}\n</md-dt-tbody>\n</md-dt-table>\n:::\n## 响应\n### 响应体\n名称 | 类型 | 描述\n---|---|---\ncode | int | 零为成功\n"
    );
    read(&text).expect("readable")
}

fn row(level: usize, name: &str, type_text: &str, words: &str) -> String {
    format!(
        "<md-dt-tr level=\"{level}\">\n<md-dt-td>{name}</md-dt-td>\n<md-dt-td>{type_text}</md-dt-td>\n<md-dt-td>\n{words}\n</md-dt-td>\n</md-dt-tr>"
    )
}

#[test]
fn the_front_matter_gives_address_and_day() {
    let page = page_of("");
    assert_eq!(
        page.source_url.as_deref(),
        Some("https://open.feishu.cn/document/books/create")
    );
    assert_eq!(page.updated.as_deref(), Some("2024-07-23"));
}

#[test]
fn a_time_that_is_none_is_remarked() {
    for time in ["soon", "-", "99999999999999999999", "9223372036854775807"] {
        let text = format!(
            "---\nupdateTime: {time}\n---\n# 图书\n名称 | 值\n---|---\nHTTP URL | https://a.cn/x\nHTTP Method | GET\n"
        );
        let page = read(&text).expect("readable");
        assert_eq!(page.updated, None);
        let remark = format!("`{time}` is not a time in milliseconds");
        assert!(remarks(&page).contains(&remark), "{:?}", remarks(&page));
    }
}

#[test]
fn depths_are_stated() {
    let rows = [
        row(0, "book", "book", "书"),
        row(1, "tags", "tag\\[\\]", "标签"),
        row(2, "id", "string", "编号"),
        row(0, "note", "string", "备注"),
    ];
    let page = page_of(&rows.join("\n"));
    let depths: Vec<_> = page.body.iter().map(|row| row.depth).collect();
    assert_eq!(names(&page.body), ["book", "tags", "id", "note"]);
    assert_eq!(depths, [Some(0), Some(1), Some(2), Some(0)]);
    assert_eq!(page.body[1].type_text, "tag[]");
    assert_eq!(page.body[2].line, 30);
}

#[test]
fn the_key_of_an_item_is_taken_whole() {
    let items = "**可选值有**：\n<md-enum>\n<md-enum-item key=\"a：b\" >甲：一</md-enum-item>\n<md-enum-item key=c\" >乙\n- d：还是乙</md-enum-item>\n<md-enum-item key=\"e\" ></md-enum-item></md-enum>";
    let page = page_of(&row(0, "kind", "string", items));
    let expected = [("a：b", "甲：一"), ("c", "乙 - d：还是乙"), ("e", "")];
    assert_eq!(listed(&page.body[0]), expected);
}

#[test]
fn what_only_looks_like_a_tag_is_text() {
    let page = page_of(&row(
        0,
        "map",
        "map<string, int>",
        "a < b，<id>，<br>，a > b",
    ));
    assert_eq!(page.body[0].type_text, "map<string, int>");
    assert_eq!(page.body[0].words, "a < b，<id>， ，a > b");
}

#[test]
fn code_is_no_markup() {
    let words = "形如\n```json\n{\"a\": \"</md-dt-td>\"}\n```";
    let page = page_of(&format!(
        "{}\n{}",
        row(0, "a", "string", words),
        row(0, "b", "int", "")
    ));
    assert_eq!(names(&page.body), ["a", "b"]);
    assert!(page.body[0].words.contains("</md-dt-td>"));
}

#[test]
fn a_table_that_is_not_closed_ends_with_its_section() {
    let text = "# 图书\n## 请求\n<md-table>\n<md-tr><md-th>项目</md-th><md-th>值</md-th></md-tr>\n<md-tr><md-td>HTTP URL</md-td><md-td>https://a.cn/x</md-td></md-tr>\n<md-tr><md-td>HTTP Method</md-td><md-td>GET\n## 响应\n### 响应体\n";
    let page = read(text).expect("readable");
    assert_eq!(page.url.value, "/x");
    assert_eq!(page.method.value, "GET");
}
