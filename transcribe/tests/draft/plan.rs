//! Which types of a page are declared, and which stand below the row that holds them.

use crate::page::{self, posting};

/// The draft of a page with these rows, between pipes, in its body and its response.
fn drafted(body: &str, response: &str) -> String {
    page::drafted(&posting("books", body, response))
}

#[track_caller]
fn assert_has(text: &str, lines: &str) {
    assert!(text.contains(lines), "{lines} in\n{text}");
}

const FIRST: &str = "| └ first | term | 条件 |\n| └└ days | int | 天 |\n";

#[test]
fn a_type_that_comes_twice_is_declared() {
    let second = "| └ second | term[] | 条件 |\n| └└ days | int | 天 |\n";
    let text = drafted("", &format!("{FIRST}{second}"));
    assert_has(
        &text,
        "types:\n  term:\n    doc: \"`term`\"\n    fields:\n      days:\n        type: int\n",
    );
    assert!(!text.contains("first.days"), "{text}");
}

#[test]
fn a_type_that_comes_once_is_not() {
    let text = drafted("", FIRST);
    assert_has(&text, "  first.days:\n    type: int\n");
    assert!(!text.contains("types:"), "{text}");
}

#[test]
fn a_row_without_fields_is_of_the_type_that_another_shows() {
    let text = drafted("", &format!("{FIRST}| └ second | term | 条件 |\n"));
    assert_has(&text, "types:\n  term:\n");
    assert_has(&text, "  second:\n    type: term\n");
}

#[test]
fn a_row_without_fields_may_come_first() {
    let others = "| └ third | term | 条件 |\n| └└ weeks | int | 周 |\n";
    let text = drafted("", &format!("| └ zeroth | term | 条件 |\n{FIRST}{others}"));
    assert_has(&text, "  zeroth:\n    type: term\n");
    assert_has(&text, "  first:\n    type: term\n");
    assert_has(&text, "    type_name: term_input\n  third.weeks:\n");
    assert!(!text.contains("first.days"), "{text}");
}

#[test]
fn other_fields_under_the_name_of_a_type_are_a_type_of_their_own() {
    let other = "| └ second | term | 条件 |\n| └└ weeks | int | 周 |\n";
    let text = drafted("", &format!("{FIRST}{other}"));
    assert_has(&text, "  first.days:\n");
    assert_has(&text, "    type_name: term_input\n  second.weeks:\n");
}

#[test]
fn what_the_body_demands_is_part_of_a_type_that_is_sent() {
    let body = "| first | term | 是 | 条件 |\n| └ days | int | 是 | 天 |\n";
    let same = "| second | term | 是 | 条件 |\n| └ days | int | 是 | 天 |\n";
    let text = drafted(&format!("{body}{same}"), "");
    assert_has(&text, "types:\n  term:\n");
    assert_has(
        &text,
        "      days:\n        type: int\n        required: true\n",
    );
    let other = same.replace("| 是 | 天", "| 否 | 天");
    let text = drafted(&format!("{body}{other}"), "");
    assert_has(&text, "  first.days:\n    type: int\n    required: true\n");
    assert_has(&text, "  second.days:\n    type: int\n    doc");
}

#[test]
fn a_response_demands_nothing() {
    let body = "| first | term | 是 | 条件 |\n| └ days | int | 是 | 天 |\n";
    let text = drafted(body, FIRST);
    assert_has(&text, "types:\n  term:\n");
    assert_has(&text, "        required: true\n");
}

fn list(name: &str, type_text: &str) -> String {
    format!("| └ {name} | {type_text} | 种类<br>**可选值有**：<br>- 1：一<br>- 2：二 |\n")
}

#[test]
fn a_list_that_comes_twice_is_declared() {
    let below = list("kind", "int").replace('└', "└└");
    let rows = format!("{}| └ book | book | 书 |\n{below}", list("kind", "int"));
    let text = drafted("", &rows);
    assert_has(
        &text,
        "types:\n  kind:\n    type: int\n    doc: \"`kind`\"\n    enum:\n",
    );
    assert_has(
        &text,
        "  book.kind:\n    type: int\n    doc: \"`book.kind`\"\n    enum: kind\n",
    );
}

#[test]
fn lists_of_other_types_or_values_stand_for_themselves() {
    let of_text = list("kind", "string").replace('└', "└└");
    let shorter = list("kind", "int")
        .replace('└', "└└")
        .replace("<br>- 2：二", "");
    for other in [of_text, shorter] {
        let rows = format!("{}| └ book | book | 书 |\n{other}", list("kind", "int"));
        let text = drafted("", &rows);
        assert!(!text.contains("types:"), "{text}");
        assert_has(&text, "    type_name: book_kind\n");
    }
}

#[test]
fn a_list_is_not_declared_under_the_name_of_an_object() {
    let below = list("kind", "int").replace('└', "└└");
    let object = "| └ shelf | kind | 架 |\n| └└ id | string | 编号 |\n";
    let rows = format!(
        "{}| └ book | book | 书 |\n{below}{object}",
        list("kind", "int")
    );
    let text = drafted("", &rows);
    assert!(!text.contains("types:"), "{text}");
    assert!(!text.contains("enum: kind"), "{text}");
}

#[test]
fn other_values_under_the_name_of_a_list_are_a_list_of_their_own() {
    let state = |holder: &str, values: &str| {
        format!(
            "| └ {holder} | {holder} | 物 |\n| └└ state | int | 状态<br>**可选值有**：<br>{values} |\n"
        )
    };
    let (ours, theirs) = ("- 1：在架<br>- 2：借出", "- 3：甲<br>- 4：乙");
    let rows = [
        state("book", ours),
        state("film", ours),
        state("shelf", theirs),
    ];
    let text = drafted("", &rows.concat());
    assert_has(&text, "types:\n  state:\n");
    assert_has(
        &text,
        "      4: {name: value_4, doc: \"`4`\"}\n    type_name: shelf_state\n",
    );
}

#[test]
fn a_list_in_a_declared_type_is_not_paginated() {
    let body = "| page_token | string | 否 | 标记 |\n";
    let part = |name: &str| {
        format!(
            "| └ {name} | part | 部分 |\n| └└ items | string[] | 项 |\n| └└ page_token | string | 标记 |\n"
        )
    };
    assert_has(
        &drafted(body, &part("first")),
        "\npaging: {list: first.items}\n",
    );
    let twice = drafted(body, &(part("first") + &part("second")));
    assert!(!twice.contains("\npaging:"), "{twice}");
}

#[test]
fn the_maximum_of_a_list_is_that_of_its_length() {
    let row = "| ids | string[] | 否 | 编号<br>**数据校验规则**：<br>- 最大值：`10` |\n";
    assert_has(&drafted(row, ""), "    max_length: 10\n");
}

#[test]
fn a_list_of_values_says_more_than_a_length() {
    let row = |values: &str| {
        let length = "<br>**数据校验规则**：<br>- 长度范围：`1` ～ `20` 字符";
        format!("| state | string | 否 | 状态{values}{length} |\n")
    };
    assert_has(&drafted(&row(""), ""), "    max_length: 20\n");
    let listed = drafted(&row("<br>可选值有：<br>- open：在架<br>- lent：借出"), "");
    assert_has(&listed, "    # the page's max_length: 20\n");
}
