//! Row 75: two days in which one answer in a hundred is a fault.

mod faults;
mod platform;

use std::sync::Arc;
use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, ScriptedTransport};
use feishu_openapi_runtime::{Client, Error, ErrorKind};
use tokio::time::{sleep, timeout};

use crate::builder;
use crate::sample::ListNumbers;

use platform::{ITEMS, Platform};

const DURATION: Duration = Duration::from_secs(48 * 60 * 60);
/// Each of the workers reads the whole list so often.
const INTERVAL: Duration = Duration::from_secs(4 * 60);
const WORKERS: u32 = 4;
/// More than all pages of a list can take.
const HANG: Duration = Duration::from_secs(60 * 60);
/// A token of two hours is replaced 28 minutes before its end at the earliest.
const SHORTEST_USE: Duration = Duration::from_secs(92 * 60);

/// What one worker saw.
#[derive(Default)]
struct Report {
    lists: u64,
    errors: u64,
}

/// Reads the list until the time is over.
async fn work(client: Client, delay: Duration) -> Report {
    let mut report = Report::default();
    let end = Instant::now() + DURATION;
    sleep(delay).await;
    while Instant::now() < end {
        let items = timeout(HANG, read(&client, &mut report)).await;
        assert!(items.expect("a hang").into_iter().eq(0..ITEMS));
        report.lists += 1;
        sleep(INTERVAL).await;
    }
    report
}

/// Reads the whole list; goes on after an error where it was.
async fn read(client: &Client, report: &mut Report) -> Vec<i64> {
    let request = ListNumbers::default();
    let mut items = request.items(client);
    let mut numbers = Vec::new();
    loop {
        match items.next().await {
            Some(Ok(number)) => numbers.push(number),
            Some(Err(error)) => {
                assert!(is_of_a_fault(&error), "{error:?}");
                report.errors += 1;
                let continuation = items.continuation().expect("the list has not ended");
                items = request.items(client).resume(continuation);
            }
            None => return numbers,
        }
    }
}

/// Faults that the client hides only sometimes, or never: it must not retry what is no fault of the network
/// or the server.
fn is_of_a_fault(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::UnexpectedContent
            | ErrorKind::Protocol
            | ErrorKind::Decode
            | ErrorKind::Transport
            | ErrorKind::Server
            | ErrorKind::Timeout
            | ErrorKind::Connect
    )
}

#[tokio::test(start_paused = true)]
async fn fault_75_two_days_with_one_percent_of_faults() {
    let platform = Arc::new(Platform::new());
    let transport = ScriptedTransport::answering({
        let platform = Arc::clone(&platform);
        move |request| platform.reply(request)
    });
    let client = builder(&transport).app("cli_a", "app-secret").build();
    let client = client.unwrap();
    let workers: Vec<_> = (0..WORKERS)
        .map(|worker| tokio::spawn(work(client.clone(), worker * INTERVAL / WORKERS)))
        .collect();
    let mut total = Report::default();
    for worker in workers {
        let report = worker.await.unwrap();
        total.lists += report.lists;
        total.errors += report.errors;
    }

    let counts = platform.counts();
    assert!(total.lists > 2800, "{}", total.lists);
    assert!(counts.faults > 100, "{counts:?}");
    // Most faults never reach the caller.
    assert!(
        total.errors * 2 < counts.faults,
        "{} {counts:?}",
        total.errors
    );
    let lifetimes = DURATION.as_secs().div_ceil(SHORTEST_USE.as_secs());
    assert!(counts.grants * 10 <= lifetimes * 11, "{counts:?}");
    assert!(counts.refusals > 0, "{counts:?}");
    assert_eq!(transport.in_flight(), 0);
}
