use std::time::Duration;

use feishu_openapi_runtime::{Error, ErrorKind};
use tokio::time::Instant;

use crate::support::{Ending, Offset, Response, Server};
use crate::{builder, create, list, page};

const SECOND: Duration = Duration::from_secs(1);

/// For the steps of the clock, one of which each timer may be late.
const SLACK: Duration = Duration::from_millis(500);

/// What comes of a server that always answers so, and after what time. The limits are a tenth of the
/// defaults.
async fn outcome(answer: fn() -> Response) -> (Error, Duration, usize) {
    let server = Server::respond_with(move |_| answer());
    let client = builder(server.http_url())
        .read_timeout(SECOND * 3 / 2)
        .attempt_timeout(SECOND * 3)
        .total_timeout(SECOND * 12)
        .build()
        .unwrap();
    let start = Instant::now();
    let error = list(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
    assert!(error.may_have_been_processed());
    (error, start.elapsed(), server.requests().len())
}

/// Three attempts of such a length and two waits, the first of at most half a second.
fn assert_three_attempts((error, time, requests): (Error, Duration, usize), attempt: Duration) {
    assert_eq!((error.attempts(), requests), (3, 3), "{error}");
    let waits = SECOND * 3 / 2;
    assert!(time >= attempt * 3, "{time:?}");
    assert!(time <= attempt * 3 + waits + SLACK, "{time:?}");
}

#[tokio::test(start_paused = true)]
async fn fault_58_a_body_byte_at_a_time() {
    let slow = || page().drip_from(Offset::Body(0), SECOND);
    assert_three_attempts(outcome(slow).await, SECOND * 3);
}

/// The read timeout counts until the headers are whole, however steadily they come.
#[tokio::test(start_paused = true)]
async fn fault_58_a_header_byte_at_a_time() {
    let slow = || page().drip_from(Offset::Start(0), SECOND);
    assert_three_attempts(outcome(slow).await, SECOND * 3 / 2);
}

#[tokio::test(start_paused = true)]
async fn fault_59_no_answer() {
    assert_three_attempts(outcome(Response::stall).await, SECOND * 3 / 2);
}

#[tokio::test(start_paused = true)]
async fn fault_59_silence_within_the_body() {
    let silent = || page().cut_at(Offset::Body(9), Ending::Stall);
    assert_three_attempts(outcome(silent).await, SECOND * 3 / 2);
}

#[tokio::test(start_paused = true)]
async fn a_write_is_not_sent_again_after_a_timeout() {
    let server = Server::respond_with(|_| Response::stall());
    let client = builder(server.http_url()).read_timeout(SECOND).build();
    let error = create(&client.unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1));
    assert!(error.may_have_been_processed());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn timeouts_have_defaults() {
    let server = Server::respond_with(|_| Response::stall());
    let client = builder(server.http_url()).max_attempts(1).build().unwrap();
    let start = Instant::now();
    list(&client).await.unwrap_err();
    let time = start.elapsed();
    assert!(
        time >= SECOND * 15 && time <= SECOND * 15 + SLACK,
        "{time:?}"
    );
}
