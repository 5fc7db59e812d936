//! Row 61: calls that are given up, wherever they stand, leave nothing behind.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport, advance};
use feishu_openapi_runtime::{Client, HttpRequest, TransportErrorKind};
use tokio::runtime::Handle;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::endpoints::{Read, ReadLimited};
use crate::{builder, settle};

fn is_for_token(request: &HttpRequest) -> bool {
    request.url.contains("/auth/v3/")
}

fn millis(range: std::ops::Range<u64>) -> Duration {
    Duration::from_millis(fastrand::u64(range))
}

/// Every kind of wait that a call knows, now and then.
fn weather(request: &HttpRequest) -> Reply {
    if is_for_token(request) {
        let reply = match fastrand::u8(..10) {
            0 => Reply::failure(500, 1, "no"),
            _ => Reply::token(&format!("t-{}", fastrand::u64(..))),
        };
        return reply.after(millis(0..500));
    }
    match fastrand::u8(..100) {
        0..4 => Reply::json(503, "").after(millis(0..50)),
        4..6 => Reply::failure(400, 99_991_400, "slow down").header("x-ogw-ratelimit-reset", "1"),
        6..12 => Reply::failure(401, 99_991_663, "expired").after(millis(0..50)),
        12..14 => Reply::error(TransportErrorKind::Broken).after(millis(0..50)),
        14..20 => Reply::never(),
        _ => Reply::data("1").after(millis(0..500)),
    }
}

/// A client whose weather can be switched off.
fn client() -> (Client, ScriptedTransport, Arc<AtomicBool>) {
    let is_calm = Arc::new(AtomicBool::new(false));
    let calm = Arc::clone(&is_calm);
    let transport = ScriptedTransport::answering(move |request| {
        match (calm.load(Ordering::Relaxed), is_for_token(request)) {
            (false, _) => weather(request),
            (true, true) => Reply::token("t-calm"),
            (true, false) => Reply::data("1"),
        }
    });
    let client = builder(&transport).app("cli_a", "secret").limit_rate();
    (client.build().unwrap(), transport, is_calm)
}

/// Whether the call came to an end before it was given up.
async fn call(client: Client, patience: Duration) -> bool {
    timeout(patience, client.send(&ReadLimited)).await.is_ok()
}

#[tokio::test(start_paused = true)]
async fn fault_61_ten_thousand_random_cancellations() {
    fastrand::seed(61);
    let (client, transport, is_calm) = client();
    let (mut ended, mut given_up) = (0, 0);
    while given_up < 10_000 {
        // Few enough at a time that some get past the limiter.
        let mut calls = JoinSet::new();
        for _ in 0..40 {
            calls.spawn(call(client.clone(), millis(0..1500)));
        }
        while let Some(has_ended) = calls.join_next().await {
            *(if has_ended.unwrap() {
                &mut ended
            } else {
                &mut given_up
            }) += 1;
        }
    }
    assert!(ended > 1000, "{ended} calls came to an end");
    settle().await;
    assert_eq!(transport.in_flight(), 0);
    assert_eq!(Handle::current().metrics().num_alive_tasks(), 0);

    // A cool-down, a remembered failure of the token endpoint, and an empty limiter pass.
    is_calm.store(true, Ordering::Relaxed);
    advance(Duration::from_secs(120)).await;
    let started = Instant::now();
    for _ in 0..50 {
        client.send(&ReadLimited).await.unwrap();
    }
    assert!(started.elapsed() < Duration::from_secs(2));
}

/// Gives up a thousand calls at the wait that the replies lead them to, then tells how long a call takes
/// once all is well, and how many requests the transport still holds. Tokens are numbered.
async fn next_after(
    token: impl Fn(usize) -> Reply + Send + Sync + 'static,
    answer: impl Fn() -> Reply + Send + Sync + 'static,
) -> (Duration, usize) {
    let is_healed = Arc::new(AtomicBool::new(false));
    let (healed, tokens) = (Arc::clone(&is_healed), AtomicUsize::new(0));
    let transport = ScriptedTransport::answering(move |request| {
        match (healed.load(Ordering::Relaxed), is_for_token(request)) {
            (false, true) => token(tokens.fetch_add(1, Ordering::Relaxed)),
            (false, false) => answer(),
            (true, true) => Reply::token("t-healed"),
            (true, false) => Reply::data("1"),
        }
    });
    let client = builder(&transport).app("cli_a", "secret").build().unwrap();
    for _ in 0..1000 {
        // Past whatever the call before has left to wait for: a refused token, a cool-down.
        advance(Duration::from_secs(10)).await;
        let call = timeout(MOMENT, client.send(&Read));
        assert!(call.await.is_err(), "the call did not wait");
    }
    settle().await;
    let in_flight = transport.in_flight();
    is_healed.store(true, Ordering::Relaxed);
    let started = Instant::now();
    client.send(&Read).await.unwrap();
    (started.elapsed(), in_flight)
}

/// Long enough for a call to come to its first wait.
const MOMENT: Duration = Duration::from_millis(1);

const AT_ONCE: (Duration, usize) = (Duration::ZERO, 0);

#[tokio::test(start_paused = true)]
async fn fault_61_given_up_while_waiting_for_a_token() {
    let next = next_after(|_| Reply::never(), Reply::never).await;
    assert_eq!(next, AT_ONCE);
}

#[tokio::test(start_paused = true)]
async fn fault_61_given_up_while_waiting_for_the_answer() {
    let next = next_after(|_| Reply::token("t-1"), Reply::never).await;
    assert_eq!(next, AT_ONCE);
}

#[tokio::test(start_paused = true)]
async fn fault_61_given_up_while_waiting_for_another_token() {
    // Every other token comes and is refused, the one after it does not come.
    let token = |number| match number % 2 {
        0 => Reply::token(&format!("t-{number}")),
        _ => Reply::never(),
    };
    let refusal = || Reply::failure(401, 99_991_663, "expired");
    assert_eq!(next_after(token, refusal).await, AT_ONCE);
}

#[tokio::test(start_paused = true)]
async fn fault_61_given_up_while_the_endpoint_cools_down() {
    let throttling = || Reply::failure(429, 1, "slow down").header("x-ogw-ratelimit-reset", "3");
    let (waited, in_flight) = next_after(|_| Reply::token("t-1"), throttling).await;
    assert_eq!(in_flight, 0);
    assert!((3..=4).contains(&waited.as_secs()), "{waited:?}");
}

/// The retries that did not take place are still in the budget of a hundred.
#[tokio::test(start_paused = true)]
async fn fault_61_given_up_while_backing_off() {
    let failures_left = Arc::new(AtomicUsize::new(usize::MAX));
    let left = Arc::clone(&failures_left);
    let transport = ScriptedTransport::answering(move |_| {
        match left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
            left.checked_sub(1)
        }) {
            Ok(_) => Reply::json(503, ""),
            Err(_) => Reply::data("1"),
        }
    });
    let client = builder(&transport).tenant_access_token("t-1").build();
    let client = client.unwrap();
    for _ in 0..1000 {
        let call = timeout(MOMENT, client.send(&Read));
        assert!(call.await.is_err(), "the call did not wait");
    }
    let given_up = transport.requests().len();
    failures_left.store(2, Ordering::Relaxed);
    client.send(&Read).await.unwrap();
    assert_eq!(transport.requests().len(), given_up + 3);
}
