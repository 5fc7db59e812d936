//! The scripted transport itself.

use std::time::Duration;

use feishu_openapi_runtime::testing::{self, Instant, Reply, ScriptedTransport};
use feishu_openapi_runtime::{ErrorKind, Event, Request, TransportErrorKind};

use crate::sample::ListNumbers;
use crate::{builder, client};

#[tokio::test(start_paused = true)]
async fn replies_come_in_order_and_requests_are_kept() {
    let (client, transport) = client([
        Reply::data(r#"{"items":[1]}"#),
        Reply::failure(400, 5, "no").header("x-tt-logid", "log-1"),
    ]);
    let request = ListNumbers::default().page_size(2);
    assert_eq!(request.send(&client).await.unwrap().items, [1]);
    let error = request.send(&client).await.unwrap_err();
    assert_eq!((error.code(), error.log_id()), (Some(5), Some("log-1")));
    let requests = transport.requests();
    assert_eq!(requests.len(), 2);
    assert_eq!(
        requests[0].url,
        "https://open.feishu.cn/open-apis/test/v1/numbers?page_size=2"
    );
}

#[tokio::test(start_paused = true)]
async fn a_function_picks_replies_by_request() {
    let transport = ScriptedTransport::answering(|request| {
        if request.url.ends_with(ListNumbers::ENDPOINT.path) {
            Reply::data(r#"{"items":[7]}"#)
        } else {
            Reply::token("t-1")
        }
    });
    let client = builder(&transport).app("cli_a", "secret").build().unwrap();
    let response = ListNumbers::default().send(&client).await.unwrap();
    assert_eq!((response.items, transport.requests().len()), (vec![7], 2));
}

#[tokio::test(start_paused = true)]
async fn delays_run_on_the_paused_clock() {
    let (client, transport) = client([Reply::data("{}").after(Duration::from_secs(9))]);
    let (started, began) = (Instant::now(), std::time::Instant::now());
    let request = ListNumbers::default();
    let mut call = Box::pin(request.send(&client));
    let early = tokio::time::timeout(Duration::from_secs(8), &mut call).await;
    assert!(early.is_err());
    assert_eq!(transport.in_flight(), 1);
    call.await.unwrap();
    assert_eq!(started.elapsed().as_secs(), 9);
    assert_eq!(transport.in_flight(), 0);
    assert!(began.elapsed() < Duration::from_secs(8));
}

#[tokio::test(start_paused = true)]
async fn errors_and_silence_reach_the_client() {
    let transport = ScriptedTransport::answering(|_| Reply::error(TransportErrorKind::Connect));
    let client = builder(&transport)
        .tenant_access_token("t-1")
        .build()
        .unwrap();
    let error = ListNumbers::default().send(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);

    let transport = ScriptedTransport::answering(|_| Reply::never());
    let client = builder(&transport)
        .tenant_access_token("t-1")
        .build()
        .unwrap();
    let request = ListNumbers::default();
    let call = tokio::time::timeout(Duration::from_secs(1), request.send(&client));
    assert!(call.await.is_err());
    crate::settle().await;
    assert_eq!((transport.requests().len(), transport.in_flight()), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn every_common_answer_has_a_reply() {
    let (client, transport) = client([
        Reply::page([1, 2], Some("next")),
        Reply::throttled(30),
        Reply::server_error(),
        Reply::page([3], None),
        Reply::token("unused"),
    ]);
    let started = Instant::now();
    let items = ListNumbers::default().items(&client).try_collect().await;
    assert_eq!(items.unwrap(), [1, 2, 3]);
    assert!(started.elapsed() >= Duration::from_secs(30));
    assert_eq!(transport.replies_left(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_refused_token_is_replaced() {
    let transport = ScriptedTransport::new([
        Reply::token("t-1"),
        Reply::token_refused(),
        Reply::token("t-2"),
        Reply::page([7], None),
    ]);
    let client = builder(&transport).app("cli_a", "secret").build().unwrap();
    let response = ListNumbers::default().send(&client).await.unwrap();
    assert_eq!((response.items, transport.replies_left()), (vec![7], 0));
}

#[tokio::test(start_paused = true)]
async fn a_missing_reply_names_method_and_path() {
    let (client, _) = client([]);
    let request = ListNumbers::default().page_size(2);
    let error = request.send(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Panic);
    let problem = "the script has no reply left for GET /open-apis/test/v1/numbers";
    assert!(error.message().ends_with(problem), "{error}");
}

#[test]
fn errors_and_events_can_be_made() {
    let error = testing::error(ErrorKind::Timeout, "no answer");
    assert!(error.is_timeout() && error.is_retryable());
    assert_eq!(error.kind().to_string(), "no answer in time");
    let event = testing::retry(ListNumbers::ENDPOINT, &error, Duration::ZERO);
    assert!(matches!(event, Event::Retry { error, .. } if error.is_timeout()));
}
