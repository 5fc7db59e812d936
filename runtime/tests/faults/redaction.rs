//! What errors show of a token that the server echoes.

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::{Error, HttpResponse};
use serde_json::json;

use crate::builder;
use crate::sample::ListNumbers;

/// The error of a call with this token that gets this answer.
async fn failure(token: &str, reply: Reply) -> Error {
    let transport = ScriptedTransport::new([reply]);
    let client = builder(&transport).tenant_access_token(token).build();
    let request = ListNumbers::default();
    request.send(&client.unwrap()).await.unwrap_err()
}

fn page(content_type: &str) -> Reply {
    Reply::response(HttpResponse {
        status: 404,
        headers: vec![("content-type".to_owned(), content_type.into())],
        body: b"no JSON".to_vec(),
    })
}

#[tokio::test(start_paused = true)]
async fn a_token_of_few_letters_spoils_no_text() {
    for token in ["a", "an", "answer"] {
        let error = failure(token, page("text/html")).await;
        let text = "the answer is no JSON object; its type is text/html";
        assert_eq!(error.message(), text, "{token}");
        let error = failure(token, Reply::failure(400, 5, "no such answer")).await;
        assert_eq!(error.message(), "no such answer", "{token}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_in_any_text_of_the_server_is_taken_out() {
    let text = "a planted-token";
    let violation = json!([{
        "field": text, "value": text, "type": text, "subject": text, "url": text, "description": text,
    }]);
    let body = json!({ "code": 5, "msg": text, "error": {
        "log_id": "a-planted-token",
        "troubleshooter": text,
        "field_violations": violation,
        "permission_violations": violation,
        "helps": violation,
    }});
    let error = failure("planted-token", Reply::json(400, body.to_string())).await;
    assert_eq!(error.message(), "a [secret]");
    assert_eq!(error.log_id(), Some("a-[secret]"));
    let details = error.details().unwrap();
    assert!(!format!("{error} {details:?}").contains("planted"));
    let value = details.field_violations[0].value.as_deref();
    assert_eq!(value, Some("a [secret]"));

    let error = failure("planted-token", page("planted-token")).await;
    assert_eq!(
        error.message(),
        "the answer is no JSON object; its type is [secret]"
    );
}
