//! What errors tell of a response whose head came before it went wrong.

use std::time::Duration;

use feishu_openapi_runtime::{Error, ErrorKind};
use tokio::io::duplex;

use crate::downloads::{download, image, write};
use crate::support::{Ending, Offset, Response, Server};
use crate::{builder, client, list, page};

fn with_log_id(response: Response) -> Response {
    response.header("x-tt-logid", "log-7")
}

fn assert_head(error: &Error, kind: ErrorKind, attempts: u32) {
    assert_eq!((error.kind(), error.attempts()), (kind, attempts));
    assert_eq!(error.status(), Some(200), "{error}");
    assert_eq!(error.log_id(), Some("log-7"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn fault_90_a_body_that_breaks_off_stalls_or_is_too_large() {
    let half = Offset::Body(9);
    for (answer, kind, attempts) in [
        (page().cut_at(half, Ending::Close), ErrorKind::Transport, 3),
        (page().cut_at(half, Ending::Stall), ErrorKind::Timeout, 3),
        (
            page().drip_from(half, Duration::from_secs(2)),
            ErrorKind::Timeout,
            3,
        ),
        (page(), ErrorKind::BodyTooLarge, 1),
    ] {
        let answer = with_log_id(answer);
        let server = Server::respond_with(move |_| answer.clone());
        let limit = if kind == ErrorKind::BodyTooLarge {
            9
        } else {
            1000
        };
        let builder = builder(server.http_url()).max_body_bytes(limit);
        let error = list(&builder.build().unwrap()).await.unwrap_err();
        assert_head(&error, kind, attempts);
    }
}

#[tokio::test(start_paused = true)]
async fn fault_90_a_file_that_breaks_off_or_cannot_be_written() {
    let answer = || with_log_id(image("0123456789"));
    for (ending, kind) in [
        (Ending::Close, ErrorKind::Transport),
        (Ending::Stall, ErrorKind::Timeout),
    ] {
        let server = Server::respond([answer().cut_at(Offset::Body(7), ending)]);
        let error = download(&client(&server)).await.0.unwrap_err();
        assert_head(&error, kind, 1);
    }
    let server = Server::respond([answer()]);
    let (mut writer, reader) = duplex(4);
    drop(reader);
    let error = write(&client(&server), &mut writer).await.unwrap_err();
    assert_head(&error, ErrorKind::Write, 1);
}
