//! Row 61: callers who give up at any moment, with tokens that are always about to end.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply};
use feishu_openapi_runtime::{Client, HttpRequest};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::sample::ListNumbers;

use super::{app_client_of, sent};

const CALLERS: u64 = 10_000;
/// While there are faults; callers start within this time.
const STORM: Duration = Duration::from_secs(600);
/// Longer than the client waits because of a fault.
const CALM: Duration = Duration::from_secs(60);

type Random = Arc<Mutex<fastrand::Rng>>;

fn millis(random: &Random, below: u64) -> Duration {
    Duration::from_millis(random.lock().unwrap().u64(..below))
}

fn start(random: &Random) -> Duration {
    millis(random, 1000 * STORM.as_secs())
}

/// A token that lives for a few seconds and takes up to two to come.
fn token(count: usize, random: &Random) -> Reply {
    let body = format!(
        r#"{{"code":0,"tenant_access_token":"t-{count}","expire":{}}}"#,
        count % 7
    );
    Reply::json(200, body).after(millis(random, 2000))
}

/// Mostly data, now and then a refused token, throttling or a failure, all after a while.
fn answer(random: &Random) -> Reply {
    let reply = match random.lock().unwrap().u32(..50) {
        0 => Reply::failure(200, 99_991_663, "invalid"),
        1 => Reply::failure(503, 1, "down"),
        2 => Reply::failure(400, 99_991_400, "slow down"),
        _ => Reply::data(r#"{"items":[7]}"#),
    };
    reply.after(millis(random, 1000))
}

/// Calls, and gives up after a random time.
async fn give_up(client: Client, start: Duration, patience: Duration) -> bool {
    sleep(start).await;
    let request = ListNumbers::default();
    timeout(patience, request.send(&client)).await.is_err()
}

#[tokio::test(start_paused = true)]
async fn fault_61_ten_thousand_callers_give_up() {
    let random = Random::new(Mutex::new(fastrand::Rng::with_seed(61)));
    let (for_tokens, for_calls) = (Arc::clone(&random), Arc::clone(&random));
    let started = Instant::now();
    let (client, transport) = app_client_of(
        move |count| token(count, &for_tokens),
        move |_: &HttpRequest| match started.elapsed() {
            time if time < STORM => answer(&for_calls),
            _ => Reply::data("{}"),
        },
    );
    let mut calls: JoinSet<bool> = (0..CALLERS)
        .map(|_| give_up(client.clone(), start(&random), millis(&random, 4000)))
        .collect();
    let mut given_up = 0;
    while let Some(call) = calls.join_next().await {
        given_up += u64::from(call.unwrap());
    }
    assert!((CALLERS / 10..CALLERS).contains(&given_up), "{given_up}");
    assert_eq!(transport.in_flight(), 0);
    // Nobody fetches a token while another does. A fetch takes a second on average: there is no time for more.
    assert!(sent(&transport).0 < 600, "{:?}", sent(&transport));

    sleep(CALM).await;
    for _ in 0..10 {
        ListNumbers::default().send(&client).await.unwrap();
    }
}
