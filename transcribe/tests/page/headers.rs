//! Request headers.

use feishu_notation::TokenType;
use feishu_transcribe::page::Page;

use crate::support::{cell, names, page_with, remarks};

fn page_of(rows: &str) -> Page {
    page_with(&format!(
        "### 请求头\n\n名称 | 类型 | 必填 | 描述\n--- | --- | --- | ---\n{rows}\n"
    ))
}

#[test]
fn the_authorization_tells_kinds_of_token() {
    let one = page_of(&cell(&[
        "Authorization | string | 是 | `tenant_access_token`",
        "**值格式**：\"Bearer `access_token`\"",
        "**示例值**：\"Bearer u-user_access_token\"",
    ]));
    assert_eq!(one.token_types, [TokenType::Tenant]);
    assert_eq!(one.headers, []);
    assert_eq!(remarks(&one), [""; 0]);
}

#[test]
fn kinds_of_token_are_joined_in_several_ways() {
    let cells = [
        cell(&["`tenant_access_token`", "或", "`user_access_token`"]),
        "`tenant_access_token` 或 `user_access_token`".to_owned(),
        "tenant_access_token/user_access_token".to_owned(),
        "`tenant_access_token`、`user_access_token`".to_owned(),
    ];
    for tokens in cells {
        let page = page_of(&format!("Authorization | string | 是 | {tokens}"));
        assert_eq!(
            page.token_types,
            [TokenType::Tenant, TokenType::User],
            "{tokens}"
        );
    }
    assert_eq!(
        page_of("authorization | string | 是 | `app_access_token`").token_types,
        [TokenType::App]
    );
}

#[test]
fn unknown_kinds_of_token_are_remarked() {
    let page = page_of("Authorization | string | 是 | `robot_access_token`");
    assert_eq!(page.token_types, []);
    assert_eq!(
        remarks(&page),
        [
            "the token `robot_access_token` is not known",
            "`Authorization` names no kind of token that is known"
        ]
    );
}

#[test]
fn a_json_content_type_is_nothing_to_note() {
    for text in [
        "**固定值**：\"application/json; charset=utf-8\"",
        "**示例值**：application/json",
    ] {
        let page = page_of(&format!("Content-Type | string | 是 | {text}"));
        assert_eq!((page.headers.len(), page.is_form), (0, false), "{text}");
    }
}

#[test]
fn a_form_is_known_by_its_content_type_or_by_a_file() {
    let page = page_of(
        "Content-Type | string | 是 | **示例值**：\"multipart/form-data; boundary=---7MA4\"",
    );
    assert_eq!((page.headers.len(), page.is_form), (0, true));
    let page = page_with(
        "### 请求体\n\n名称 | 类型 | 必填 | 描述\n--- | --- | --- | ---\ncover | file | 是 | 封面\n",
    );
    assert!(page.is_form);
}

#[test]
fn other_headers_are_kept() {
    let page = page_of(
        "X-Reader | string | 否 | 读者\nContent-Type | string | 是 | **固定值**：\"text/csv\"",
    );
    assert_eq!(names(&page.headers), ["X-Reader", "Content-Type"]);
    assert_eq!(page.headers[1].fixed.as_deref(), Some("text/csv"));
}
