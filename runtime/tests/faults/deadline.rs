//! Row 60: a call ends in time, whatever it waits for.

use std::error::Error as _;
use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply};
use feishu_openapi_runtime::{Error, ErrorKind, TransportErrorKind};

use crate::endpoints::{Read, ReadLimited};
use crate::timeline::timed;

const TOTAL: Duration = Duration::from_secs(10);

/// The error of a call with ten seconds and what time it took.
async fn call(reply: impl Fn(usize) -> Reply + Send + Sync + 'static) -> (Error, Duration, usize) {
    let (builder, timeline) = timed(move |number, _| reply(number));
    let client = builder
        .total_timeout(TOTAL)
        .max_attempts(100)
        .build()
        .unwrap();
    let started = Instant::now();
    let error = client.send(&Read).await.unwrap_err();
    (error, started.elapsed(), timeline.len())
}

#[tokio::test(start_paused = true)]
async fn fault_60_no_time_for_the_servers_delay() {
    let throttled = |_| Reply::json(429, "").header("x-ogw-ratelimit-reset", "30");
    let (error, elapsed, requests) = call(throttled).await;
    assert_eq!((error.kind(), requests), (ErrorKind::RateLimited, 1));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
    assert_eq!(elapsed, Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn fault_60_no_time_for_the_next_wait() {
    let (error, elapsed, requests) = call(|_| Reply::failure(503, 5, "overloaded")).await;
    assert_eq!((error.kind(), error.code()), (ErrorKind::Server, Some(5)));
    assert_eq!(error.attempts() as usize, requests);
    assert!(requests > 3 && elapsed <= TOTAL, "{requests} {elapsed:?}");
}

#[tokio::test(start_paused = true)]
async fn fault_60_time_runs_out_in_a_later_attempt() {
    let (error, elapsed, requests) = call(|number| match number {
        0 => Reply::failure(503, 5, "overloaded"),
        _ => Reply::never(),
    })
    .await;
    assert_eq!((error.kind(), requests), (ErrorKind::Timeout, 2));
    assert_eq!(elapsed, TOTAL);
    let last: &Error = error.source().unwrap().downcast_ref().unwrap();
    assert_eq!((last.kind(), last.code()), (ErrorKind::Server, Some(5)));
}

#[tokio::test(start_paused = true)]
async fn fault_60_time_runs_out_in_the_limiter() {
    let (builder, timeline) = timed(|_, _| Reply::data("1"));
    let client = builder
        .total_timeout(Duration::from_millis(70))
        .limit_rate();
    let client = client.build().unwrap();
    let calls: Vec<_> = (0..5)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.send(&ReadLimited).await })
        })
        .collect();
    for call in calls {
        if let Err(error) = call.await.unwrap() {
            let seen = (error.kind(), error.attempts());
            assert_eq!(seen, (ErrorKind::RateLimited, 0));
            assert!(!error.may_have_been_processed());
        }
    }
    assert_eq!(timeline.len(), 4);
}

#[tokio::test(start_paused = true)]
async fn silence_ends_an_attempt_and_then_the_call() {
    let (builder, timeline) = timed(|_, _| Reply::never());
    let client = builder.build().unwrap();
    let started = Instant::now();
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 3));
    assert_eq!(timeline.len(), 3);
    let elapsed = started.elapsed().as_secs_f64();
    assert!((90.0..=91.6).contains(&elapsed), "{elapsed}");
}

#[tokio::test(start_paused = true)]
async fn a_call_has_two_minutes_unless_told_otherwise() {
    let (builder, timeline) = timed(|_, _| Reply::never());
    let client = builder.max_attempts(100).build().unwrap();
    let started = Instant::now();
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!((error.kind(), timeline.len()), (ErrorKind::Timeout, 4));
    assert_eq!(started.elapsed().as_secs(), 120);
}

#[tokio::test(start_paused = true)]
async fn a_token_that_does_not_come_takes_no_longer_than_the_call() {
    let transport =
        feishu_openapi_runtime::testing::ScriptedTransport::answering(|_| Reply::never());
    let builder = crate::builder(&transport).app("cli_a", "secret");
    let client = builder.total_timeout(TOTAL).build().unwrap();
    let started = Instant::now();
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 0));
    assert!(!error.may_have_been_processed());
    assert_eq!(started.elapsed(), TOTAL);
}

#[tokio::test(start_paused = true)]
async fn no_time_limit_is_too_long() {
    let (builder, _) = timed(|number, _| match number {
        0 => Reply::error(TransportErrorKind::Broken),
        _ => Reply::data("1"),
    });
    let builder = builder.total_timeout(Duration::MAX);
    let client = builder.attempt_timeout(Duration::MAX).build().unwrap();
    client.send(&Read).await.unwrap();
}
