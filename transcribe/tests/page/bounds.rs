//! Bounds of values and lengths.

use feishu_transcribe::page::Row;

use crate::support::{body_section, cell, doubts, page_with, remarks, row};

fn lines(rules: &[&str]) -> String {
    let mut lines = vec!["pages | int | 否 | 页数"];
    lines.extend(rules);
    cell(&lines)
}

fn range(row: &Row) -> (Option<&str>, Option<&str>) {
    (row.min.as_deref(), row.max.as_deref())
}

fn lengths(row: &Row) -> (Option<u64>, Option<u64>) {
    (row.min_length, row.max_length)
}

#[test]
fn bounds_of_values() {
    let row = row(&lines(&[
        "**数据校验规则**：",
        "- 最小值：`-1.5`",
        "- 最大值：`90`",
    ]));
    assert_eq!(range(&row), (Some("-1.5"), Some("90")));
    assert_eq!(row.words, "页数");
}

#[test]
fn bounds_may_do_without_their_heading() {
    assert_eq!(
        range(&row(&lines(&["**最大值**：200"]))),
        (None, Some("200"))
    );
    assert_eq!(range(&row(&lines(&["* 最大值：200"]))), (None, Some("200")));
    assert_eq!(
        lengths(&row(&lines(&["**最大长度**：", "50"]))),
        (None, Some(50))
    );
}

#[test]
fn ranges_are_known_by_any_dash() {
    for text in [
        "`0` ～ `100`",
        "0 ~ 100",
        "0-100",
        "`0` – `100`",
        "[0, 100]",
        "0 至 100。",
    ] {
        let line = format!("- 取值范围：{text}");
        let row = row(&lines(&["**数据校验规则**：", &line]));
        assert_eq!(range(&row), (Some("0"), Some("100")), "{text}");
    }
    let row = row(&lines(&["**数据范围**：", "- `-5` ～ `-1`"]));
    assert_eq!(range(&row), (Some("-5"), Some("-1")));
}

#[test]
fn bounds_of_lengths() {
    let row = row(&lines(&[
        "**数据校验规则**：",
        "- 长度范围：`1` ～ `20` 字符",
    ]));
    assert_eq!(lengths(&row), (Some(1), Some(20)));
    assert_eq!(range(&row), (None, None));
}

#[test]
fn lengths_may_have_units() {
    let row = row(&lines(&[
        "**数据校验规则**：",
        "- 最小长度：`1` 字符",
        "- 最大长度：`20` 个",
    ]));
    assert_eq!(lengths(&row), (Some(1), Some(20)));
}

#[test]
fn a_pattern_is_kept_as_it_is() {
    let row = row(&lines(&[
        "**数据校验规则**：",
        "- 正则校验：`^[a-z]{2}\\d+$`",
    ]));
    assert_eq!(row.pattern.as_deref(), Some("^[a-z]{2}\\d+$"));
}

#[test]
fn bounds_that_are_not_understood_are_doubts_and_kept_as_words() {
    let lines = lines(&[
        "**数据校验规则**：",
        "- 取值范围：0 ~ 书的页数",
        "- 最大长度：`-1`",
        "- 仅限奇数",
    ]);
    let page = page_with(&body_section(&lines));
    assert_eq!(
        doubts(&page),
        [
            "a bound of `pages` is not understood: 0 ~ 书的页数",
            "a bound of `pages` is not understood: `-1`",
        ]
    );
    let rule = "a rule of `pages` is not understood: - 仅限奇数";
    assert_eq!(remarks(&page), [rule]);
    assert_eq!(row(&lines).words, "页数 0 ~ 书的页数 `-1` - 仅限奇数");
}

#[test]
fn prose_may_state_what_a_value_must_exceed() {
    let bound = |words: &str| row(&format!("pages | int | 否 | {words}")).greater_than;
    assert_eq!(bound("页数，须大于 0").as_deref(), Some("0"));
    assert_eq!(bound("页数，大于`7`（不含封面）").as_deref(), Some("7"));
    assert_eq!(bound("页数大于等于 1"), None);
    assert_eq!(bound("页数大于 30 页时分册"), None);
    assert_eq!(bound("页数大于序号"), None);
}
