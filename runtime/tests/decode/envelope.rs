use feishu_openapi_runtime::{ErrorKind, request};

use crate::sample::GetInterview;
use crate::{decode, response_with};

#[test]
fn code_zero_is_success_at_every_status() {
    for status in [200, 201, 400, 500] {
        let interview = decode(status, r#"{"code":0,"msg":"success","data":{"id":"7"}}"#).unwrap();
        assert_eq!(interview.id.as_deref(), Some("7"));
    }
}

#[test]
fn code_may_be_text_and_may_come_last() {
    for body in [
        r#"{"code":"0","data":{"round":2}}"#,
        r#"{"data":{"round":2},"msg":null,"code":0}"#,
    ] {
        assert_eq!(decode(200, body).unwrap().round, Some(2));
    }
}

#[test]
fn fault_52_a_byte_order_mark_is_stripped() {
    assert!(decode(200, "\u{feff}{\"code\":0,\"data\":{}}").is_ok());
}

#[test]
fn another_code_is_an_error_whatever_data_holds() {
    for body in [
        r#"{"code":1002002,"msg":"bad parameter","data":{"id":"7"}}"#,
        r#"{"code":1002002,"msg":"bad parameter","data":[]}"#,
        r#"{"data":"no object","code":"1002002","msg":"bad parameter","error":[1]}"#,
    ] {
        let error = decode(200, body).unwrap_err();
        assert_eq!(
            (error.kind(), error.code()),
            (ErrorKind::Api, Some(1_002_002))
        );
        assert_eq!(
            (error.message(), error.status()),
            ("bad parameter", Some(200))
        );
    }
}

#[test]
fn an_error_object_that_cannot_be_kept_hides_no_code() {
    let deep = "[".repeat(1000) + &"]".repeat(1000);
    for details in [&deep, "[1e999]", r#"{"log_id":7,"message":[]}"#] {
        let body = format!(r#"{{"error":{details},"msg":"no","code":99991672}}"#);
        let error = decode(400, body).unwrap_err();
        assert_eq!(
            (error.kind(), error.code(), error.message()),
            (ErrorKind::Permission, Some(99_991_672), "no")
        );
    }
}

#[test]
fn codes_are_sorted_into_kinds() {
    for (status, code, kind) in [
        (400, 99_991_400, ErrorKind::RateLimited),
        (429, 1, ErrorKind::RateLimited),
        (200, 99_991_403, ErrorKind::QuotaExhausted),
        (400, 99_991_672, ErrorKind::Permission),
        (401, 99_991_663, ErrorKind::Auth),
        (200, 99_991_663, ErrorKind::Auth),
        (200, 1_002_001, ErrorKind::Server),
        (500, 5, ErrorKind::Server),
        (403, 5, ErrorKind::Api),
        (200, -1, ErrorKind::Api),
    ] {
        let error = decode(status, format!(r#"{{"code":{code},"msg":""}}"#)).unwrap_err();
        assert_eq!(error.kind(), kind, "{status} {code}");
        assert_eq!(
            error.required_scopes().is_empty(),
            kind != ErrorKind::Permission
        );
    }
}

#[test]
fn answers_without_a_code_are_told_apart() {
    for (status, body, kind) in [
        (200, "{}", ErrorKind::Protocol),
        (200, r#"{"code":null,"data":{}}"#, ErrorKind::Protocol),
        (200, r#"{"code":"zero","data":{}}"#, ErrorKind::Protocol),
        (200, r#"{"code":0}"#, ErrorKind::Protocol),
        (200, r#"{"code":0,"data":null}"#, ErrorKind::Protocol),
        (204, "", ErrorKind::Protocol),
        (302, "", ErrorKind::Protocol),
        (304, "", ErrorKind::Protocol),
        (200, "", ErrorKind::UnexpectedContent),
        (200, "<html>sign in</html>", ErrorKind::UnexpectedContent),
        (418, "teapot", ErrorKind::UnexpectedContent),
        (100, "", ErrorKind::UnexpectedContent),
        (429, "slow down", ErrorKind::RateLimited),
        (502, "<html>", ErrorKind::Server),
        (599, "{", ErrorKind::Server),
        (700, "", ErrorKind::Server),
        (200, r#"{"code":0,"data":{"id":"#, ErrorKind::Decode),
    ] {
        let error = decode(status, body).unwrap_err();
        assert_eq!(
            (error.kind(), error.status()),
            (kind, Some(status)),
            "{status} {body}"
        );
    }
}

#[test]
fn the_log_id_is_the_headers_or_else_the_bodys() {
    let body = r#"{"code":5,"msg":"","error":{"log_id":"from-body"}}"#;
    for (headers, log_id) in [
        (
            &[("x-tt-logid", &b"first"[..]), ("x-tt-logid", b"second")][..],
            "first",
        ),
        (&[("x-request-id", b"request"), ("x-tt-logid", b"tt")], "tt"),
        (&[("x-request-id", b"request")], "request"),
        (&[("x-tt-logid", b"\xff\xfe")], "from-body"),
        (&[("x-tt-logid", "é".as_bytes())], "from-body"),
        (&[("x-tt-logid", b"")], "from-body"),
        (&[], "from-body"),
    ] {
        let error =
            request::decode::<GetInterview>(&response_with(400, headers, body)).unwrap_err();
        assert_eq!(error.log_id(), Some(log_id), "{headers:?}");
    }
    let error = decode(400, r#"{"code":5,"error":{"logid":"other-spelling"}}"#).unwrap_err();
    assert_eq!(error.log_id(), Some("other-spelling"));
}

#[test]
fn fault_100_a_log_id_is_short_and_printable_wherever_it_comes_from() {
    let long = "x".repeat(1_000_000);
    for odd in [long.as_str(), "two\nlines", "two words", "\u{202e}abc", "é"] {
        let headers: &[(&str, &[u8])] = &[("x-tt-logid", odd.as_bytes())];
        let body = serde_json::json!({ "code": 5, "error": { "log_id": odd } }).to_string();
        let response = response_with(400, headers, &body);
        assert_eq!(response.log_id(), None);
        let error = request::decode::<GetInterview>(&response).unwrap_err();
        assert_eq!(error.log_id(), None);
        assert!(error.to_string().len() < 100, "{error}");
    }
}

#[test]
fn a_few_endpoints_say_message_for_msg() {
    let error = decode(200, r#"{"code":7,"message":"no such thing"}"#).unwrap_err();
    assert_eq!((error.code(), error.message()), (Some(7), "no such thing"));
    let both = decode(200, r#"{"message":"second","code":7,"msg":"first"}"#).unwrap_err();
    assert_eq!(both.message(), "first");
    assert!(decode(200, r#"{"code":0,"message":"ok","data":{}}"#).is_ok());
}
