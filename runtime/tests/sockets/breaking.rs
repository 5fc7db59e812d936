use feishu_openapi_runtime::{Error, ErrorKind};

use crate::support::{Connection, Ending, Offset, Response, Server};
use crate::{client, create, list, page};

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

#[tokio::test(start_paused = true)]
async fn fault_07_stale_pooled_connection() {
    let closing = || Connection::respond([page().then(Ending::Close)]);
    let server = Server::script([closing(), closing()]);
    let client = client(&server);
    list(&client).await.unwrap();
    // The server has closed the connection, which the client still keeps.
    create(&client).await.unwrap();
    assert_eq!((server.connections(), server.requests().len()), (2, 2));
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
