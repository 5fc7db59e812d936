//! Property (g): callers who drop their calls, pause and resume at any moment, in any weather, cost nobody anything.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport, advance};
use feishu_openapi_runtime::{Client, Event, HttpRequest, TransportErrorKind};
use tokio::runtime::Handle;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::endpoints::{Read, ReadPerSecond, Write};
use crate::pausing::{ListLimited, page};
use crate::tokens::is_for_token;
use crate::{builder, settle};

const CALLS: usize = 100_000;
const CALLERS: usize = 1000;
/// For one call.
const LIMIT: Duration = Duration::from_secs(20);
/// Requests under way at once.
const BOUND: usize = 300;

/// What the platform and the observer have seen.
#[derive(Default)]
struct Seen {
    is_calm: AtomicBool,
    most_in_flight: AtomicUsize,
    tokens: AtomicUsize,
    ended: AtomicUsize,
    /// When requests to endpoints with a limit came, for each of them.
    limited: Mutex<[Vec<Instant>; 2]>,
    longest: Mutex<Duration>,
}

impl Seen {
    fn answer(&self, request: &HttpRequest, others: usize) -> Reply {
        self.most_in_flight.fetch_max(others + 1, Ordering::Relaxed);
        if is_for_token(request) {
            let count = self.tokens.fetch_add(1, Ordering::Relaxed);
            return self.weather(Reply::token(&format!("t-{count}")));
        }
        let is_list = request.url.contains("/numbers");
        if is_list || request.url.ends_with("/per_second") {
            let now = Instant::now();
            self.limited.lock().unwrap()[usize::from(is_list)].push(now);
        }
        self.weather(if is_list {
            page(request)
        } else {
            Reply::data("1")
        })
    }

    fn weather(&self, good: Reply) -> Reply {
        if self.is_calm.load(Ordering::Relaxed) {
            return good;
        }
        let reply = match fastrand::u8(..100) {
            0..3 => Reply::json(503, ""),
            3 => Reply::failure(400, 99_991_400, "slow down").header("x-ogw-ratelimit-reset", "1"),
            4..7 => Reply::failure(401, 99_991_663, "expired"),
            7 => Reply::error(TransportErrorKind::Broken),
            8 => Reply::never(),
            _ => good,
        };
        reply.after(millis(0..1000))
    }

    fn observe(&self, event: &Event<'_>) {
        if let Event::CallEnded { elapsed, .. } = event {
            self.ended.fetch_add(1, Ordering::Relaxed);
            let mut longest = self.longest.lock().unwrap();
            *longest = longest.max(*elapsed);
        }
    }
}

fn client(seen: &Arc<Seen>) -> (Client, ScriptedTransport) {
    let own = Arc::new(OnceLock::<ScriptedTransport>::new());
    let (for_answers, for_events) = (Arc::clone(seen), Arc::clone(seen));
    let transport = ScriptedTransport::answering({
        let own = Arc::clone(&own);
        move |request| {
            let others = own.get().map_or(0, ScriptedTransport::in_flight);
            for_answers.answer(request, others)
        }
    });
    own.set(transport.clone()).ok();
    let builder = builder(&transport).app("cli_a", "secret").limit_rate();
    let builder = builder.max_in_flight(BOUND).total_timeout(LIMIT);
    let builder = builder.attempt_timeout(Duration::from_secs(3));
    let client = builder.observer(move |event: &Event<'_>| for_events.observe(event));
    (client.build().unwrap(), transport)
}

fn millis(range: std::ops::Range<u64>) -> Duration {
    Duration::from_millis(fastrand::u64(range))
}

/// Waits for a future now and then, and leaves it alone meanwhile. None if it is left for good.
async fn fitfully<F: Future>(future: F) -> Option<F::Output> {
    let mut future = Box::pin(future);
    loop {
        match fastrand::u8(..20) {
            0 => return None,
            1..5 => sleep(millis(0..5000)).await,
            _ => {}
        }
        if let Ok(output) = timeout(millis(1..2000), &mut future).await {
            return Some(output);
        }
    }
}

/// Makes one call of any kind.
async fn call(client: &Client) {
    match fastrand::u8(..10) {
        0..5 => drop(fitfully(client.send(&Read)).await),
        5 => drop(fitfully(client.send(&ReadPerSecond)).await),
        6 => drop(fitfully(client.send_raw(&Read)).await),
        7..9 => drop(fitfully(client.send(&Write)).await),
        _ => {
            let pages = client.pages(&ListLimited::default());
            let mut pages = if fastrand::bool() {
                pages.prefetch()
            } else {
                pages
            };
            while fitfully(pages.next())
                .await
                .flatten()
                .is_some_and(|page| page.is_ok())
            {}
        }
    }
}

async fn storm(client: &Client, seen: &Arc<Seen>) {
    let mut callers = JoinSet::new();
    for _ in 0..CALLERS {
        let (client, seen) = (client.clone(), Arc::clone(seen));
        callers.spawn(async move {
            while seen.ended.load(Ordering::Relaxed) < CALLS {
                call(&client).await;
            }
        });
    }
    while let Some(caller) = callers.join_next().await {
        caller.unwrap();
    }
    settle().await;
}

#[tokio::test(start_paused = true)]
async fn callers_who_drop_pause_and_resume_cost_nobody_anything() {
    fastrand::seed(103);
    let seen = Arc::new(Seen::default());
    let (client, transport) = client(&seen);
    storm(&client, &seen).await;

    // Every call ended, in its time, and left nothing behind.
    assert!(seen.ended.load(Ordering::Relaxed) >= CALLS);
    let longest = *seen.longest.lock().unwrap();
    assert!(longest <= LIMIT + Duration::from_millis(1), "{longest:?}");
    assert_eq!(transport.in_flight(), 0);
    assert_eq!(Handle::current().metrics().num_alive_tasks(), 0);
    assert!(seen.most_in_flight.load(Ordering::Relaxed) <= BOUND);
    for times in &*seen.limited.lock().unwrap() {
        assert!(times.len() > 1000, "{}", times.len());
        for window in times.windows(51) {
            assert!(window[50] >= window[0] + Duration::from_secs(1));
        }
    }

    // Past cool-downs and tokens that are refused, all slots and the whole bound are there.
    seen.is_calm.store(true, Ordering::Relaxed);
    advance(Duration::from_secs(120)).await;
    client.send(&Read).await.unwrap();
    let started = Instant::now();
    let mut calls = JoinSet::new();
    for _ in 0..50 {
        let client = client.clone();
        calls.spawn(async move { client.send(&ReadPerSecond).await });
    }
    while let Some(call) = calls.join_next().await {
        call.unwrap().unwrap();
    }
    assert!(started.elapsed() < Duration::from_secs(1));
}
