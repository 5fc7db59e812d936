//! Rows 19–22 and 65: the platform asks for fewer requests.

use std::time::Duration;

use feishu_openapi_runtime::ErrorKind;
use feishu_openapi_runtime::testing::{Instant, Reply};

use crate::endpoints::{Read, ReadElsewhere, Write};
use crate::timeline::{scripted, timed};

const RESET: &str = "x-ogw-ratelimit-reset";

fn throttled(status: u16) -> Reply {
    Reply::failure(status, 99_991_400, "request trigger frequency limit")
}

fn seconds(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds)
}

async fn a_caller_waits_as_told_and_so_do_the_others(refusal: Reply) {
    let (client, timeline) = scripted([refusal, Reply::data("1")]);
    let started = Instant::now();
    let first = client.send(&Read);
    let later = async {
        tokio::time::sleep(seconds(1.0)).await;
        client.send(&ReadElsewhere).await.unwrap();
        let elsewhere = started.elapsed();
        client.send(&Read).await.unwrap();
        elsewhere
    };
    let (first, elsewhere) = tokio::join!(first, later);
    first.unwrap();
    assert_eq!(elsewhere, seconds(1.0));
    let times = timeline.times();
    assert_eq!(times.len(), 4);
    for time in &times[2..] {
        assert!((seconds(3.0)..=seconds(3.3)).contains(time), "{times:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_19_status_429_with_a_reset() {
    a_caller_waits_as_told_and_so_do_the_others(throttled(429).header(RESET, "3")).await;
    // An answer of a gateway that knows no codes.
    let bare = Reply::json(429, "slow down").header("retry-after", "3");
    a_caller_waits_as_told_and_so_do_the_others(bare).await;
}

#[tokio::test(start_paused = true)]
async fn fault_20_status_400_with_the_code() {
    a_caller_waits_as_told_and_so_do_the_others(throttled(400).header(RESET, "3")).await;
}

#[tokio::test(start_paused = true)]
async fn fault_21_status_200_without_a_reset() {
    let (client, timeline) = scripted([throttled(200)]);
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts(), error.retry_after()),
        (ErrorKind::RateLimited, 3, None)
    );
    let waits = timeline.waits();
    assert_eq!(waits.len(), 2);
    assert!(
        (seconds(1.0)..=seconds(1.1)).contains(&waits[0]),
        "{waits:?}"
    );
    assert!(
        (seconds(2.0)..=seconds(2.2)).contains(&waits[1]),
        "{waits:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn fault_22_a_reset_that_is_nonsense_or_too_long() {
    for value in [
        "-1",
        "abc",
        "99999999999999999999",
        "0",
        "",
        "nan",
        "inf",
        "\u{ff}",
    ] {
        let (client, timeline) = scripted([throttled(429).header(RESET, value), Reply::data("1")]);
        client.send(&Read).await.unwrap();
        let waits = timeline.waits();
        assert!(
            (seconds(1.0)..=seconds(1.1)).contains(&waits[0]),
            "{value}: {waits:?}"
        );
    }
    for (value, delay) in [
        ("86400", 86_400),
        ("61", 61),
        ("18446744073709549568", 18_446_744_073_709_549_568),
    ] {
        let (client, timeline) = scripted([throttled(429).header(RESET, value)]);
        let started = Instant::now();
        let error = client.send(&Read).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::RateLimited);
        assert_eq!(error.retry_after(), Some(Duration::from_secs(delay)));
        assert_eq!((timeline.len(), started.elapsed()), (1, Duration::ZERO));
        let advice = "; to be sent again after ";
        assert!(error.to_string().contains(advice), "{error}");
    }
    let two = throttled(429)
        .header(RESET, "2")
        .header(RESET, "nonsense")
        .header(RESET, "3");
    let (client, timeline) = scripted([two, Reply::data("1")]);
    client.send(&Read).await.unwrap();
    assert!(timeline.waits()[0] >= seconds(3.0));
}

#[tokio::test(start_paused = true)]
async fn a_write_that_the_gateway_refused_is_sent_again() {
    for status in [429, 400, 200] {
        let (client, timeline) = scripted([throttled(status), Reply::data("1")]);
        client.send(&Write).await.unwrap();
        assert_eq!(timeline.len(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn a_reset_on_other_answers_means_nothing() {
    let (client, timeline) = scripted([
        Reply::failure(500, 5, "").header(RESET, "86400"),
        Reply::data("1"),
    ]);
    client.send(&Read).await.unwrap();
    assert!(timeline.waits()[0] <= seconds(0.5));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_fails_may_name_a_delay() {
    let failing = Reply::json(503, "").header("retry-after", "7");
    let (client, timeline) = scripted([failing, Reply::data("1")]);
    client.send(&Read).await.unwrap();
    let waits = timeline.waits();
    assert!(
        (seconds(7.0)..=seconds(7.7)).contains(&waits[0]),
        "{waits:?}"
    );
}

/// What the server's clock says.
const NOW: &str = "Sun, 06 Nov 1994 08:49:37 GMT";

#[tokio::test(start_paused = true)]
async fn fault_92_a_delay_as_a_date() {
    for (refusal, date, wait) in [
        (throttled(429), "Sun, 06 Nov 1994 08:49:44 GMT", 7.0),
        (Reply::json(503, ""), "Sunday, 06-Nov-94 08:49:44 GMT", 7.0),
        (Reply::json(503, ""), "Sun Nov  6 08:49:44 1994", 7.0),
        // What is past is no delay, so that the client chooses its own.
        (throttled(429), "Sun, 06 Nov 1994 08:49:30 GMT", 1.0),
    ] {
        let refusal = refusal.header("date", NOW).header("retry-after", date);
        let (client, timeline) = scripted([refusal, Reply::data("1")]);
        client.send(&Read).await.unwrap();
        let waits = timeline.waits();
        let expected = seconds(wait)..=seconds(wait * 1.1);
        assert!(expected.contains(&waits[0]), "{date}: {waits:?}");
    }
    let refusal = throttled(429).header("date", NOW);
    let (client, timeline) =
        scripted([refusal.header("retry-after", "Sun, 06 Nov 1994 09:49:37 GMT")]);
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(seconds(3600.0)));
    assert_eq!(timeline.len(), 1);
}

/// Without the server's date the machine's clock counts, by which this one is long past.
#[tokio::test(start_paused = true)]
async fn fault_92_a_date_from_a_server_without_a_clock() {
    for (date, delay) in [(NOW, Some(Duration::ZERO)), ("Sun, 99 Nov 1994", None)] {
        let (client, _) = scripted([throttled(429).header("retry-after", date)]);
        let error = client.send(&Read).await.unwrap_err();
        assert_eq!((error.attempts(), error.retry_after()), (3, delay));
    }
}

#[tokio::test(start_paused = true)]
async fn a_delay_too_short_for_the_timer_is_no_reason_to_give_up() {
    for value in ["0.0000001", "0.001"] {
        let (client, _) = scripted([throttled(429).header(RESET, value), Reply::data("1")]);
        client.send(&Read).await.unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn a_call_that_cannot_outlast_the_throttling_sends_nothing() {
    let (builder, timeline) = timed(|_, _| throttled(429).header(RESET, "30"));
    let client = builder.total_timeout(seconds(10.0)).build().unwrap();
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!(
        (error.attempts(), error.retry_after()),
        (1, Some(seconds(30.0)))
    );
    tokio::time::sleep(seconds(12.0)).await;
    let error = client.send(&Read).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.attempts()),
        (ErrorKind::RateLimited, 0)
    );
    let left = error.retry_after().unwrap();
    assert!((seconds(18.0)..=seconds(21.0)).contains(&left), "{left:?}");
    assert_eq!(timeline.len(), 1);
}

#[tokio::test(start_paused = true)]
async fn fault_65_ten_thousand_callers_do_not_come_back_together() {
    const CALLERS: usize = 10_000;
    let (builder, timeline) = timed(|number, _| match number {
        // All of them are under way when the first one is refused.
        ..CALLERS => throttled(429).header(RESET, "20").after(seconds(1.0)),
        _ => Reply::data("1"),
    });
    let client = builder.build().unwrap();
    let calls: Vec<_> = (0..CALLERS)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.send(&Read).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let times = timeline.times();
    assert_eq!(times.len(), 2 * CALLERS);
    let woken = &times[CALLERS..];
    assert!(
        woken
            .iter()
            .all(|time| (seconds(21.0)..=seconds(23.0)).contains(time))
    );
    // They come evenly over a tenth of the delay.
    for slot in 0..10 {
        let start = seconds(21.0) + seconds(0.2) * slot;
        let share = woken
            .iter()
            .filter(|&time| (start..start + seconds(0.2)).contains(time))
            .count();
        assert!((800..1200).contains(&share), "{slot}: {share}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_80_a_reset_that_nobody_waits_for_holds_for_all() {
    for (reset, shared) in [("60", false), ("61", true), ("86400", true)] {
        let (builder, timeline) = timed(move |number, _| match number {
            0 => throttled(429).header(RESET, reset),
            _ => Reply::data("1"),
        });
        let client = builder.build().unwrap();
        let started = Instant::now();
        for _ in 0..if shared { 100 } else { 1 } {
            let result = client.send(&Read).await;
            if !shared {
                result.unwrap();
                continue;
            }
            let error = result.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::RateLimited);
            assert!(error.retry_after().unwrap() >= seconds(61.0));
        }
        if shared {
            assert_eq!((timeline.len(), started.elapsed()), (1, Duration::ZERO));
        }
        client.send(&ReadElsewhere).await.unwrap();
    }
}

/// Nonsense must not take an endpoint away from a program that runs for months.
#[tokio::test(start_paused = true)]
async fn fault_80_no_cool_down_is_longer_than_an_hour() {
    let (client, timeline) = scripted([throttled(429).header(RESET, "1e15"), Reply::data("1")]);
    client.send(&Read).await.unwrap_err();
    tokio::time::sleep(seconds(3590.0)).await;
    client.send(&Read).await.unwrap();
    assert_eq!(timeline.len(), 2);
}
