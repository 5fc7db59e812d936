//! Where the draft says that the page contradicts itself.

use crate::page::{drafted, posting, responding};

/// The errata of a page with these rows, between pipes, and this example of its response.
fn errata(rows: &str, example: &str) -> String {
    let rows = format!("{rows}\n### 响应体示例\n```json\n{example}\n```\n");
    let text = drafted(&responding("books", &rows));
    let errata = text.split_once("\nerrata:\n").map(|(_, errata)| errata);
    errata.unwrap_or_default().to_owned()
}

const YEARS: &str = "| └ years | int[] | 年 |\n";

#[test]
fn an_element_that_is_no_number_is_an_erratum_of_its_list() {
    let found = errata(YEARS, r#"{"code": 0, "data": {"years": [1999, "MMXX"]}}"#);
    assert_eq!(
        found,
        "  - at: response.years\n    example: MMXX\n    reason: The page's example is not allowed.\n"
    );
    assert_eq!(
        errata(YEARS, r#"{"code": 0, "data": {"years": [1999, "2020"]}}"#),
        ""
    );
}

#[test]
fn a_list_in_a_list_is_an_erratum_where_the_type_has_none() {
    let found = errata(YEARS, r#"{"code": 0, "data": {"years": [[1999]]}}"#);
    assert_eq!(
        found,
        "  - at: response.years\n    reason: The page's example shows a list.\n"
    );
    let nested = YEARS.replace("int[]", "int[][]");
    assert_eq!(
        errata(&nested, r#"{"code": 0, "data": {"years": [[1999]]}}"#),
        ""
    );
}

#[test]
fn an_example_without_its_envelope_is_an_erratum() {
    let lacks =
        |what: &str| format!("  - at: response\n    reason: The page's example has no {what}.\n");
    assert_eq!(
        errata(YEARS, r#"{"data": {"years": [1999]}}"#),
        lacks("numeric `code`")
    );
    assert_eq!(
        errata(YEARS, r#"{"code": "0", "data": {"years": [1999]}}"#),
        lacks("numeric `code`")
    );
    assert_eq!(
        errata(YEARS, r#"{"code": 0, "msg": "ok"}"#),
        lacks("`data`")
    );
}

#[test]
fn each_wrong_element_is_an_erratum_once() {
    let found = errata(
        YEARS,
        r#"{"code": 0, "data": {"years": ["MMXX", "MCM", "MMXX"]}}"#,
    );
    assert_eq!(found.matches("example: MMXX\n").count(), 1, "{found}");
    assert_eq!(found.matches("example: MCM\n").count(), 1, "{found}");
}

#[test]
fn an_object_is_an_erratum_where_the_type_has_a_list() {
    let found = errata(YEARS, r#"{"code": 0, "data": {"years": {"first": 1999}}}"#);
    assert_eq!(
        found,
        "  - at: response.years\n    reason: The page's example shows an object.\n"
    );
}

#[test]
fn an_example_at_an_exclusive_bound_is_an_erratum() {
    let text = |example: &str| {
        let row = "| pages | int | 否 | 页数，须大于 0<br>**示例值**：";
        drafted(&posting("books", &format!("{row}{example} |\n"), ""))
    };
    assert!(!text("1").contains("errata:"));
    let expected = "errata:\n  - at: body.pages\n    example: 0\n    reason: The page's example is not allowed.\n";
    assert!(text("0").ends_with(expected), "{}", text("0"));
}

#[test]
fn pages_have_at_least_one_row() {
    let text = |name: &str| {
        let row = format!("| {name} | int | 否 | 数<br>**示例值**：0 |\n");
        drafted(&posting("books", &row, ""))
    };
    assert!(
        text("pages").contains("    example: 0\n    doc"),
        "{}",
        text("pages")
    );
    assert!(text("page_size").contains("\nerrata:\n  - at: body.page_size\n    example: 0\n"));
}

#[test]
fn a_single_value_is_an_erratum_where_the_type_has_several() {
    for years in ["1999", "\"MCM\""] {
        let example = format!(r#"{{"code": 0, "data": {{"years": {years}}}}}"#);
        assert_eq!(
            errata(YEARS, &example),
            "  - at: response.years\n    reason: The page's example shows a single value.\n"
        );
    }
}

#[test]
fn a_body_that_shows_a_text_for_a_number_is_an_erratum_and_a_response_is_not() {
    let rows = "| kind | int | 是 | 种类 |\n| name | string | 是 | 名 |\n";
    let shown = |example: &str| {
        let example = format!("\n### 请求体示例\n```json\n{example}\n```\n");
        let page = posting("books", &format!("{rows}{example}"), "");
        let text = drafted(&page);
        let errata = text.split_once("\nerrata:\n").map(|(_, errata)| errata);
        errata.unwrap_or_default().to_owned()
    };
    assert_eq!(shown(r#"{"kind": 1, "name": "n"}"#), "");
    assert_eq!(
        shown(r#"{"kind": "1", "name": 7}"#),
        "  - at: body.kind\n    reason: The page's example shows a text.\n  \
         - at: body.name\n    reason: The page's example shows a number.\n"
    );
    let kind = "| └ kind | int | 种类 |\n| └ name | string | 名 |\n";
    let response = r#"{"code": 0, "data": {"kind": "1", "name": 7}}"#;
    assert_eq!(errata(kind, response), "");
}
