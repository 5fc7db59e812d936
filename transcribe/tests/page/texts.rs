//! Prose, examples, defaults, fixed values.

use crate::support::{body, cell, remarks_on, row};

fn example(text: &str) -> Option<String> {
    row(&cell(&["title | string | 是 | 书名", text])).example
}

#[test]
fn labels_are_known_however_they_are_set() {
    let labels = [
        "**示例值**：红与黑",
        "**示例值：**红与黑",
        "**示例值:** 红与黑",
        "**示例值** : 红与黑",
        "**示例值**: 红与黑",
        "示例值：红与黑",
        "- **示例值**：红与黑",
    ];
    for label in labels {
        assert_eq!(example(label).as_deref(), Some("红与黑"), "{label}");
    }
}

#[test]
fn quotes_and_back_ticks_around_values_are_removed() {
    assert_eq!(example("**示例值**：\"红与黑\"").as_deref(), Some("红与黑"));
    assert_eq!(example("**示例值**：`红与黑`").as_deref(), Some("红与黑"));
    assert_eq!(
        example("**示例值**：`\"红与黑\"`").as_deref(),
        Some("红与黑")
    );
    assert_eq!(example("**示例值**：“红与黑”").as_deref(), Some("红与黑"));
    assert_eq!(
        example("**示例值**：[\"a\",\"b\"]").as_deref(),
        Some("[\"a\",\"b\"]")
    );
}

#[test]
fn escapes_of_json_in_quotes_are_resolved() {
    let text = r#"**示例值**："{\"shelf\":\"a\\b\",\"\u4e66\":1}""#;
    assert_eq!(example(text).as_deref(), Some(r#"{"shelf":"a\b","书":1}"#));
}

#[test]
fn json_that_stands_in_quotes_without_escapes_is_kept() {
    assert_eq!(
        example(r#"**示例值**："["1", "2"]""#).as_deref(),
        Some(r#"["1", "2"]"#)
    );
}

#[test]
fn escapes_of_markdown_are_removed_from_values() {
    assert_eq!(
        example("**示例值**：shelf\\_1\\[a\\]").as_deref(),
        Some("shelf_1[a]")
    );
    assert_eq!(
        example("**示例值**：`shelf\\_1`").as_deref(),
        Some("shelf\\_1")
    );
}

#[test]
fn a_value_may_stand_on_the_line_after_its_label() {
    let row = row(&cell(&[
        "pages | int | 否 | 页数",
        "**默认值：**",
        "10",
        "**示例值**：20",
    ]));
    assert_eq!(row.default.as_deref(), Some("10"));
    assert_eq!(row.example.as_deref(), Some("20"));
}

#[test]
fn an_example_goes_on_while_a_bracket_is_open() {
    let row = row(&cell(&[
        "tags | string\\[\\] | 否 | 标签",
        "**示例值**：[",
        "  \"甲]\",",
        "  \"乙\"",
        "]",
        "可空",
    ]));
    assert_eq!(row.example.as_deref(), Some("[\n  \"甲]\",\n  \"乙\"\n]"));
    assert_eq!(row.words, "标签 可空");
}

#[test]
fn a_bracket_that_is_never_closed_ends_at_the_next_label() {
    let row = row(&cell(&[
        "tags | string\\[\\] | 否 | 标签",
        "**示例值**：[\"甲\", \"乙\"",
        "**数据校验规则**：",
        "- 最大长度：`5`",
    ]));
    assert_eq!(row.example.as_deref(), Some("[\"甲\", \"乙\""));
    assert_eq!(row.max_length, Some(5));
}

#[test]
fn the_one_value_allowed_is_told() {
    let row = row(&cell(&[
        "kind | string | 是 | 种类。",
        "**固定值：**`printed`",
    ]));
    assert_eq!(row.fixed.as_deref(), Some("printed"));
    assert_eq!(row.words, "种类。");
}

#[test]
fn words_after_a_value_are_prose() {
    let row = row(&cell(&[
        "pages | int | 否 | 页数",
        "**默认值**：`10`，封面不计",
    ]));
    assert_eq!(row.default.as_deref(), Some("10"));
    assert_eq!(row.words, "页数 ，封面不计");
}

#[test]
fn prose_is_one_line_with_unknown_labels_in_it() {
    let row = row(&cell(&[
        "title | string | 是 | 书名",
        "**注意**：不含\u{a0}\u{a0}副标题",
        "参见 shelf\\_id 与 `a\\_b` &amp; &lt;b&gt;",
    ]));
    assert_eq!(
        row.words,
        "书名 **注意**：不含 副标题 参见 shelf_id 与 `a\\_b` & <b>"
    );
}

#[test]
fn scopes_of_a_field_are_told_apart() {
    let rows = body(&cell(&[
        "phone | string | 否 | 电话",
        "**字段权限要求（满足任一）**：",
        "查看电话(staff:phone:readonly)",
        "编辑电话(staff:phone)",
    ]));
    assert_eq!(
        rows[0].field_scopes,
        ["staff:phone:readonly", "staff:phone"]
    );
    assert_eq!(rows[0].words, "电话");
}

#[test]
fn a_demand_for_scopes_that_names_none_is_remarked() {
    let lines = cell(&[
        "phone | string | 否 | 电话",
        "**字段权限要求**：",
        "见管理后台",
    ]);
    assert_eq!(
        remarks_on(&lines),
        ["a demand for scopes of `phone` is not understood: "]
    );
    assert_eq!(row(&lines).words, "电话 见管理后台");
}

#[test]
fn facts_in_prose_are_remarked() {
    assert_eq!(
        remarks_on("pages | int | 否 | 页数，默认 10，最大值为 50"),
        [
            "a bound of `pages` stands in prose: 最大值为 50",
            "a default of `pages` stands in prose: 默认 10"
        ]
    );
    assert_eq!(
        remarks_on("state | int | 否 | 状态，参见[枚举说明](https://a.cn/x)"),
        ["values of `state` stand in prose or on another page"]
    );
}

#[test]
fn of_two_values_the_first_counts_with_a_remark() {
    let lines = cell(&[
        "title | string | 是 | 书名",
        "**示例值**：红与黑",
        "**示例值**：白鲸",
    ]);
    assert_eq!(row(&lines).example.as_deref(), Some("红与黑"));
    assert_eq!(
        remarks_on(&lines),
        ["`白鲸` stands where `红与黑` stood before; the first counts"]
    );
}

#[test]
fn a_label_with_nothing_to_say_leaves_the_next_one_alone() {
    let row = row(&cell(&[
        "title | string | 否 | 书名",
        "**示例值**：",
        "**默认值**：`无`",
    ]));
    assert_eq!(row.example, None);
    assert_eq!(row.default.as_deref(), Some("无"));
}

#[test]
fn an_escaped_backslash_does_not_escape_the_quote_behind_it() {
    let row = row(&cell(&[
        "title | string | 否 | 书名",
        r#"**示例值**：["a\\","#,
        "\"b\"]",
        "更多",
    ]));
    assert_eq!(row.example.as_deref(), Some("[\"a\\\\\",\n\"b\"]"));
    assert_eq!(row.words, "书名 更多");
}

#[test]
fn prose_with_a_single_dash_is_no_list() {
    assert_eq!(
        row("days | int | 否 | 期限 - 30：天").words,
        "期限 - 30：天"
    );
}
