//! The table of error codes.

use feishu_transcribe::page::{ErrorCode, Page};

use crate::support::{cell, page_with, remarks};

fn page_of(table: &str) -> Page {
    page_with(&format!(
        "## 响应\n\n### 错误码\n\n{table}\n\n更多见[通用错误码](https://a.cn/x)。\n"
    ))
}

fn told(errors: &[ErrorCode]) -> Vec<(&str, &str, &str)> {
    let errors = errors.iter();
    errors
        .map(|error| {
            (
                error.status.as_str(),
                error.code.as_str(),
                error.words.as_str(),
            )
        })
        .collect()
}

#[test]
fn a_table_of_four_columns() {
    let page = page_of(&format!(
        "HTTP状态码 | 错误码 | 描述 | 排查建议\n--- | --- | --- | ---\n400 | 1990001 | 书架已满 | \\-\n{}\n500 | 1990003 | busy \\| slow | 稍后再试",
        cell(&["404 | 1990002 | 无此书 | 请检查：", "- 书号", "- 馆藏"])
    ));
    assert_eq!(
        told(&page.errors),
        [
            ("400", "1990001", "书架已满"),
            ("404", "1990002", "无此书 请检查： - 书号 - 馆藏"),
            ("500", "1990003", "busy | slow 稍后再试"),
        ]
    );
    assert_eq!(page.errors[1].line, 16);
    assert_eq!(remarks(&page), [""; 0]);
}

#[test]
fn a_table_of_three_columns() {
    let page = page_of("HTTP 状态码 | 错误码 | 描述\n--- | --- | ---\n400 | 1990001 | 书架已满");
    assert_eq!(told(&page.errors), [("400", "1990001", "书架已满")]);
    let page = page_of(
        "| 错误码 | 描述 | 排查建议 |\n| --- | --- | --- |\n| 1990001 | 书架已满 | 换一个<br>书架 |",
    );
    assert_eq!(
        told(&page.errors),
        [("", "1990001", "书架已满 换一个 书架")]
    );
}

#[test]
fn rows_that_are_odd_are_remarked() {
    let page = page_of(
        "HTTP状态码 | 错误码 | 描述\n--- | --- | ---\n400 | 1990001 | 书架已满\n400 | 1990001 | 书架已满\n400 | \\- | 其他\n500 | 1990002",
    );
    assert_eq!(page.errors.len(), 4);
    assert_eq!(
        remarks(&page),
        [
            "error 1990001 stands on line 15 already",
            "`` is not an error code",
            "this row has 2 of 3 cells"
        ]
    );
}
