//! Rows 28–30: many callers at once.

use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply};
use feishu_openapi_runtime::{Client, Error, ErrorKind};
use tokio::task::JoinHandle;

use crate::sample::{ListNumbers, ListNumbersResponse};

use super::{app_client, sent};

pub const CALLERS: usize = 10_000;
const SECOND: Duration = Duration::from_secs(1);

pub type Call = JoinHandle<Result<ListNumbersResponse, Error>>;

pub fn crowd(client: &Client) -> Vec<Call> {
    (0..CALLERS)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { ListNumbers::default().send(&client).await })
        })
        .collect()
}

pub async fn all_succeed(calls: Vec<Call>) {
    for call in calls {
        assert_eq!(call.await.unwrap().unwrap().items, [7]);
    }
}

#[tokio::test(start_paused = true)]
async fn fault_28_crowd_on_an_empty_cache() {
    let (client, transport) = app_client(|_| Reply::token("t-1").after(SECOND));
    let started = Instant::now();
    all_succeed(crowd(&client)).await;
    assert_eq!(sent(&transport), (1, CALLERS));
    assert!(started.elapsed() < 2 * SECOND);
}

#[tokio::test(start_paused = true)]
async fn fault_29_crowd_while_the_token_endpoint_fails() {
    let (client, transport) = app_client(|_| Reply::failure(503, 5000, "down").after(SECOND));
    let started = Instant::now();
    let mut messages = Vec::new();
    for call in crowd(&client) {
        let error = call.await.unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Server);
        messages.push(error.to_string());
    }
    messages.dedup();
    assert_eq!(messages.len(), 1, "{messages:?}");
    // One flight: three requests of a second each, and two waits of at most 0.5 and 1 s.
    assert_eq!(sent(&transport), (3, 0));
    assert!(started.elapsed() < 5 * SECOND, "{:?}", started.elapsed());
}

#[tokio::test(start_paused = true)]
async fn fault_30_crowd_loses_the_caller_who_fetches() {
    let (client, transport) = app_client(|_| Reply::token("t-1").after(SECOND));
    let mut calls = crowd(&client);
    tokio::time::sleep(SECOND / 2).await;
    assert_eq!(sent(&transport), (1, 0));
    calls.remove(0).abort();
    all_succeed(calls).await;
    // The fetch belongs to none of them.
    assert_eq!(sent(&transport), (1, CALLERS - 1));
    assert_eq!(transport.in_flight(), 0);
}
