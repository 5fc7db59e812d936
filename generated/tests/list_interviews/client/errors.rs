//! What the platform refuses.

use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::{Error, ErrorKind};
use serde_json::json;

use super::client;
use super::server::{Answer, LOG_ID, Server};

fn refusal(status: u16, code: i64, message: &str) -> Answer {
    // Data beside an error code means nothing.
    let body = json!({"code": code, "msg": message, "data": {"items": [{"id": "i1"}]}});
    (status, body.to_string())
}

async fn error(answer: Answer) -> Error {
    let server = Server::start([answer]).await;
    let request = ListInterviews::by_application_id("6134134355464633");
    request.send(&client(&server)).await.unwrap_err()
}

#[tokio::test]
async fn the_code_decides_at_every_status() {
    for (status, code, kind) in [
        (200, 1_002_002, ErrorKind::Api),
        (400, 1_002_002, ErrorKind::Api),
        (200, 1_002_001, ErrorKind::Server),
        (400, 1_002_001, ErrorKind::Server),
        (500, 1_002_001, ErrorKind::Server),
    ] {
        let error = error(refusal(status, code, "bad news")).await;
        assert_eq!(error.kind(), kind, "{error}");
        assert_eq!(error.code(), Some(code));
        assert_eq!(error.status(), Some(status));
        assert_eq!(error.message(), "bad news");
        assert_eq!(error.log_id(), Some(LOG_ID));
        assert_eq!(
            error.to_string(),
            format!(
                "GET /open-apis/hire/v1/interviews: code {code}: bad news \
                 (HTTP {status}, log id {LOG_ID})"
            )
        );
    }
}

#[tokio::test]
async fn the_error_is_one_line_whatever_the_message() {
    let error = error(refusal(400, 1_002_002, "two\r\nlines\u{1b}[31m")).await;
    assert_eq!(error.message(), "two\r\nlines\u{1b}[31m");
    assert!(!error.to_string().contains(char::is_control), "{error}");
}

#[tokio::test]
async fn a_missing_scope_is_named() {
    let error = error(refusal(400, 99_991_672, "access denied")).await;
    assert_eq!(error.kind(), ErrorKind::Permission);
    assert_eq!(
        error.required_scopes(),
        ["hire:interview:readonly", "hire:interview"]
    );
}

#[tokio::test]
async fn success_is_success_at_every_status() {
    let data = json!({"code": 0, "data": {"items": [{"id": "i1"}]}}).to_string();
    let request = ListInterviews::by_interview_id("i1");
    for status in [200, 400, 500] {
        let server = Server::start([(status, data.clone())]).await;
        let page = request.send(&client(&server)).await.unwrap();
        assert_eq!(page.items[0].id.as_deref(), Some("i1"));
    }
}
