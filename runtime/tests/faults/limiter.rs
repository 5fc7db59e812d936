//! The limiter holds calls to the documented rate of their endpoint.

use std::time::Duration;

use feishu_openapi_runtime::ErrorKind;
use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport};
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::builder;
use crate::endpoints::{Read, ReadLimited, ReadPerSecond};
use crate::timeline::{Timeline, timed};
use crate::tokens::is_for_token;

const SECOND: Duration = Duration::from_secs(1);

/// No second holds more than fifty requests.
fn assert_rate(times: &[Duration]) {
    for window in times.windows(51) {
        assert!(window[50] >= window[0] + SECOND, "{window:?}");
    }
}

/// When a thousand calls at once are sent.
async fn burst(limited: bool) -> Vec<Duration> {
    let (builder, timeline) = timed(|_, _| Reply::data("1"));
    let builder = if limited {
        builder.limit_rate()
    } else {
        builder
    };
    let client = builder
        .total_timeout(Duration::from_secs(3600))
        .build()
        .unwrap();
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.send(&ReadLimited).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    timeline.times()
}

#[tokio::test(start_paused = true)]
async fn no_stretch_of_time_holds_more_than_the_documented_rate() {
    let times = burst(true).await;
    for (period, requests) in [(1, 50), (60, 1000)] {
        let period = Duration::from_secs(period);
        for (index, start) in times.iter().enumerate() {
            let within = times[index..]
                .iter()
                .take_while(|time| **time < *start + period);
            assert!(within.count() <= requests);
        }
    }
    // The first hundred come at the rate per second, the others at that per minute.
    let at = |index: usize| times[index].as_secs_f64();
    assert!((1.9..2.1).contains(&at(99)), "{}", at(99));
    assert!(at(999) < 61.0, "{}", at(999));
}

#[tokio::test(start_paused = true)]
async fn it_is_off_unless_asked_for() {
    assert_eq!(burst(false).await.last(), Some(&Duration::ZERO));
}

#[tokio::test(start_paused = true)]
async fn callers_who_give_up_use_up_nothing() {
    let (builder, timeline) = timed(|_, _| Reply::data("1"));
    let client = builder.limit_rate().build().unwrap();
    client.send(&ReadLimited).await.unwrap();
    let mut calls = JoinSet::new();
    for _ in 0..1000 {
        let client = client.clone();
        let patience = Duration::from_millis(10);
        calls.spawn(async move { timeout(patience, client.send(&ReadLimited)).await });
    }
    while let Some(call) = calls.join_next().await {
        assert!(call.unwrap().is_err());
    }
    client.send(&ReadLimited).await.unwrap();
    let waits = timeline.waits();
    assert!(waits[0] <= Duration::from_millis(21), "{waits:?}");
}

#[tokio::test(start_paused = true)]
async fn an_endpoint_without_a_documented_rate_is_not_held_back() {
    let (builder, timeline) = timed(|_, _| Reply::data("1"));
    let client = builder.limit_rate().build().unwrap();
    for _ in 0..100 {
        client.send(&Read).await.unwrap();
    }
    assert_eq!(timeline.times()[99], Duration::ZERO);
}

/// A client whose token takes ten seconds, and when its other requests are sent.
fn with_a_cold_token() -> (feishu_openapi_runtime::ClientBuilder, Timeline) {
    let (timeline, started) = (Timeline::default(), Instant::now());
    let record = timeline.clone();
    let transport = ScriptedTransport::answering(move |request| {
        if is_for_token(request) {
            return Reply::token("t-1").after(10 * SECOND);
        }
        record.note(started.elapsed());
        Reply::data("1")
    });
    (
        builder(&transport).app("cli_a", "secret").limit_rate(),
        timeline,
    )
}

#[tokio::test(start_paused = true)]
async fn fault_78_callers_who_waited_for_the_token_do_not_leave_all_at_once() {
    let (builder, timeline) = with_a_cold_token();
    let client = builder.build().unwrap();
    let mut calls = JoinSet::new();
    for _ in 0..500 {
        let client = client.clone();
        calls.spawn(async move { client.send(&ReadPerSecond).await });
    }
    while let Some(call) = calls.join_next().await {
        call.unwrap().unwrap();
    }
    let times = timeline.times();
    assert_eq!((times.len(), times[0]), (500, 10 * SECOND));
    assert_rate(&times);
}

/// Half of the callers give up while they wait, wherever they stand in the queue.
#[tokio::test(start_paused = true)]
async fn fault_78_the_rate_is_used_whoever_gives_up() {
    fastrand::seed(78);
    let (builder, timeline) = with_a_cold_token();
    let client = builder.total_timeout(1000 * SECOND).build().unwrap();
    let mut calls = JoinSet::new();
    for number in 0..6000 {
        let client = client.clone();
        let patience = match number % 2 {
            0 => Duration::from_millis(fastrand::u64(10_000..40_000)),
            _ => 1000 * SECOND,
        };
        calls.spawn(async move { timeout(patience, client.send(&ReadPerSecond)).await.is_ok() });
    }
    while let Some(call) = calls.join_next().await {
        call.unwrap();
    }
    let times = timeline.times();
    assert_rate(&times);
    // There were enough callers for a minute.
    let minute = times.iter().filter(|time| **time < 70 * SECOND).count();
    assert!(minute >= 60 * 50 * 99 / 100, "{minute}");
}

#[tokio::test(start_paused = true)]
async fn fault_79_a_queue_longer_than_the_calls_time_is_rate_limiting() {
    let (builder, timeline) = timed(|_, _| Reply::data("1"));
    let client = builder
        .limit_rate()
        .total_timeout(5 * SECOND)
        .build()
        .unwrap();
    let started = Instant::now();
    let mut calls = JoinSet::new();
    for _ in 0..1000 {
        let client = client.clone();
        calls.spawn(async move { (client.send(&ReadPerSecond).await, started.elapsed()) });
    }
    let mut refused = 0;
    while let Some(call) = calls.join_next().await {
        let (Err(error), elapsed) = call.unwrap() else {
            continue;
        };
        refused += 1;
        assert_eq!(
            (error.kind(), error.attempts()),
            (ErrorKind::RateLimited, 0)
        );
        assert!(error.retry_after().is_some_and(|wait| wait >= 5 * SECOND));
        assert_eq!(elapsed, Duration::ZERO);
    }
    assert_eq!((timeline.len(), refused), (250, 750));
}
