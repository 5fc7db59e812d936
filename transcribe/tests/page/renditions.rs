//! The same facts in other renditions: rows between pipes, `└` before names, items on one line.

use feishu_notation::AppType;
use feishu_transcribe::page::{Page, Row, read};

use crate::support::{listed, names, remarks};

fn page_of(rows: &str) -> Page {
    let text = format!(
        "# 图书\n\n## 请求\n\n| 基本 |  |\n| --- | --- |\n| HTTP URL | https://a.cn/x |\n| HTTP Method | GET |\n\n## 响应\n\n### 响应体\n\n| 名称 | 类型 | 描述 |\n| --- | --- | --- |\n{rows}\n"
    );
    read(&text).expect("readable")
}

fn depths(rows: &[Row]) -> Vec<(&str, Option<usize>)> {
    rows.iter()
        .map(|row| (row.name.as_str(), row.depth))
        .collect()
}

#[test]
fn the_first_table_may_be_headed_otherwise() {
    let url = page_of("").url;
    assert_eq!((url.line, url.value.as_str()), (7, "/x"));
    for header in ["基本 | \n--- | ---", "项目 | 值\n---|---"] {
        let rows = "HTTP URL | https://a.cn/x\nHTTP Method | GET\n支持的应用类型 | 商店应用";
        let page = read(&format!("# 图书\n## 请求\n{header}\n{rows}\n"));
        assert_eq!(page.expect("readable").app_types, [AppType::Store]);
    }
}

#[test]
fn the_first_row_may_stand_in_the_header() {
    let page = read("# 图书\n## 请求\nHTTP URL | https://a.cn/x\n---|---\nHTTP Method | PUT\n")
        .expect("readable");
    assert_eq!(
        (page.url.value.as_str(), page.method.value.as_str()),
        ("/x", "PUT")
    );
}

#[test]
fn marks_before_names_give_the_depth() {
    let page = page_of(
        "| data | \\- | \\- |\n| └ book | book | 书 |\n| └└ id | string | 编号 |\n| └└ tags | tag\\[\\] | 标签 |\n| └└└ id | string | 标签编号 |\n| └ total | int | 总数 |",
    );
    let expected = [
        ("data", Some(0)),
        ("book", Some(1)),
        ("id", Some(2)),
        ("tags", Some(2)),
        ("id", Some(3)),
        ("total", Some(1)),
    ];
    assert_eq!(depths(&page.response), expected);
    assert_eq!(remarks(&page), [""; 0]);
}

#[test]
fn blanks_before_the_mark_give_the_depth_whatever_their_width() {
    let expected = [
        ("data", Some(0)),
        ("book", Some(1)),
        ("id", Some(2)),
        ("total", Some(1)),
    ];
    let pages = [
        "| data | - | - |\n| &nbsp;&nbsp;└ `book` | `book` | 书 |\n| &nbsp;&nbsp;&nbsp;&nbsp;└ `id` | `string` | 编号 |\n| &nbsp;&nbsp;└ `total` | `int` | 总数 |",
        "| data | - | - |\n|  └ book | book | 书 |\n|    └ id | string | 编号 |\n|  └ total | int | 总数 |",
        "| data | - | - |\n| └ book | book | 书 |\n| \u{3000}└ id | string | 编号 |\n| └ total | int | 总数 |",
        "| data | - | - |\n| \u{a0}\u{a0}\u{a0}\u{a0}book | book | 书 |\n| \u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}id | string | 编号 |\n| \u{a0}\u{a0}\u{a0}\u{a0}total | int | 总数 |",
    ];
    for page in pages {
        assert_eq!(depths(&page_of(page).response), expected, "{page}");
    }
}

#[test]
fn a_depth_that_skips_a_level_is_remarked() {
    let page = page_of("| data | - | - |\n| └└ id | string | 编号 |");
    assert_eq!(depths(&page.response)[1], ("id", Some(1)));
    assert_eq!(
        remarks(&page),
        ["`id` is marked 2 levels deep, but stands in level 1"]
    );
}

#[test]
fn marks_work_without_outer_pipes_too() {
    let text = "# 图书\n## 请求\n名称 | 值\n---|---\nHTTP URL | https://a.cn/x\nHTTP Method | GET\n## 响应\n### 响应体\n名称 | 类型 | 描述\n---|---|---\ndata | \\- | \\-\n└ id | string | 编号<br>**示例值**：7\n└ total | int | 总数\n";
    let page = read(text).expect("readable");
    assert_eq!(
        depths(&page.response),
        [("data", Some(0)), ("id", Some(1)), ("total", Some(1))]
    );
    assert_eq!(page.response[1].example.as_deref(), Some("7"));
}

#[test]
fn lines_within_a_cell_may_be_breaks() {
    let page = page_of(
        "| state | int | 状态<br>**可选值有**：<br>- 1：在架<br/>- 2：借出<br />**默认值**：`1` |",
    );
    let row = &page.response[0];
    assert_eq!(listed(row), [("1", "在架"), ("2", "借出")]);
    assert_eq!(row.default.as_deref(), Some("1"));
    assert_eq!(row.words, "状态");
}

#[test]
fn items_may_stand_on_one_line() {
    let cells = [
        "状态 **可选值有**： - 1：在架 - 2：借出 **默认值**：`1`",
        "状态 可选值有： - 1：在架 - 2：借出 默认值：1",
        "状态<br>**可选值有**：<br>- `1`: 在架 - `2`: 借出<br>**默认值**：`1`",
    ];
    for cell in cells {
        let page = page_of(&format!("| state | int | {cell} |"));
        let row = &page.response[0];
        assert_eq!(listed(row), [("1", "在架"), ("2", "借出")], "{cell}");
        assert_eq!(row.default.as_deref(), Some("1"), "{cell}");
        assert_eq!(row.words, "状态", "{cell}");
    }
}

#[test]
fn items_on_one_line_need_no_label() {
    let page = page_of("| state | int | 状态 * `1`：在架 * `2`：借出 |");
    let row = &page.response[0];
    assert_eq!(listed(row), [("1", "在架"), ("2", "借出")]);
    assert_eq!(row.words, "状态");
    let remark = "the list below `state` is taken as its values; the page does not say so";
    assert_eq!(remarks(&page), [remark]);
}

#[test]
fn words_may_follow_a_bound_on_its_line() {
    let page = page_of("| pages | int | 页数 **最大值**：`90` **注意**：不含封面 |");
    let row = &page.response[0];
    assert_eq!(row.max.as_deref(), Some("90"));
    assert_eq!(row.words, "页数 **注意**：不含封面");
}

#[test]
fn bounds_may_stand_on_one_line() {
    for blank in [" ", ""] {
        let page = page_of(&format!(
            "| pages | int | 页数 **示例值**：12 **数据校验规则**：{blank}- 最小值：`1` - 最大值：`90` |",
        ));
        let row = &page.response[0];
        assert_eq!(
            (row.min.as_deref(), row.max.as_deref()),
            (Some("1"), Some("90"))
        );
        assert_eq!(row.example.as_deref(), Some("12"));
        assert_eq!(remarks(&page), [""; 0]);
    }
}

#[test]
fn what_follows_a_quoted_value_on_its_line_is_prose() {
    let page =
        page_of("| title | string | 书名 **示例值**：\"红与黑\" [了解更多](https://a.cn/y) |");
    let row = &page.response[0];
    assert_eq!(row.example.as_deref(), Some("红与黑"));
    assert_eq!(row.words, "书名 [了解更多](https://a.cn/y)");
}

#[test]
fn a_pipe_in_a_value_is_escaped_between_pipes() {
    let page = page_of("| title | string | 书名 **示例值**：\"红\\|黑\" |");
    assert_eq!(page.response[0].example.as_deref(), Some("红|黑"));
}

#[test]
fn a_row_between_pipes_may_run_over_lines() {
    let page =
        page_of("| title | string | 书名，  \n不可为空 |\n| pages | int | 页数 |\n说明文字\n");
    assert_eq!(names(&page.response), ["title", "pages"]);
    assert_eq!(page.response[0].words, "书名， 不可为空");
    assert_eq!(remarks(&page), ["text below `响应体` is not read"]);
}

#[test]
fn a_table_may_be_written_without_blanks() {
    let text = "# 图书\n## 请求\n名称|值\n---|---\nHTTP URL|https://a.cn/x\nHTTP Method|GET\n### 查询参数\n名称|类型|必填|描述\n---|---|---|---\nq|string|是|词\n";
    let page = read(text).expect("readable");
    assert_eq!(page.query[0].words, "词");
}
