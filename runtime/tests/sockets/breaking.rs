use std::time::Duration;

use feishu_openapi_runtime::{Client, Error, ErrorKind, Request};
use tokio::runtime::{Builder, Runtime};
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use crate::sample::ListNumbers;
use crate::support::{Connection, Ending, Offset, Response, Server, fast_forward};
use crate::write::CreateNumber;
use crate::{builder, client, create, list, page};

/// A read is tried three times, a write once: the server may have done what it was asked.
async fn breaks(answer: fn() -> Response) {
    let server = Server::respond_with(move |_| answer());
    let error = list(&client(&server)).await.unwrap_err();
    assert_broken(&error, 3);
    assert_eq!(server.requests().len(), 3);

    let server = Server::respond_with(move |_| answer());
    let error = create(&client(&server)).await.unwrap_err();
    assert_broken(&error, 1);
    assert!(error.may_have_been_processed());
    assert_eq!(server.requests().len(), 1);

    let server = Server::respond([answer(), page()]);
    list(&client(&server)).await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

fn assert_broken(error: &Error, attempts: u32) {
    assert_eq!(error.kind(), ErrorKind::Transport, "{error}");
    assert!(
        error.to_string().contains("the connection broke"),
        "{error}"
    );
    assert_eq!(error.attempts(), attempts);
}

#[tokio::test(start_paused = true)]
async fn fault_05_reset_after_the_request() {
    breaks(Response::reset).await;
}

#[tokio::test(start_paused = true)]
async fn fault_06_end_before_the_first_byte() {
    breaks(Response::close).await;
    // As good as none.
    breaks(|| page().cut_at(Offset::Start(20), Ending::Close)).await;
}

/// The server closes the connection so long after its last answer.
const IDLE: Duration = Duration::from_secs(5);

fn page_then_closed() -> Response {
    let end = Offset::Body(usize::MAX);
    page().pause_at(end, IDLE).then(Ending::Close)
}

/// The client sees that the connection is closed, so that even a write has one that works.
#[tokio::test(start_paused = true)]
async fn fault_07_stale_pooled_connection() {
    let server = Server::script([
        Connection::respond([page(), page_then_closed()]),
        Connection::respond([page()]),
    ]);
    let client = builder(server.http_url()).max_attempts(1).build().unwrap();
    list(&client).await.unwrap();
    list(&client).await.unwrap();
    assert_eq!(server.connections(), 1, "the client keeps its connection");
    fast_forward(sleep(IDLE * 2)).await;
    create(&client).await.unwrap();
    assert_eq!((server.connections(), server.requests().len()), (2, 3));
}

/// The client cannot see it, as its runtime stands still between the calls: what it sends into the void it
/// sends again, unless that is a write.
#[tokio::test(start_paused = true)]
async fn fault_07_stale_pooled_connection_of_an_idle_runtime() {
    let server = Server::script([
        Connection::respond([page_then_closed()]),
        Connection::respond([page_then_closed()]),
    ]);
    let client = client(&server);
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let (runtime, result) = send_in(runtime, &client, ListNumbers::default()).await;
    result.unwrap();
    fast_forward(sleep(IDLE * 2)).await;
    assert_eq!((server.connections(), server.connections_held()), (1, 1));

    let (runtime, result) = send_in(runtime, &client, ListNumbers::default()).await;
    result.unwrap();
    assert_eq!((server.connections(), server.requests().len()), (2, 2));
    fast_forward(sleep(IDLE * 2)).await;
    assert_eq!(server.connections_held(), 1);

    let (runtime, result) = send_in(runtime, &client, CreateNumber).await;
    let error = result.unwrap_err();
    assert_broken(&error, 1);
    assert!(error.may_have_been_processed());
    assert_eq!(server.connections(), 2);
    runtime.shutdown_background();
}

/// Makes a call in a runtime that stands still before and after.
async fn send_in<R: Request + Send + 'static>(
    runtime: Runtime,
    client: &Client,
    request: R,
) -> (Runtime, Result<(), Error>) {
    let client = client.clone();
    let call = move || {
        let result = runtime.block_on(client.send(&request)).map(drop);
        (runtime, result)
    };
    spawn_blocking(call).await.unwrap()
}

#[tokio::test(start_paused = true)]
async fn fault_08_no_http() {
    for answer in [
        || Response::raw("garbage\r\n\r\n"),
        || Response::raw("HTTP/1.1 twohundred OK\r\n\r\n"),
        || page().huge_header(1024 * 1024),
        || page().header("content-length", "1"),
    ] {
        let server = Server::respond_with(move |_| answer());
        let error = list(&client(&server)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport, "{error}");
        assert!(!error.is_retryable() && error.may_have_been_processed());
        assert_eq!((error.attempts(), server.requests().len()), (1, 1));
    }
}
