//! What observers are told.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::{Client, Error, Event, Outcome};

use crate::sample::ListNumbers;
use crate::{builder, settle};

type Log = Arc<Mutex<Vec<String>>>;

/// A client of a custom app, and a line for each event.
fn observed(replies: impl IntoIterator<Item = Reply>) -> (Client, Log) {
    let log = Log::default();
    let lines = Arc::clone(&log);
    let client = builder(&ScriptedTransport::new(replies))
        .app("cli_a", "app-secret")
        .observer(move |event: &Event<'_>| lines.lock().unwrap().push(line(event)))
        .build();
    (client.unwrap(), log)
}

fn line(event: &Event<'_>) -> String {
    match event {
        Event::CallEnded {
            endpoint,
            outcome,
            attempts,
            elapsed,
            ..
        } => {
            let outcome = match outcome {
                Outcome::Succeeded => "ok".to_owned(),
                Outcome::Failed(error) => format!("{:?}", error.kind()),
                Outcome::Dropped => "dropped".to_owned(),
            };
            let name = endpoint.path.rsplit('/').next().unwrap();
            format!("{name} {outcome} {attempts} {}s", elapsed.as_secs())
        }
        Event::Retry { error, .. } => format!("retry {:?}", error.kind()),
        Event::Throttled { delay, .. } => format!("throttled {delay:?}"),
        Event::TokenRefused { .. } => "token refused".to_owned(),
        Event::TokenFetched {
            token_type, error, ..
        } => format!("{token_type:?} token {:?}", error.map(Error::kind)),
        _ => "unknown".to_owned(),
    }
}

fn lines(log: &Log) -> Vec<String> {
    log.lock().unwrap().clone()
}

#[tokio::test(start_paused = true)]
async fn observers_see_retries_throttling_tokens_and_the_end() {
    let (client, log) = observed([
        Reply::json(502, ""),
        Reply::token("t-1"),
        Reply::failure(200, 99_991_663, "invalid"),
        Reply::token("t-2"),
        Reply::failure(429, 99_991_400, "slow down").header("x-ogw-ratelimit-reset", "10"),
        Reply::data("{}"),
    ]);
    ListNumbers::default().send(&client).await.unwrap();
    let mut lines = lines(&log);
    let end = lines.pop().unwrap();
    assert_eq!(
        lines,
        [
            "retry Server",
            "Tenant token None",
            "token refused",
            "Tenant token None",
            "throttled 10s",
            "retry RateLimited",
        ]
    );
    assert!(end.starts_with("numbers ok 3 1"), "{end}");
}

#[tokio::test(start_paused = true)]
async fn observers_see_failures_and_calls_given_up() {
    let (client, log) = observed([
        Reply::failure(200, 10014, "no"),
        Reply::token("t-1"),
        Reply::never(),
    ]);
    let request = ListNumbers::default();
    request.send(&client).await.unwrap_err();
    tokio::time::sleep(Duration::from_secs(30)).await;
    let call = tokio::time::timeout(Duration::from_secs(5), request.send(&client));
    call.await.unwrap_err();
    settle().await;
    assert_eq!(
        lines(&log),
        [
            "Tenant token Some(Auth)",
            "numbers Auth 0 0s",
            "Tenant token None",
            "numbers dropped 1 5s",
        ]
    );
}

#[tokio::test(start_paused = true)]
async fn observers_see_what_send_raw_makes_of_an_error() {
    let (client, log) = observed([Reply::token("t-1"), Reply::failure(400, 7, "no")]);
    let answer = client.send_raw(&ListNumbers::default()).await.unwrap();
    assert_eq!(answer.status, 400);
    assert_eq!(lines(&log), ["Tenant token None", "numbers Api 1 0s"]);
}

#[tokio::test(start_paused = true)]
async fn fault_104_an_answer_without_content_is_a_success_of_send_raw() {
    let (client, log) = observed([Reply::token("t-1"), Reply::json(204, "")]);
    let answer = client.send_raw(&ListNumbers::default()).await.unwrap();
    assert_eq!(answer.status, 204);
    assert_eq!(lines(&log), ["Tenant token None", "numbers ok 1 0s"]);
}
