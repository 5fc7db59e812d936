//! Rows 25–27, 31 and 35: the platform refuses a token that should be valid.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use feishu_openapi_runtime::ErrorKind;
use feishu_openapi_runtime::testing::{Reply, advance};

use crate::sample::ListNumbers;

use super::crowds::{CALLERS, all_succeed, crowd};
use super::{app_client_of, bearer, bearers, sent};

const REFUSED: i64 = 99_991_663;

#[tokio::test(start_paused = true)]
async fn fault_25_token_expires_between_calls() {
    for status in [200, 400, 401] {
        let (client, transport) = app_client_of(
            |count| Reply::token(&format!("t-{count}")),
            move |request| match bearer(request) {
                Some("t-1") if request.url.ends_with("page_size=2") => {
                    Reply::failure(status, REFUSED, "invalid")
                }
                _ => Reply::data("{}"),
            },
        );
        ListNumbers::default().send(&client).await.unwrap();
        assert_eq!(sent(&transport), (1, 1));
        let request = ListNumbers::default().page_size(2);
        request.send(&client).await.unwrap();
        assert_eq!(sent(&transport), (2, 3), "{status}");
        assert_eq!(bearers(&transport), ["t-1", "t-1", "t-2"]);
    }
}

#[tokio::test(start_paused = true)]
async fn fault_26_the_same_token_again() {
    let (client, transport) = app_client_of(
        |_| Reply::token("t-1"),
        |_| Reply::failure(200, REFUSED, "invalid"),
    );
    for calls in 1..=10 {
        let error = ListNumbers::default().send(&client).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.code()),
            (ErrorKind::Auth, Some(REFUSED))
        );
        assert_eq!(sent(&transport), (2, calls));
    }
    advance(Duration::from_secs(5)).await;
    assert!(ListNumbers::default().send(&client).await.is_err());
    assert_eq!(sent(&transport), (3, 11));
}

#[tokio::test(start_paused = true)]
async fn fault_27_every_token_is_refused() {
    let (client, transport) = app_client_of(
        |count| Reply::token(&format!("t-{count}")),
        |_| Reply::failure(200, REFUSED, "invalid"),
    );
    let error = ListNumbers::default().send(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Auth);
    assert_eq!(sent(&transport), (2, 2));
    advance(Duration::from_secs(10)).await;
    let error = ListNumbers::default().send(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Auth);
    assert_eq!(sent(&transport), (3, 4));
}

/// Nothing looks at the wall clock. A monotonic clock that stood still while the machine slept leaves a token
/// that the platform refuses.
#[tokio::test(start_paused = true)]
async fn fault_35_clock_stood_still() {
    let (client, transport) = app_client_of(
        |count| Reply::token(&format!("t-{count}")),
        |request| match bearer(request) {
            Some("t-1") => Reply::failure(400, REFUSED, "expired"),
            _ => Reply::data("{}"),
        },
    );
    ListNumbers::default().send(&client).await.unwrap();
    assert_eq!(bearers(&transport), ["t-1", "t-2"]);
}

/// Every second refusal comes long after the token was replaced.
#[tokio::test(start_paused = true)]
async fn fault_31_crowd_whose_token_is_refused() {
    let refusals = AtomicU64::new(0);
    let (client, transport) = app_client_of(
        |count| Reply::token(&format!("t-{count}")),
        move |request| match bearer(request) {
            Some("t-1") => {
                let late = refusals.fetch_add(1, Ordering::Relaxed) % 2;
                Reply::failure(200, 99_991_663, "invalid").after(Duration::from_secs(1 + 20 * late))
            }
            _ => Reply::data(r#"{"items":[7]}"#),
        },
    );
    all_succeed(crowd(&client)).await;
    assert_eq!(sent(&transport), (2, 2 * CALLERS));
}
