//! Examples of requests and responses.

use crate::support::{page_with, remarks};

fn fenced(json: &str) -> String {
    format!("```json\n{json}\n```\n")
}

#[test]
fn examples_are_told_with_the_line_they_begin_on() {
    let request = fenced("{\n  \"title\": \"红与黑\"\n}");
    let response = fenced("{\"code\": 0}");
    let page = page_with(&format!(
        "### 请求体示例\n{request}\n## 响应\n### 响应体示例\n{response}"
    ));
    let request = page.request_example.expect("a request");
    assert_eq!(request.value, "{\n  \"title\": \"红与黑\"\n}");
    assert_eq!(request.line, 11);
    assert_eq!(
        page.response_example.expect("a response").value,
        "{\"code\": 0}"
    );
}

#[test]
fn the_first_response_that_succeeds_is_taken() {
    let failure = fenced("{\n  \"data\": {\"code\": 0},\n  \"code\": 1061002\n}");
    let success = fenced("{\"data\": {\"code\": \"a{\"}, \"code\":0}");
    let page = page_with(&format!(
        "## 响应\n### 响应体示例\n失败：\n{failure}\n成功：\n{success}"
    ));
    assert_eq!(remarks(&page), [""; 0]);
    let example = page.response_example.expect("a response");
    assert!(example.value.contains("a{"), "{example:?}");
}

#[test]
fn a_response_without_code_succeeds() {
    let page = page_with(&format!(
        "### 响应体示例\n{}",
        fenced("{\"book\": {\"code\": 3}}")
    ));
    assert!(page.response_example.is_some());
}

#[test]
fn headings_of_examples_vary() {
    let request = fenced("{\"a\": 1}");
    let page = page_with(&format!(
        "### 请求示例\n{request}\n## 响应\n### 示例\n{}",
        fenced("{\"code\": 0}")
    ));
    assert!(page.request_example.is_some());
    assert!(page.response_example.is_some());
}

#[test]
fn an_example_that_is_no_json_is_remarked() {
    let page = page_with("### 请求体示例\n```\ncurl -X POST\n```\n");
    assert_eq!(page.request_example, None);
    assert_eq!(
        remarks(&page),
        ["`请求体示例` holds no JSON in a code block"]
    );
}

#[test]
fn responses_that_all_fail_are_remarked() {
    let page = page_with(&format!(
        "## 响应\n### 响应体示例\n{}",
        fenced("{\"code\": 1061002}")
    ));
    assert_eq!(page.response_example, None);
    assert_eq!(
        remarks(&page),
        ["`响应体示例` shows no response that succeeds"]
    );
}
