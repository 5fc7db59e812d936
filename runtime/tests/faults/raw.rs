//! `send_raw`: the answer as it is.

use feishu_openapi_runtime::ErrorKind;
use feishu_openapi_runtime::TransportErrorKind;
use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};

use crate::builder;
use crate::endpoints::{Read, Write};
use crate::timeline::scripted;

#[tokio::test(start_paused = true)]
async fn a_good_answer_is_given_as_it_is() {
    let (client, _) = scripted([Reply::data(r#"{"new": 1}"#).header("x-tt-logid", "log-1")]);
    let answer = client.send_raw(&Read).await.unwrap();
    assert_eq!((answer.status, answer.log_id()), (200, Some("log-1")));
    let body: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(body["data"]["new"], 1);
    assert!(!format!("{answer:?}").contains("new"));
}

#[tokio::test(start_paused = true)]
async fn a_bad_answer_is_a_result_too() {
    for (reply, requests) in [
        (Reply::failure(400, 5, "no"), 1),
        (Reply::json(302, ""), 1),
        (Reply::json(200, "<html>"), 1),
        (Reply::json(503, "busy"), 3),
    ] {
        let (client, timeline) = scripted([reply.clone()]);
        let answer = client.send_raw(&Read).await.unwrap();
        assert_eq!(timeline.len(), requests, "{reply:?} {answer:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn it_is_tried_again_as_safely_as_any_call() {
    let (client, timeline) = scripted([Reply::json(503, ""), Reply::data("1")]);
    assert_eq!(client.send_raw(&Read).await.unwrap().status, 200);
    assert_eq!(timeline.len(), 2);
    let (client, timeline) = scripted([Reply::json(503, ""), Reply::data("1")]);
    assert_eq!(client.send_raw(&Write).await.unwrap().status, 503);
    assert_eq!(timeline.len(), 1);
    let (client, _) = scripted([Reply::error(TransportErrorKind::Broken)]);
    let error = client.send_raw(&Read).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 3));
}

#[tokio::test(start_paused = true)]
async fn an_expired_token_is_replaced() {
    let transport = ScriptedTransport::new([
        Reply::token("t-1"),
        Reply::failure(400, 99_991_663, "expired"),
        Reply::token("t-2"),
        Reply::data("1"),
    ]);
    let client = builder(&transport).app("cli_a", "secret").build().unwrap();
    assert_eq!(client.send_raw(&Read).await.unwrap().status, 200);
    assert_eq!(transport.requests().len(), 4);
}
