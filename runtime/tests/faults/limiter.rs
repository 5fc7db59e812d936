//! The limiter holds calls to the documented rate of their endpoint.

use std::time::Duration;

use feishu_openapi_runtime::testing::Reply;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::endpoints::{Read, ReadLimited};
use crate::timeline::timed;

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
