//! Row 64 and what is retried at all.

use std::time::Duration;

use feishu_openapi_runtime::testing::Reply;
use feishu_openapi_runtime::{ErrorKind, TransportErrorKind};

use crate::endpoints::{Read, Write};
use crate::timeline::{scripted, timed};

#[tokio::test(start_paused = true)]
async fn reads_are_tried_again_after_what_passes_by_itself() {
    for (kind, error_kind, requests) in [
        (TransportErrorKind::Connect, ErrorKind::Connect, 3),
        (TransportErrorKind::Timeout, ErrorKind::Timeout, 3),
        (TransportErrorKind::Broken, ErrorKind::Transport, 3),
        (TransportErrorKind::Encoding, ErrorKind::Transport, 2),
        (TransportErrorKind::Tls, ErrorKind::Connect, 1),
        (TransportErrorKind::Malformed, ErrorKind::Transport, 1),
        (TransportErrorKind::BodyTooLarge, ErrorKind::BodyTooLarge, 1),
        (TransportErrorKind::Config, ErrorKind::Config, 1),
    ] {
        let (client, timeline) = scripted([Reply::error(kind)]);
        let error = client.send(&Read).await.unwrap_err();
        assert_eq!(
            (error.kind(), timeline.len()),
            (error_kind, requests),
            "{kind:?}"
        );
        assert_eq!(error.attempts() as usize, requests);
        assert_eq!(error.is_retryable(), requests > 1, "{kind:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn writes_are_tried_again_only_if_nothing_was_done() {
    for (reply, requests, processed) in [
        (Reply::error(TransportErrorKind::Connect), 3, false),
        (Reply::error(TransportErrorKind::Tls), 1, false),
        (Reply::error(TransportErrorKind::Timeout), 1, true),
        (Reply::error(TransportErrorKind::Broken), 1, true),
        (Reply::error(TransportErrorKind::Encoding), 1, true),
        (Reply::json(503, ""), 1, true),
        (Reply::failure(400, 5, "refused"), 1, false),
        (Reply::json(200, r#"{"code":0,"da"#), 1, true),
    ] {
        let (client, timeline) = scripted([reply.clone()]);
        let error = client.send(&Write).await.unwrap_err();
        assert_eq!(timeline.len(), requests, "{reply:?}");
        assert_eq!(error.may_have_been_processed(), processed, "{reply:?}");
    }
}

/// The server waited too long for the request: as after a time-out, only what may be repeated is.
#[tokio::test(start_paused = true)]
async fn fault_92_status_408() {
    for reply in [Reply::json(408, "slow"), Reply::failure(408, 5, "slow")] {
        let (client, timeline) = scripted([reply.clone(), Reply::data("7")]);
        assert_eq!(client.send(&Read).await.unwrap(), 7);
        assert_eq!(timeline.len(), 2);
        let (client, timeline) = scripted([reply]);
        let error = client.send(&Write).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.status()),
            (ErrorKind::Timeout, Some(408))
        );
        assert_eq!(timeline.len(), 1);
        assert!(error.is_retryable() && error.may_have_been_processed());
    }
}

#[tokio::test(start_paused = true)]
async fn an_earlier_attempt_may_have_been_processed() {
    let (client, _) = scripted([
        Reply::error(TransportErrorKind::Broken),
        Reply::error(TransportErrorKind::Connect),
    ]);
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(error.may_have_been_processed());
}

#[tokio::test(start_paused = true)]
async fn a_body_that_ends_too_early_is_asked_for_again() {
    let cut = Reply::json(200, r#"{"code":0,"msg":"success","data":{"a":[1,2"#);
    let (client, timeline) = scripted([cut.clone(), Reply::data("7")]);
    assert_eq!(client.send(&Read).await.unwrap(), 7);
    assert_eq!(timeline.len(), 2);
    let (client, _) = scripted([cut]);
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Decode, 3));
}

#[tokio::test(start_paused = true)]
async fn waits_are_random_and_bounded() {
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..50 {
        let (builder, timeline) = timed(|_, _| Reply::json(503, ""));
        let client = builder.max_attempts(5).build().unwrap();
        client.send(&Read).await.unwrap_err();
        let waits = timeline.waits();
        assert_eq!(waits.len(), 4);
        for (wait, bound) in waits.iter().zip([500, 1000, 2000, 4000]) {
            assert!(*wait <= Duration::from_millis(bound + 1), "{waits:?}");
        }
        seen.insert(waits);
    }
    assert!(seen.len() > 45);
}

#[tokio::test(start_paused = true)]
async fn the_number_of_attempts_can_be_set() {
    for (max_attempts, requests) in [(0, 1), (1, 1), (2, 2), (7, 7)] {
        let (builder, timeline) = timed(|_, _| Reply::json(503, ""));
        let client = builder.max_attempts(max_attempts).build().unwrap();
        client.send(&Read).await.unwrap_err();
        assert_eq!(timeline.len(), requests);
    }
}

#[tokio::test(start_paused = true)]
async fn fault_64_a_thousand_callers_of_a_server_that_fails() {
    let (builder, timeline) = timed(|_, _| Reply::json(503, ""));
    let client = builder.build().unwrap();
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.send(&Read).await })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap_err().kind(), ErrorKind::Server);
    }
    assert_eq!(timeline.len(), 1000 + 500 / 5);
}

#[tokio::test(start_paused = true)]
async fn callers_who_give_up_leave_the_budget_to_the_others() {
    let (builder, timeline) = timed(|_, _| Reply::json(503, ""));
    let client = builder.build().unwrap();
    for _ in 0..1000 {
        // Dropped while it waits for its retry.
        let call = tokio::time::timeout(Duration::ZERO, client.send(&Read));
        let _ = call.await;
    }
    let before = timeline.len();
    client.send(&Read).await.unwrap_err();
    assert_eq!(timeline.len() - before, 3);
}
