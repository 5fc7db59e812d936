//! Clients that differ from another one in a single thing.

use std::time::Duration;

use feishu_openapi_runtime::ErrorKind;
use feishu_openapi_runtime::testing::{Instant, Reply, ScriptedTransport};

use crate::endpoints::{Read, Write};
use crate::{builder, client};

const LIMIT: Duration = Duration::from_millis(800);

#[tokio::test(start_paused = true)]
async fn a_call_with_a_time_of_its_own_knows_what_was_sent() {
    let (client, _) = client([Reply::never()]);
    let started = Instant::now();
    let error = client
        .with_total_timeout(LIMIT)
        .send(&Write)
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), started.elapsed()),
        (ErrorKind::Timeout, LIMIT)
    );
    assert!(error.may_have_been_processed());
}

#[tokio::test(start_paused = true)]
async fn time_that_runs_out_before_sending_leaves_nothing_behind() {
    let transport = ScriptedTransport::new([Reply::never()]);
    let client = builder(&transport).app("cli_a", "secret").build().unwrap();
    let error = client
        .with_total_timeout(LIMIT)
        .send(&Write)
        .await
        .unwrap_err();
    assert!(error.is_timeout() && !error.may_have_been_processed());
}

#[tokio::test(start_paused = true)]
async fn attempts_and_their_time_are_those_of_the_derived_client() {
    let (client, transport) = client([Reply::never(), Reply::never(), Reply::data("1")]);
    let hasty = client.with_attempt_timeout(LIMIT).with_max_attempts(2);
    let error = hasty.send(&Read).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 2));
    assert_eq!(client.send(&Read).await.unwrap(), 1);
    assert_eq!(transport.replies_left(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_token_is_shared_and_fetched_in_its_own_time() {
    let transport = ScriptedTransport::new([
        Reply::token("t-1").after(LIMIT * 2),
        Reply::data("1"),
        Reply::data("2"),
    ]);
    let client = builder(&transport).app("cli_a", "secret").build().unwrap();
    let hasty = client.with_attempt_timeout(LIMIT);
    assert_eq!(hasty.send(&Read).await.unwrap(), 1);
    assert_eq!(client.send(&Read).await.unwrap(), 2);
}

#[tokio::test(start_paused = true)]
async fn headers_and_parameters_are_added_to_calls_but_not_to_those_for_tokens() {
    let transport = ScriptedTransport::new([Reply::token("t-1"), Reply::data("1")]);
    let client = builder(&transport).app("cli_a", "secret").build().unwrap();
    let client = client.with_header("x-source", "replaced").unwrap();
    let client = client.with_header("x-source", "desk").unwrap();
    let client = client.with_query("new field", 1).with_query("b", "c&d");
    client.send(&Read).await.unwrap();
    let requests = transport.requests();
    assert!(
        requests[0]
            .headers
            .iter()
            .all(|(name, _)| *name != "x-source")
    );
    assert!(!requests[0].url.contains('?'));
    let added = requests[1]
        .headers
        .iter()
        .filter(|(name, _)| *name == "x-source");
    assert_eq!(added.map(|(_, value)| value).collect::<Vec<_>>(), ["desk"]);
    assert!(requests[1].url.ends_with("/read?new+field=1&b=c%26d"));
}

#[test]
fn what_cannot_be_a_header_is_refused() {
    let (client, _) = client([]);
    for (name, value) in [
        ("authorization", "Bearer t-1"),
        ("X-Source", "desk"),
        ("", "desk"),
        ("x source", "desk"),
        ("x-source", "two\nlines"),
    ] {
        let error = client.with_header(name, value).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config, "{name}");
        assert!(!error.to_string().contains(value), "{error}");
    }
}
