//! The scripted transport itself.

use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport};
use feishu_openapi_runtime::{ErrorKind, Request, TransportErrorKind};

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
