use feishu_openapi_runtime::{Error, ErrorKind, request};

use crate::sample::GetInterview;
use crate::{decode, response_with};

#[test]
fn an_error_is_one_pointer_wide() {
    fn size_of_portable<T: std::error::Error + Send + Sync + 'static>() -> usize {
        size_of::<T>()
    }
    assert_eq!(size_of_portable::<Error>(), size_of::<usize>());
}

/// `data`, where it cannot be read, and why.
const UNREADABLE: &[(&str, &str, &str)] = &[
    (
        r#"{"round":"secret"}"#,
        "data.round",
        "expected an integer, found text that is none",
    ),
    (
        r#"{"id":{"secret":1}}"#,
        "data.id",
        "expected text, found an object",
    ),
    (
        r#"{"scores":[{"level":1}, {"level":true}]}"#,
        "data.scores[1].level",
        "expected an integer, found a boolean",
    ),
    (
        r#"{"scores":{"secret":1}}"#,
        "data.scores",
        "expected a list, found an object",
    ),
    (
        r#"{"scores":[null]}"#,
        "data.scores[0]",
        "expected an object, found null",
    ),
    (
        "{\n \"tags\": [\"a\",\n  \"b\", [\"secret\"]]}",
        "data.tags[2]",
        "expected text, found a list",
    ),
    (
        r#"{"id":"1","round":1,"id":"2"}"#,
        "data.id",
        "duplicate field `id`",
    ),
    (
        r#"{"x":[[{"y":1}],2],"round":1.5}"#,
        "data.round",
        "expected an integer, found a fraction or a number above 2^53",
    ),
    (r#"["secret"]"#, "data", "expected an object, found a list"),
    (
        r#""secret, expected nothing""#,
        "data",
        "expected an object, found text",
    ),
];

#[test]
fn decode_errors_name_the_path_and_never_the_value() {
    for (data, path, message) in UNREADABLE {
        let error = decode(200, format!(r#"{{"code":0,"data":{data}}}"#)).unwrap_err();
        assert_eq!(
            (error.kind(), error.json_path()),
            (ErrorKind::Decode, Some(*path)),
            "{data}"
        );
        assert_eq!(error.message(), *message, "{data}");
        assert!(!format!("{error} {error:?}").contains("secret"), "{data}");
    }
}

#[test]
fn fault_53_nothing_may_follow_the_json() {
    for tail in ["x", "{}", "null", "\0"] {
        let error = decode(200, format!(r#"{{"code":0,"data":{{}}}} {tail}"#)).unwrap_err();
        assert_eq!(
            (error.kind(), error.json_path()),
            (ErrorKind::Decode, Some(""))
        );
    }
    assert!(decode(200, "{\"code\":0,\"data\":{}} \r\n\t").is_ok());
}

#[test]
fn fault_52_text_that_is_no_json_text() {
    for (body, path) in [
        (&br#"{"code":0,"data":{"tags":["a","b"#[..], "data.tags[1]"),
        (b"{\"code\":0,\"data\":{\"id\":\"\xff\"}}", "data.id"),
        (b"{\"code\":0,\"data\":{\"id\":\"a\nb\"}}", "data.id"),
        (br#"{"code":0,"data":{"round":1e999}}"#, "data.round"),
        (br#"{"code":0,"data":{"round":NaN}}"#, "data.round"),
    ] {
        let error = decode(200, body).unwrap_err();
        let shown = String::from_utf8_lossy(body);
        assert_eq!(
            (error.kind(), error.json_path()),
            (ErrorKind::Decode, Some(path)),
            "{shown}"
        );
    }
}

/// What is not read need not be text: other fields of the answer must not suffer.
#[test]
fn bytes_that_are_no_text_spoil_only_what_holds_them() {
    for (data, path) in [
        (&b"{\"new\":\"\xe6\x9d\",\"id\":\"7\"}"[..], None),
        (b"{\"new\":[{\"a\":\"\\\\\xff\"}],\"id\":\"7\"}", None),
        // Nothing can be escaped that is no text.
        (b"{\"new\":\"\\\xff\",\"id\":\"7\"}", Some("data.new")),
        (b"{\"new\":\"\xff\",\"id\":\"\xff\"}", Some("data.id")),
        (b"{\"id\":\"\xff\\udc00\"}", Some("data.id")),
        (b"{\"id\":\"\\ud800\xff\"}", Some("data.id")),
        (b"{\"id\":\"\\\xff\"}", Some("data.id")),
        (b"{\"id\":\"\\\\\xff\"}", Some("data.id")),
        // A field's name is always read.
        (b"{\"id\":\"7\",\"\xff\":1}", Some("data")),
        (b"{\"id\":\xff}", Some("data.id")),
    ] {
        let body = [br#"{"code":0,"data":"#, data, b"}"].concat();
        let error = decode(200, &body).err();
        let found = error.as_ref().and_then(Error::json_path);
        assert_eq!(found, path, "{}", data.escape_ascii());
    }
}

#[test]
fn text_that_is_no_unicode_is_called_so() {
    for text in [&b"\xff"[..], b"a\xe6\x9d"] {
        let body = [br#"{"code":0,"data":{"id":""#, text, br#""}}"#].concat();
        let error = decode(200, &body).unwrap_err();
        assert_eq!(error.message(), "invalid Unicode in a text");
    }
}

#[test]
fn display_is_one_line_with_everything_support_needs() {
    let headers: &[(&str, &[u8])] = &[("x-tt-logid", b"20250101")];
    let body = r#"{"code":1002002,"msg":"bad parameter"}"#;
    let error = request::decode::<GetInterview>(&response_with(400, headers, body)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "GET /open-apis/hire/v1/interview: code 1002002: bad parameter (HTTP 400, log id 20250101)"
    );
    assert_eq!(error.doc_url(), Some("https://example.com/interview"));
}

/// `Default_Ignorable_Code_Point` and `Bidi_Control` of Unicode, and the separators of lines and paragraphs.
#[test]
fn fault_101_what_cannot_be_seen_is_escaped() {
    let invisible = [
        '\u{ad}',
        '\u{34f}',
        '\u{61c}',
        '\u{115f}',
        '\u{17b4}',
        '\u{180e}',
        '\u{200b}',
        '\u{200d}',
        '\u{200e}',
        '\u{2028}',
        '\u{202e}',
        '\u{2060}',
        '\u{2065}',
        '\u{2069}',
        '\u{3164}',
        '\u{fe0f}',
        '\u{feff}',
        '\u{ffa0}',
        '\u{fff0}',
        '\u{1bca0}',
        '\u{1d173}',
        '\u{e0001}',
        '\u{e0041}',
        '\u{e0100}',
        '\u{e0fff}',
    ];
    for character in invisible {
        let body = serde_json::json!({ "code": 5, "msg": format!("a{character}b") });
        let error = decode(200, body.to_string()).unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains(character), "{}", character.escape_unicode());
        let escaped = format!("a{}b", character.escape_unicode());
        assert!(shown.contains(&escaped), "{shown}");
        assert!(error.message().contains(character));
    }
    let body = serde_json::json!({ "code": 5, "msg": "简历 café ไทย 😀" });
    let shown = decode(200, body.to_string()).unwrap_err().to_string();
    assert!(shown.contains("简历 café ไทย 😀"), "{shown}");
}

#[test]
fn the_servers_text_is_escaped_and_cut_in_display_only() {
    let text = format!("a\n\u{1b}[31mb\u{202e}\u{2028}{}", "é".repeat(1_000_000));
    let body = serde_json::json!({ "code": 5, "msg": text }).to_string();
    let error = decode(200, body).unwrap_err();
    assert_eq!(error.message(), text);
    let shown = error.to_string();
    assert!(
        shown.contains(r"a\n\u{1b}[31mb\u{202e}\u{2028}é"),
        "{shown}"
    );
    assert!(
        shown.chars().count() < 400 && !shown.contains(['\n', '\u{1b}']),
        "{shown}"
    );
    assert!(format!("{error:?}").chars().count() < 500);
}
