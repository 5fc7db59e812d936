//! What the envelope's `error` says beside code and message.

use feishu_openapi_runtime::{Error, ErrorKind};
use serde_json::{Value, json};

use crate::decode;

/// The error of an answer with these details.
fn error_with(details: &Value) -> Error {
    let body = json!({ "code": 5, "msg": "no", "error": details }).to_string();
    decode(400, body).unwrap_err()
}

#[test]
fn the_details_of_an_error_are_offered() {
    let error = error_with(&json!({
        "log_id": "20250101",
        "troubleshooter": "see https://example.com/tool",
        "field_violations": [{ "field": "phone", "value": "13300000000", "description": "too short" }],
        "permission_violations": [{ "type": "scope", "subject": "test:read", "description": "lacking" }],
        "helps": [{ "url": "https://example.com/help", "description": "more" }],
    }));
    let details = error.details().unwrap();
    let tool = details.troubleshooter.as_deref();
    assert_eq!(tool, Some("see https://example.com/tool"));
    let field = &details.field_violations[0];
    assert_eq!(field.field.as_deref(), Some("phone"));
    assert_eq!(field.value.as_deref(), Some("13300000000"));
    assert_eq!(field.description.as_deref(), Some("too short"));
    let permission = &details.permission_violations[0];
    assert_eq!(permission.kind.as_deref(), Some("scope"));
    assert_eq!(permission.subject.as_deref(), Some("test:read"));
    assert_eq!(permission.description.as_deref(), Some("lacking"));
    let help = &details.helps[0];
    assert_eq!(help.url.as_deref(), Some("https://example.com/help"));
    assert_eq!(help.description.as_deref(), Some("more"));
    let shown = format!("{error} {error:?} {details:?}");
    assert!(!shown.contains("13300000000"), "{shown}");
}

#[test]
fn what_is_odd_is_left_out_and_the_rest_is_kept() {
    let error = error_with(&json!({
        "troubleshooter": ["planted"],
        "field_violations": ["planted", null, {}, { "field": null, "value": 7, "more": [] }],
        "permission_violations": { "subject": "planted" },
        "helps": [{ "url": {}, "description": "more" }],
    }));
    let details = error.details().unwrap();
    assert_eq!(details.field_violations.len(), 1);
    assert_eq!(details.field_violations[0].value.as_deref(), Some("7"));
    assert_eq!(details.helps.len(), 1);
    assert!(details.permission_violations.is_empty() && details.troubleshooter.is_none());
}

/// What `error` holds, and the pairs that are offered of it.
fn others(details: &Value) -> Vec<(String, String)> {
    let error = error_with(details);
    let others = error.details().map(|details| details.others.clone());
    let others = others.unwrap_or_default().into_iter();
    others.map(|other| (other.key, other.value)).collect()
}

fn pair(key: &str, value: &str) -> (String, String) {
    (key.to_owned(), value.to_owned())
}

#[test]
fn fault_86_pairs_and_other_texts_of_the_error_are_offered() {
    let details = json!({
        "details": [
            { "key": "user_id", "value": "planted" },
            { "key": "limit", "value": 50 },
        ],
        "message": "Refer to the documentation.",
        "causes": [{ "reason": "quota", "retry": true, "why": { "en": "used up" } }],
        "log_id": "20250101",
        "empty": "",
    });
    let mut found = others(&details);
    found.sort();
    let mut expected = [
        pair("user_id", "planted"),
        pair("limit", "50"),
        pair("message", "Refer to the documentation."),
        pair("causes[0].reason", "quota"),
        pair("causes[0].why.en", "used up"),
    ];
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(others(&json!("invalid_grant")), [pair("", "invalid_grant")]);
    let error = error_with(&details);
    let shown = format!("{error} {error:?} {:?}", error.details());
    assert!(!shown.contains("planted"), "{shown}");
}

#[test]
fn fault_86_endless_texts_are_cut_off() {
    let texts: Vec<_> = (0..100_000).map(|number| number.to_string()).collect();
    assert_eq!(others(&json!(texts)).len(), 100);
}

#[test]
fn fault_83_the_description_of_an_oauth_failure_is_its_message() {
    let described =
        r#""error":"invalid_grant","error_description":"The refresh token has expired.""#;
    for (body, code) in [
        (format!(r#"{{"code":20037,{described}}}"#), Some(20037)),
        (
            format!(r#"{{"code":20037,"msg":"",{described}}}"#),
            Some(20037),
        ),
        // As RFC 6749 has it.
        (format!("{{{described}}}"), None),
    ] {
        let error = decode(400, body).unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Api, code));
        assert_eq!(error.message(), "The refresh token has expired.");
        assert_eq!(error.details().unwrap().others[0].value, "invalid_grant");
    }
    let body = r#"{"code":5,"msg":"own","error":"e","error_description":"d"}"#;
    assert_eq!(decode(400, body).unwrap_err().message(), "own");
    let body = r#"{"code":5,"error":"only"}"#;
    assert_eq!(decode(400, body).unwrap_err().message(), "only");
}

#[test]
fn details_of_any_shape_hide_no_code() {
    for details in [
        json!(null),
        json!(7),
        json!([1, { "field": 2 }]),
        json!({ "field_violations": null, "helps": "planted", "troubleshooter": null }),
    ] {
        let error = error_with(&details);
        assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some(5)));
        assert!(error.details().is_none(), "{details}");
    }
    let twice =
        r#"{"code":5,"error":{"troubleshooter":"first"},"error":{"troubleshooter":"second"}}"#;
    let error = decode(200, twice).unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some(5)));
    let details = error.details().unwrap();
    assert_eq!(details.troubleshooter.as_deref(), Some("first"));
}
