//! Row 34: odd answers to a request for a token.

use std::time::Duration;

use feishu_openapi_runtime::ErrorKind;
use feishu_openapi_runtime::testing::{Reply, advance};

use crate::sample::ListNumbers;

use super::{app_client, sent};

fn grant(expire: &str) -> Reply {
    Reply::json(
        200,
        format!(r#"{{"code":0,"tenant_access_token":"t-1"{expire}}}"#),
    )
}

/// Requests for tokens that two calls need, so long apart.
async fn requests_for_two_calls(expire: &'static str, apart: u64) -> usize {
    let (client, transport) = app_client(move |_| grant(expire));
    ListNumbers::default().send(&client).await.unwrap();
    advance(Duration::from_secs(apart)).await;
    ListNumbers::default().send(&client).await.unwrap();
    sent(&transport).0
}

#[tokio::test(start_paused = true)]
async fn fault_34_odd_lifetimes() {
    for once in [
        "",
        r#","expire":0"#,
        r#","expire":-7200"#,
        r#","expire":-1e300"#,
        r#","expire":null"#,
        r#","expire":"soon""#,
        r#","expire":"nan""#,
        r#","expire":{}"#,
    ] {
        assert_eq!(requests_for_two_calls(once, 0).await, 2, "{once}");
    }
    assert_eq!(requests_for_two_calls(r#","expire":1"#, 0).await, 1);
    assert_eq!(requests_for_two_calls(r#","expire":1"#, 1).await, 2);
    for long in [
        r#","expire":"7200""#,
        r#","expire":7200.0"#,
        r#","expire":9223372036854775807"#,
        r#","expire":99999999999999999999999"#,
        r#","expire":"1e999""#,
    ] {
        assert_eq!(requests_for_two_calls(long, 5000).await, 1, "{long}");
        assert_eq!(requests_for_two_calls(long, 7200).await, 2, "{long}");
    }
}

/// A token that is useless to those who come later still serves all who waited for it.
#[tokio::test(start_paused = true)]
async fn fault_34_short_life_is_no_busy_loop() {
    let (client, transport) = app_client(|_| grant("").after(Duration::from_secs(1)));
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { ListNumbers::default().send(&client).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!(sent(&transport), (1, 1000));
}

#[tokio::test(start_paused = true)]
async fn an_answer_without_a_usable_token_is_a_protocol_error() {
    for body in [
        r#"{"code":0,"expire":7200}"#,
        r#"{"code":0,"tenant_access_token":"","expire":7200}"#,
        r#"{"code":0,"tenant_access_token":"t\r\nx: y","expire":7200}"#,
        r#"{"code":0,"app_access_token":"a-1","expire":7200}"#,
    ] {
        let (client, transport) = app_client(move |_| Reply::json(200, body));
        let error = ListNumbers::default().send(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Protocol, "{body}");
        assert_eq!(sent(&transport), (1, 0));
    }
}

/// Whatever is wrong with the token, also what is found only after the answer was decoded.
#[tokio::test(start_paused = true)]
async fn fault_90_a_token_that_cannot_be_used() {
    for token in ["", r#","tenant_access_token":"t\r\nx: y""#] {
        let (client, _) = app_client(move |_| {
            Reply::json(200, format!(r#"{{"code":0{token}}}"#)).header("x-tt-logid", "log-1")
        });
        let error = ListNumbers::default().send(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Protocol, "{error}");
        assert_eq!((error.status(), error.log_id()), (Some(200), Some("log-1")));
    }
}
