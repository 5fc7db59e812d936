//! Front matter, title, and the first table.

use feishu_notation::AppType;
use feishu_transcribe::page::{Page, read};

use crate::support::remarks;

fn page_of(rows: &str) -> Page {
    read(&format!(
        "# 图书\n\n## 请求\n名称 | 值\n---|---\n{rows}\n\n{RESPONSE}"
    ))
    .expect("readable")
}

const BASE: &str =
    "HTTP URL | https://open.feishu.cn/open-apis/library/v1/books\nHTTP Method | GET\n";

const RESPONSE: &str =
    "## 响应\n### 响应体\n名称 | 类型 | 描述\n---|---|---\ncode | int | 零为成功\n";

fn with_base(rows: &str) -> Page {
    page_of(&format!("{BASE}{rows}"))
}

#[test]
fn front_matter_gives_title_address_and_date() {
    let text = format!(
        "---\ntitle: \"借 \\\"书\\\"\"\nsource_url: https://example.com/a:b\nlast_remote_update: 2024-02-29\n---\n\n## 请求\n名称 | 值\n---|---\n{BASE}\n{RESPONSE}"
    );
    let page = read(&text).expect("readable");
    assert_eq!(page.title, "借 \"书\"");
    assert_eq!(page.source_url.as_deref(), Some("https://example.com/a:b"));
    assert_eq!(page.updated.as_deref(), Some("2024-02-29"));
}

#[test]
fn a_line_before_the_title_gives_the_date_and_is_no_part_of_the_words() {
    let text = format!(
        "最后更新于 2025-01-02\n\n# 图书\n\n列出图书。\n分页返回。\n\n## 请求\n名称 | 值\n---|---\n{BASE}\n{RESPONSE}"
    );
    let page = read(&text).expect("readable");
    assert_eq!(page.updated.as_deref(), Some("2025-01-02"));
    assert_eq!(page.title, "图书");
    assert_eq!(page.words, "列出图书。 分页返回。");
}

#[test]
fn dates_that_differ_are_remarked() {
    let text = format!(
        "---\nlast_remote_update: 2024-02-28\n---\n最后更新于 2024-02-29\n# 图书\n## 请求\n名称 | 值\n---|---\n{BASE}\n{RESPONSE}"
    );
    let page = read(&text).expect("readable");
    assert_eq!(page.updated.as_deref(), Some("2024-02-29"));
    assert_eq!(
        remarks(&page),
        ["the page says 2024-02-29, its front matter 2024-02-28"]
    );
}

#[test]
fn front_matter_that_is_not_closed_is_remarked() {
    let page = read(&format!(
        "---\ntitle: 图书\n# 图书\n## 请求\n名称 | 值\n---|---\n{BASE}\n{RESPONSE}"
    ));
    let remarks = remarks(&page.expect("readable"));
    // The rule of the table is no end of the front matter.
    assert_eq!(
        remarks,
        ["the front matter is not closed with `---`; it is not read"]
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let plain = with_base("支持的应用类型 | 自建应用");
    let text = format!(
        "\u{feff}# 图书\r\n\r\n## 请求\r\n名称 | 值\r\n---|---\r\n{}支持的应用类型 | 自建应用\r\n\r\n{}",
        BASE.replace('\n', "\r\n"),
        RESPONSE.replace('\n', "\r\n")
    );
    assert_eq!(read(&text), Ok(plain));
}

#[test]
fn the_host_is_cut_from_the_url() {
    let page = with_base("");
    assert_eq!(page.url.value, "/open-apis/library/v1/books");
    assert_eq!(page.url.line, 6);
    assert_eq!(page.method.value, "GET");
}

#[test]
fn path_parameters_are_written_with_a_colon() {
    let page =
        page_of("HTTP URL | https://a.cn/x/{shelf_id}/books/:book_id\nHTTP Method | `delete`");
    assert_eq!(page.url.value, "/x/:shelf_id/books/:book_id");
    assert_eq!(page.method.value, "DELETE");
}

#[test]
fn a_query_on_the_url_is_cut_with_a_remark() {
    let page = page_of("HTTP URL | https://a.cn/x?sort=asc\nHTTP Method | GET");
    assert_eq!(page.url.value, "/x");
    assert_eq!(remarks(&page), ["`?sort=asc` is cut from the URL"]);
}

#[test]
fn an_unknown_method_is_kept_with_a_remark() {
    let page = page_of("HTTP URL | https://a.cn/x\nHTTP Method | TRACE");
    assert_eq!(page.method.value, "TRACE");
    assert_eq!(remarks(&page), ["the method `TRACE` is not known"]);
}

#[test]
fn rate_limits_are_written_as_in_the_notation() {
    let page = with_base("接口频率限制 | [300 次/分钟、7 次/秒](https://a.cn/limits)");
    assert_eq!(page.rate_limits, ["300/minute", "7/second"]);
}

#[test]
fn a_rate_limit_without_number_is_remarked() {
    let page = with_base("接口频率限制 | [特殊频控](https://a.cn/limits)");
    assert!(page.rate_limits.is_empty());
    assert_eq!(
        remarks(&page),
        ["the rate limit `特殊频控` has no number to note"]
    );
}

#[test]
fn kinds_of_app_are_known_by_name() {
    assert_eq!(
        with_base("支持的应用类型 | 自建应用、商店应用").app_types,
        [AppType::Custom, AppType::Store]
    );
    for written in ["custom,isv", "Custom App、Store App"] {
        let page = with_base(&format!("支持的应用类型 | {written}"));
        assert_eq!(
            page.app_types,
            [AppType::Custom, AppType::Store],
            "{written}"
        );
    }
    let page = with_base("支持的应用类型 | 机器人");
    assert_eq!(
        remarks(&page),
        ["`机器人` names no kind of app that is known"]
    );
}

#[test]
fn scopes_may_stand_on_several_lines_and_so_may_their_label() {
    let page = with_base(
        "权限要求  \n        **开启其一**  \n        任一 | 查看图书(library:book:readonly)  \n        编辑图书（library:book）\n字段权限要求 | **提示**：敏感  \n        查看馆员(staff:id:readonly)",
    );
    assert_eq!(page.scopes, ["library:book:readonly", "library:book"]);
    assert_eq!(page.field_scopes, ["staff:id:readonly"]);
    assert_eq!(remarks(&page), [""; 0]);
}

#[test]
fn a_label_may_be_cut_within_its_bold_print() {
    let page = with_base(
        "权限要求  \n        **开启其一  \n        ** | 无\n字段权限要求 | 离线访问(offline_access)",
    );
    assert_eq!(page.scopes, [""; 0]);
    assert_eq!(page.field_scopes, ["offline_access"]);
    assert_eq!(remarks(&page), [""; 0]);
}

#[test]
fn a_scope_may_be_its_own_description() {
    let page =
        with_base("字段权限要求 | `token` 仅在具备以下权限时返回：`offline_access` offline_access");
    assert_eq!(page.field_scopes, ["offline_access"]);
    assert_eq!(remarks(&page), [""; 0]);
}

#[test]
fn scopes_that_are_none_are_remarked() {
    let page = with_base("权限要求 | 见[权限](https://a.cn/b:c)说明");
    assert_eq!(
        remarks(&page),
        ["`见[权限](https://a.cn/b:c)说明` names no scope"]
    );
}

#[test]
fn unknown_rows_are_remarked() {
    let page = with_base("适用地区 | 全部");
    assert_eq!(
        remarks(&page),
        ["row `适用地区` of the first table is not known"]
    );
}

#[test]
fn a_page_without_url_or_method_is_refused() {
    let error = read("# 图书\n\n只有文字。\n").expect_err("no URL");
    assert_eq!(
        error.to_string(),
        "line 1: the page gives no `HTTP URL`; take the page of a single endpoint, with its first table"
    );
    let error = read("# 图书\n## 请求\n名称 | 值\n---|---\nHTTP URL | https://a.cn/x\n")
        .expect_err("no method");
    assert_eq!(error.line, 5);
    assert!(error.text.contains("`HTTP Method`"), "{error}");
    read("").expect_err("nothing");
}

#[test]
fn a_page_with_a_part_of_the_facts_is_one_of_an_endpoint() {
    let of = |text: &str| read(text).expect_err("facts are missing").is_endpoint;
    assert!(!of("# 指南\n\n先登录。\n"));
    assert!(of(
        "# 页\n\n## 请求\n名称 | 值\n---|---\nHTTP Method | GET\n"
    ));
}

#[test]
fn a_path_with_a_blank_is_remarked() {
    let page = page_of(
        "HTTP URL | https://open.feishu.cn/open-apis/library/v1/books list\nHTTP Method | GET\n",
    );
    let remark = "`/open-apis/library/v1/books list` does not look like a path";
    assert!(
        remarks(&page).contains(&remark.to_owned()),
        "{:?}",
        remarks(&page)
    );
}

#[test]
fn the_table_right_below_the_response_is_that_of_its_body() {
    let response = RESPONSE.replace("### 响应体\n", "\n");
    let page = read(&format!(
        "# 图书\n\n## 请求\n名称 | 值\n---|---\n{BASE}\n{response}"
    ))
    .expect("readable");
    let names: Vec<&str> = page.response.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["code"]);
    assert_eq!(remarks(&page), [""; 0]);
}
