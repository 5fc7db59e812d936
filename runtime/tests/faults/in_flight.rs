//! The bound on requests that are under way at the same time.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use feishu_openapi_runtime::Client;
use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport};
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::builder;
use crate::endpoints::{Read, ReadElsewhere, ReadPerSecond};
use crate::tokens::is_for_token;

const SECOND: Duration = Duration::from_secs(1);

/// A client with a bound, whose answers take a second, and the most requests that were under way at once.
fn bounded(bound: usize) -> (Client, Arc<AtomicUsize>) {
    let most = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&most);
    // The transport is not there yet when its function is made.
    let own = Arc::new(std::sync::OnceLock::<ScriptedTransport>::new());
    let transport = ScriptedTransport::answering({
        let own = Arc::clone(&own);
        move |request| {
            let others = own.get().map_or(0, ScriptedTransport::in_flight);
            seen.fetch_max(others + 1, Ordering::Relaxed);
            let reply = if is_for_token(request) {
                Reply::token("t-1")
            } else {
                Reply::data("1")
            };
            reply.after(SECOND)
        }
    });
    own.set(transport.clone()).ok();
    let client = builder(&transport).app("cli_a", "secret");
    (client.max_in_flight(bound).build().unwrap(), most)
}

#[tokio::test(start_paused = true)]
async fn no_more_requests_are_under_way_than_are_allowed() {
    let (client, most) = bounded(10);
    let started = Instant::now();
    let mut calls = JoinSet::new();
    for _ in 0..100 {
        let client = client.clone();
        calls.spawn(async move { client.send(&Read).await });
    }
    while let Some(call) = calls.join_next().await {
        call.unwrap().unwrap();
    }
    assert_eq!(most.load(Ordering::Relaxed), 10);
    // A second for the token.
    assert_eq!(started.elapsed().as_secs(), 11);
}

#[tokio::test(start_paused = true)]
async fn callers_who_give_up_leave_room() {
    let (client, _) = bounded(1);
    client.send(&Read).await.unwrap();
    let mut calls = JoinSet::new();
    for _ in 0..100 {
        let client = client.clone();
        let patience = SECOND / 2;
        calls.spawn(async move { timeout(patience, client.send(&Read)).await });
    }
    while let Some(call) = calls.join_next().await {
        assert!(call.unwrap().is_err());
    }
    let started = Instant::now();
    client.send(&Read).await.unwrap();
    assert_eq!(started.elapsed().as_secs(), 1);
}

/// Whoever waits for the turn of another endpoint takes nobody's room.
#[tokio::test(start_paused = true)]
async fn waits_for_a_turn_do_not_count() {
    let transport = ScriptedTransport::answering(|_| Reply::data("1"));
    let client = builder(&transport).tenant_access_token("t-1").limit_rate();
    let client = client.max_in_flight(2).build().unwrap();
    let mut calls = JoinSet::new();
    for _ in 0..500 {
        let client = client.clone();
        calls.spawn(async move { client.send(&ReadPerSecond).await.map(drop) });
    }
    tokio::time::sleep(SECOND).await;
    let started = Instant::now();
    client.send(&ReadElsewhere).await.unwrap();
    assert_eq!(started.elapsed(), Duration::ZERO);
}
