//! Scopes that values need.

use crate::support::{remarks_on, row};
use crate::values::lines;

#[test]
fn scopes_that_a_value_needs_go_to_the_value() {
    let row = row(&lines(
        "id_type | string | 否 | 编号种类",
        &[
            "**可选值有**：",
            "- open：公开",
            "- staff：馆员",
            "**默认值**：`open`",
            "**当值为 `staff`，字段权限要求**：",
            "查看馆员(staff:id:readonly)",
        ],
    ));
    assert_eq!(row.values[1].scopes, ["staff:id:readonly"]);
    assert_eq!(row.values[0].scopes, [""; 0]);
    assert_eq!(row.field_scopes, [""; 0]);
    assert_eq!(row.words, "编号种类");
}

#[test]
fn scopes_of_a_value_that_is_not_listed_are_remarked() {
    let lines = lines(
        "id_type | string | 否 | 编号种类",
        &[
            "**当值为 `staff`，字段权限要求**：",
            "查看馆员(staff:id:readonly)",
        ],
    );
    assert_eq!(
        remarks_on(&lines),
        ["`staff` needs staff:id:readonly but is not a listed value"]
    );
}

#[test]
fn scopes_may_be_those_of_several_values() {
    let row = row(&lines(
        "id_type | string | 否 | 编号种类",
        &[
            "**可选值有**：",
            "- open：公开",
            "- staff：馆员",
            "- desk：前台",
            "**当值为 `staff` 或 `desk`，字段权限要求（满足任一）**：查看馆员(staff:id:readonly)",
        ],
    ));
    let scopes: Vec<usize> = row.values.iter().map(|value| value.scopes.len()).collect();
    assert_eq!(scopes, [0, 1, 1]);
}

#[test]
fn a_word_beside_a_parenthesis_is_no_scope() {
    let row = row(&lines(
        "id_type | string | 否 | 编号种类",
        &[
            "**可选值有**：",
            "- staff：馆员",
            "**当值为 `staff`，字段权限要求**：",
            "查看馆员(staff:id:readonly)（见 manual）(read 后)",
        ],
    ));
    assert_eq!(row.values[0].scopes, ["staff:id:readonly"]);
}

#[test]
fn an_address_is_no_scope() {
    let row = row(&lines(
        "id_type | string | 否 | 编号种类",
        &[
            "**可选值有**：",
            "- staff：馆员",
            "**当值为 `staff`，字段权限要求**：",
            "查看馆员(staff:id:readonly)，见 https://a.cn/b:c 或 http://a.cn/d:e",
        ],
    ));
    assert_eq!(row.values[0].scopes, ["staff:id:readonly"]);
}
