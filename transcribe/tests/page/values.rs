//! Lists of values.

use crate::support::{cell, listed, remarks_on, row};

pub fn lines(first: &str, more: &[&str]) -> String {
    let mut lines = vec![first];
    lines.extend(more);
    cell(&lines)
}

fn state(more: &[&str]) -> String {
    lines("state | int | 否 | 状态", more)
}

const LIST: [(&str, &str); 2] = [("1", "在架"), ("2", "借出")];

#[test]
fn a_list_gives_values_with_their_lines() {
    let row = row(&state(&["**可选值有**：", "- 1：在架", "- 2：借出"]));
    assert_eq!(listed(&row), LIST);
    let lines: Vec<usize> = row.values.iter().map(|value| value.line).collect();
    assert_eq!(lines, [15, 16]);
    assert_eq!(row.words, "状态");
}

#[test]
fn lists_are_announced_in_several_ways() {
    let announcements = [
        "**可选值有**：",
        "**可选值**：",
        "可选值：",
        "**可能值有：**",
        "枚举值如下",
        "**可选值有**",
    ];
    for announcement in announcements {
        let lines = state(&[announcement, "- 1：在架", "- 2：借出"]);
        assert_eq!(listed(&row(&lines)), LIST, "{announcement}");
        assert_eq!(remarks_on(&lines), [""; 0], "{announcement}");
    }
}

#[test]
fn prose_may_announce_a_list() {
    let lines = lines(
        "state | string | 否 | 馆藏状态，枚举如下",
        &["- `on_shelf`：在架", "- `lent`：借出"],
    );
    assert_eq!(
        listed(&row(&lines)),
        [("on_shelf", "在架"), ("lent", "借出")]
    );
    assert_eq!(row(&lines).words, "馆藏状态，枚举如下");
}

#[test]
fn bullets_colons_and_blanks_vary() {
    let items = [
        ["* `1`：在架", "* `2`：借出"],
        ["- 1: 在架", "- 2: 借出"],
        ["- 1 :  在架", "- 2 :  借出"],
        ["-  **1**：在架", "-  **2**：借出"],
        ["1：在架", "2：借出"],
        ["- `1` 在架", "- `2` 借出"],
    ];
    for [first, second] in items {
        let row = row(&state(&["**可选值有**：", first, second]));
        assert_eq!(listed(&row), LIST, "{first}");
    }
}

#[test]
fn keys_may_be_negative_or_hold_slashes_blanks_and_colons() {
    let row = row(&lines(
        "format | string | 否 | 格式",
        &[
            "**可选值有**：",
            "- -1：其他",
            "- yyyy/mm/dd：日期",
            "- hh:mm：时刻",
            "- two words：两词",
            "- `a:b`：冒号",
            "- pdf",
        ],
    ));
    let keys: Vec<&str> = row.values.iter().map(|value| value.wire.as_str()).collect();
    assert_eq!(
        keys,
        ["-1", "yyyy/mm/dd", "hh:mm", "two words", "a:b", "pdf"]
    );
}

#[test]
fn texts_may_hold_colons_brackets_and_links() {
    let row = row(&state(&[
        "**可选值有**：",
        "- 1：在架：可借（含「预约」），见[说明：借阅](https://a.cn/x?y=1:2)",
        "- 2：注意: 借出",
    ]));
    assert_eq!(
        listed(&row),
        [
            (
                "1",
                "在架：可借（含「预约」），见[说明：借阅](https://a.cn/x?y=1:2)"
            ),
            ("2", "注意: 借出")
        ]
    );
}

#[test]
fn texts_run_over_lines_and_hold_lists_of_their_own() {
    let row = row(&state(&[
        "**可选值有**：",
        "- 1：在架，见",
        "[说明](https://a.cn/x)",
        "- 2：借出",
        "  - 3：三天",
        "  - 4：四天",
    ]));
    assert_eq!(
        listed(&row),
        [
            ("1", "在架，见 [说明](https://a.cn/x)"),
            ("2", "借出 - 3：三天 - 4：四天")
        ]
    );
}

#[test]
fn a_label_ends_the_list() {
    let row = row(&state(&[
        "**可选值有**：",
        "- 1：在架",
        "- 2：借出",
        "**默认值**：`1`",
        "**注意**：以馆藏为准",
    ]));
    assert_eq!(listed(&row), LIST);
    assert_eq!(row.default.as_deref(), Some("1"));
    assert_eq!(row.words, "状态 **注意**：以馆藏为准");
}

#[test]
fn bullets_in_prose_are_no_values() {
    let row = row(&lines(
        "shelf_id | string | 否 | 书架，说明如下：",
        &["- 不传时：全部书架", "- 传入时：该书架", "**示例值**：7"],
    ));
    assert_eq!(listed(&row), []);
    assert_eq!(
        row.words,
        "书架，说明如下： - 不传时：全部书架 - 传入时：该书架"
    );
}

#[test]
fn bullets_with_plain_keys_are_values_with_a_remark() {
    let lines = state(&["- 1: 在架", "- 2: 借出"]);
    assert_eq!(listed(&row(&lines)), LIST);
    assert_eq!(
        remarks_on(&lines),
        ["the list below `state` is taken as its values; the page does not say so"]
    );
}

#[test]
fn a_list_below_a_label_of_its_own_is_not_the_fields() {
    let lines = lines(
        "price | string | 否 | 价格，JSON 文本",
        &["**unit 可选值有:**", "- 1：元", "- 2：角"],
    );
    assert_eq!(listed(&row(&lines)), []);
    assert_eq!(
        row(&lines).words,
        "价格，JSON 文本 **unit 可选值有:** - 1：元 - 2：角"
    );
    let remarks = remarks_on(&lines);
    assert!(
        remarks
            .contains(&"`price` has a list below a label that is not known; not read".to_owned()),
        "{remarks:?}"
    );
}

#[test]
fn an_announcement_without_list_is_remarked() {
    let lines = state(&["**可选值有**：见[枚举](https://a.cn/x)"]);
    let remarks = remarks_on(&lines);
    let expected = "the list of values of `state` is not understood: 见[枚举](https://a.cn/x)";
    assert!(remarks.contains(&expected.to_owned()), "{remarks:?}");
    assert_eq!(row(&lines).words, "状态 见[枚举](https://a.cn/x)");
}

#[test]
fn values_that_stand_twice_are_kept_with_a_remark() {
    let lines = state(&["**可选值有**：", "- 1：在架", "- 2：借出", "- 1：遗失"]);
    assert_eq!(row(&lines).values.len(), 3);
    assert_eq!(remarks_on(&lines), ["the value `1` is listed twice"]);
}

#[test]
fn values_that_are_not_ascii_and_items_without_key_are_remarked() {
    let lines = state(&[
        "**可选值有**：",
        "- 1：在架",
        "- 其余：借出",
        "- 以馆藏为准",
    ]);
    assert_eq!(
        listed(&row(&lines)),
        [("1", "在架"), ("其余", "借出 - 以馆藏为准")]
    );
    assert_eq!(
        remarks_on(&lines),
        [
            "`其余` is listed as a value: check that it is what is sent",
            "an item of this list of values has no key; taken as part of the one before",
        ]
    );
}

/// A list of values of a text.
fn texts(more: &[&str]) -> String {
    lines("state | string | 否 | 状态", more)
}

#[test]
fn values_that_stand_on_one_line_have_its_line() {
    let row = row(&texts(&["**可选值有**：", "day，week，month；其他不支持"]));
    assert_eq!(listed(&row), [("day", ""), ("week", ""), ("month", "")]);
    assert!(row.values.iter().all(|value| value.line == 15));
}

#[test]
fn prose_below_words_that_announce_values_is_no_list() {
    let lines = lines(
        "state | string | 否 | 状态，枚举如下",
        &["以接口返回的为准"],
    );
    assert_eq!(listed(&row(&lines)), []);
    assert_eq!(row(&lines).words, "状态，枚举如下 以接口返回的为准");
    assert_eq!(
        remarks_on(&lines),
        ["values of `state` stand in prose or on another page"]
    );
}

#[test]
fn a_note_in_bold_print_ends_the_list_before_it() {
    for note in ["**注意**：", "<strong>注意</strong>：", "<b>注意</b>："] {
        let row = row(&state(&[
            "**可选值有**：",
            "- 1：在架",
            "- 2：借出",
            note,
            "以页面为准",
        ]));
        assert_eq!(listed(&row), LIST, "{note}");
        assert!(row.words.ends_with("以页面为准"), "{}", row.words);
    }
}

#[test]
fn a_key_ends_at_the_first_of_two_kinds_of_colons() {
    let row = row(&texts(&[
        "**可选值有**：",
        "- 1: 全部：含下架",
        "- hh:mm：时分",
    ]));
    assert_eq!(listed(&row), [("1", "全部：含下架"), ("hh:mm", "时分")]);
}

#[test]
fn an_item_with_items_on_its_own_line_is_one_value() {
    let row = row(&state(&[
        "**可选值有**：",
        "- 1：在架 - open：开架 - closed：闭架",
        "- 2：借出",
    ]));
    assert_eq!(
        listed(&row),
        [("1", "在架 - open：开架 - closed：闭架"), ("2", "借出")]
    );
}

#[test]
fn words_are_no_values_of_an_integer() {
    let lines = state(&["**可选值有**：", "- open：在架", "- lent：借出"]);
    let remark = "`state` is an integer, but the listed values are words";
    assert_eq!(remarks_on(&lines), [remark]);
    assert_eq!(row(&lines).words, "状态 - open：在架 - lent：借出");
}
