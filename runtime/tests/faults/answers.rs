//! Rows 12–18, 23, 24, 72 and 73: answers that are no success.

use feishu_openapi_runtime::testing::Reply;
use feishu_openapi_runtime::{Error, ErrorKind, HttpResponse};

use crate::endpoints::Read;
use crate::timeline::scripted;

fn answer(status: u16, content_type: &str, body: &str) -> Reply {
    Reply::response(HttpResponse {
        status,
        headers: vec![("content-type".to_owned(), content_type.into())],
        body: body.into(),
    })
}

/// What becomes of a call that gets the same answer every time, and the number of requests.
async fn outcome(reply: Reply) -> (Result<serde_json::Value, Error>, usize) {
    let (client, timeline) = scripted([reply]);
    let result = client.send(&Read).await;
    (result, timeline.len())
}

async fn failure(reply: Reply) -> (Error, usize) {
    let (result, requests) = outcome(reply).await;
    let error = result.unwrap_err();
    assert_eq!(error.attempts() as usize, requests);
    (error, requests)
}

#[tokio::test(start_paused = true)]
async fn fault_12_html_with_status_200() {
    let page = "<html>planted sign-in page</html>";
    let (error, requests) = failure(answer(200, "text/html", page)).await;
    assert_eq!(
        (error.kind(), error.status(), requests),
        (ErrorKind::UnexpectedContent, Some(200), 1)
    );
    assert!(!error.is_retryable());
    assert!(error.to_string().contains("text/html"), "{error}");
    assert!(!format!("{error} {error:?}").contains("planted"), "{error}");
    assert_eq!(error.raw_body(), Some(page.as_bytes()));
}

#[tokio::test(start_paused = true)]
async fn fault_13_a_gateways_html() {
    for status in [502, 503, 504] {
        let (error, requests) = failure(answer(status, "text/html", "<html>bad gateway")).await;
        assert_eq!(
            (error.kind(), error.status(), requests),
            (ErrorKind::Server, Some(status), 3)
        );
        assert!(error.is_retryable() && error.may_have_been_processed());
        let (client, timeline) = scripted([
            answer(status, "text/html", "<html>bad gateway"),
            Reply::data("7"),
        ]);
        assert_eq!(client.send(&Read).await.unwrap(), 7);
        assert_eq!(timeline.len(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn fault_14_nothing_in_the_answer() {
    let (error, requests) = failure(answer(200, "application/json", "")).await;
    assert_eq!((error.kind(), requests), (ErrorKind::UnexpectedContent, 1));
    let (client, timeline) = scripted([answer(204, "application/json", "")]);
    let error = client
        .send(&crate::sample::ListNumbers::default())
        .await
        .unwrap_err();
    assert_eq!((error.kind(), timeline.len()), (ErrorKind::Protocol, 1));
}

#[tokio::test(start_paused = true)]
async fn fault_15_an_envelope_with_an_odd_code() {
    let (result, requests) = outcome(Reply::json(200, r#"{"code":"0","data":{"a":1}}"#)).await;
    assert_eq!((result.unwrap()["a"].as_i64(), requests), (Some(1), 1));
    for body in [
        r#"{"msg":"success","data":{}}"#,
        r#"{"code":null,"data":{}}"#,
        r#"{"code":"none","data":{}}"#,
        r#"{"code":{},"data":{}}"#,
    ] {
        let (error, requests) = failure(Reply::json(200, body)).await;
        assert_eq!((error.kind(), requests), (ErrorKind::Protocol, 1), "{body}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_16_an_error_code_with_status_200() {
    let body = r#"{"code":1061045,"msg":"no such thing","data":{"a":1}}"#;
    let (error, requests) = failure(Reply::json(200, body).header("x-tt-logid", "log-1")).await;
    assert_eq!((error.kind(), requests), (ErrorKind::Api, 1));
    assert_eq!(
        (error.code(), error.message(), error.log_id()),
        (Some(1_061_045), "no such thing", Some("log-1"))
    );
    assert_eq!(error.endpoint_code(), None);
    assert_eq!(error.doc_url(), Some("https://example.com/read"));
    assert!(!error.may_have_been_processed());
}

#[tokio::test(start_paused = true)]
async fn fault_17_an_invalid_parameter() {
    let (error, requests) = failure(Reply::failure(400, 1_002_002, "bad parameter")).await;
    assert_eq!((error.kind(), requests), (ErrorKind::Api, 1));
    assert!(!error.is_retryable());
    assert_eq!(error.endpoint_code().unwrap().name, "invalid_parameter");
}

#[tokio::test(start_paused = true)]
async fn fault_18_a_system_error() {
    for status in [500, 200] {
        let (error, requests) = failure(Reply::failure(status, 1_002_001, "oops")).await;
        assert_eq!((error.kind(), requests), (ErrorKind::Server, 3));
        assert_eq!(error.endpoint_code().unwrap().name, "system_error");
        assert!(error.to_string().contains("3 attempts"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_23_the_monthly_quota() {
    let (error, requests) = failure(Reply::failure(400, 99_991_403, "quota")).await;
    assert_eq!((error.kind(), requests), (ErrorKind::QuotaExhausted, 1));
    assert!(!error.is_retryable());
}

#[tokio::test(start_paused = true)]
async fn fault_24_a_missing_scope() {
    let (error, requests) = failure(Reply::failure(400, 99_991_672, "no scope")).await;
    assert_eq!((error.kind(), requests), (ErrorKind::Permission, 1));
    assert_eq!(error.required_scopes(), ["test:read", "test:all"]);
}

#[tokio::test(start_paused = true)]
async fn fault_67_hostile_text_of_the_server() {
    let text = format!("first\n\u{1b}[31mred\u{202e}{}", "x".repeat(1024 * 1024));
    let (error, _) = failure(Reply::failure(400, 5, &text)).await;
    let line = error.to_string();
    assert!(!line.contains(['\n', '\u{1b}', '\u{202e}']), "{line}");
    assert!(line.contains(r"first\n"), "{line}");
    assert!(line.chars().count() < 400, "{line}");
    assert_eq!(error.message(), text);
}

#[tokio::test(start_paused = true)]
async fn fault_72_odd_statuses() {
    for (status, kind, expected_requests) in [
        (100, ErrorKind::UnexpectedContent, 1),
        (304, ErrorKind::Protocol, 1),
        (302, ErrorKind::Protocol, 1),
        (418, ErrorKind::UnexpectedContent, 1),
        (599, ErrorKind::Server, 3),
        (700, ErrorKind::Server, 3),
    ] {
        let (error, requests) = failure(answer(status, "text/plain", "")).await;
        assert_eq!(
            (error.kind(), error.status(), requests),
            (kind, Some(status), expected_requests)
        );
    }
}

#[tokio::test(start_paused = true)]
async fn fault_73_odd_log_ids() {
    for (headers, log_id) in [
        (&[][..], None),
        (&[&b"first"[..], b"second"], Some("first")),
        (&[b"\xff\xfe"], None),
        (&["é".as_bytes()], None),
    ] {
        let reply = Reply::failure(400, 5, "no");
        let reply = headers
            .iter()
            .fold(reply, |reply, value| reply.header("x-tt-logid", *value));
        let (error, _) = failure(reply).await;
        assert_eq!(error.log_id(), log_id, "{headers:?}");
    }
}

/// The page gives the codes another status than the one they come with.
#[tokio::test(start_paused = true)]
async fn fault_85_the_documented_status_of_a_code_counts() {
    let documented = [
        (1_002_001, ErrorKind::Server),
        (1_002_003, ErrorKind::RateLimited),
    ];
    for (code, kind) in documented {
        for status in [200, 400, 429, 500] {
            let (error, requests) = failure(Reply::failure(status, code, "no")).await;
            assert_eq!((error.kind(), requests), (kind, 3), "{code} {status}");
        }
    }
    // A status of the client's own fault takes nothing away from that of the answer.
    let (error, _) = failure(Reply::failure(503, 1_002_002, "no")).await;
    assert_eq!(error.kind(), ErrorKind::Server);
}
