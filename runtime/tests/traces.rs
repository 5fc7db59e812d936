//! What the feature `tracing` tells of a call. In a program of its own: what other tests do at the same time decides whether
//! an event is seen.

#[allow(dead_code)] // Each test program uses its own part.
#[path = "client/sample.rs"]
mod sample;

#[allow(dead_code)]
#[path = "secrets/capture.rs"]
mod capture;

use std::time::Duration;

use feishu_openapi_runtime::Client;
use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::util::SubscriberInitExt;

use capture::Capture;
use sample::ListNumbers;

/// The ends of calls, each after its span and target, without the time that it took.
fn ends(traced: &str) -> Vec<&str> {
    let ends = traced.lines().filter(|line| line.contains("call ended"));
    ends.map(|line| line.split(" elapsed").next().unwrap().trim())
        .collect()
}

#[tokio::test(start_paused = true)]
async fn the_end_of_every_call_is_an_event_inside_its_span() {
    let capture = Capture::default();
    let writer = capture.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::DEBUG)
        .with_ansi(false)
        .without_time()
        .with_writer(move || writer.clone());
    let _subscriber = subscriber.finish().set_default();
    let transport = ScriptedTransport::new([
        Reply::server_error(),
        Reply::data(r#"{"items":[1]}"#),
        Reply::failure(400, 7, "planted").header("x-tt-logid", "log-1"),
        Reply::never(),
    ]);
    let client = Client::builder()
        .transport(transport)
        .tenant_access_token("t-planted");
    let client = client.build().unwrap();
    let request = ListNumbers::default();
    request.send(&client).await.unwrap();
    request.send(&client).await.unwrap_err();
    let call = tokio::time::timeout(Duration::from_secs(5), request.send(&client));
    call.await.unwrap_err();
    // The task of the call ends.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let end = |attempts: u32, outcome: &str, of_error: &str| {
        let path = r#"path="/open-apis/test/v1/numbers""#;
        format!(
            "DEBUG feishu_call{{method=\"GET\" {path} attempts={attempts} outcome={outcome}{of_error}}}: \
             feishu_openapi: call ended {path} outcome={outcome} attempts={attempts}"
        )
    };
    let ends = [
        end(2, "ok", ""),
        end(1, "Api", r#" code=7 log_id="log-1""#),
        end(1, "dropped", ""),
    ];
    assert_eq!(self::ends(&capture.text()), ends);
}
