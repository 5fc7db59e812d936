use feishu_openapi_runtime::{Error, ErrorKind};
use serde_json::json;

use crate::support::{Ending, Offset, Response, Server};
use crate::{builder, client, list, page};

/// The answer of each attempt is spoilt in the same way: the final error and its attempts. Then only the
/// first is, and the call succeeds.
async fn spoilt(attempts: usize, answer: impl Fn() -> Response + Clone + Send + 'static) -> Error {
    let spoil = answer.clone();
    let server = Server::respond_with(move |_| spoil());
    let error = list(&client(&server)).await.unwrap_err();
    assert_eq!(error.attempts() as usize, attempts, "{error}");
    assert_eq!(server.requests().len(), attempts);

    let server = Server::respond([answer(), page()]);
    assert_eq!(list(&client(&server)).await.unwrap().items, [1, 2, 3]);
    error
}

#[tokio::test(start_paused = true)]
async fn fault_09_body_cut() {
    let error = spoilt(3, || page().cut_at(Offset::Body(9), Ending::Close)).await;
    assert_eq!(error.kind(), ErrorKind::Transport);
    let text = error.to_string();
    assert!(
        text.contains("the connection broke: body ended after 9 of 68 bytes"),
        "{text}"
    );
}

#[tokio::test(start_paused = true)]
async fn fault_10_body_cut_in_other_ways() {
    let ways: [(fn() -> Response, _); 4] = [
        (
            || page().cut_at(Offset::Body(9), Ending::Reset),
            "9 of 68 bytes",
        ),
        // After a chunk of 8 bytes, which takes 13.
        (
            || page().chunked(8).cut_at(Offset::Body(14), Ending::Close),
            "8 bytes",
        ),
        (
            || page().chunked(8).cut_at(Offset::Body(14), Ending::Reset),
            "8 bytes",
        ),
        (|| page().bad_chunk(), "68 bytes"),
    ];
    for (way, received) in ways {
        let error = spoilt(3, way).await;
        assert_eq!(error.kind(), ErrorKind::Transport, "{error}");
        let cut = format!("the connection broke: body ended after {received}");
        assert!(error.to_string().contains(&cut), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_11_body_without_length_cut() {
    let cut = || page().until_close().cut_at(Offset::Body(20), Ending::Close);
    let error = spoilt(3, cut).await;
    assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
    assert!(error.is_retryable());
    assert!(error.message().starts_with("EOF while parsing"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn gzip_is_asked_for_and_taken() {
    let server = Server::respond([Response::gzip(&json!({"code": 0, "data": {"items": [4]}}))]);
    assert_eq!(list(&client(&server)).await.unwrap().items, [4]);
    assert_eq!(server.requests()[0].header("accept-encoding"), Some("gzip"));
}

#[tokio::test(start_paused = true)]
async fn the_largest_body_may_be_chosen() {
    let bytes = r#"{"code":0,"msg":"success","data":{"has_more":false,"items":[1,2,3]}}"#.len();
    for (most, fits) in [(bytes, true), (bytes - 1, false)] {
        let server = Server::respond([page()]);
        let client = builder(server.http_url()).max_body_bytes(most).build();
        let result = list(&client.unwrap()).await;
        let error = result.err().map(|error| error.kind());
        assert_eq!(error, (!fits).then_some(ErrorKind::BodyTooLarge));
    }
}

#[tokio::test(start_paused = true)]
async fn fault_56_undecodable_compression() {
    let truncated = || Response::truncated_gzip(&json!({"code": 0, "data": {"items": [1, 2, 3]}}));
    let plain = || page().header("content-encoding", "gzip");
    for error in [spoilt(2, truncated).await, spoilt(2, plain).await] {
        assert_eq!(error.kind(), ErrorKind::Transport, "{error}");
        assert!(
            error.to_string().contains("cannot be decompressed"),
            "{error}"
        );
    }
}

#[tokio::test(start_paused = true)]
async fn fault_56_unknown_compression() {
    let packed = [0x1b, 0x0e, 0x00, 0xf8, 0x25];
    let server = Server::respond_with(move |_| {
        Response::new(200, packed)
            .header("content-type", "application/json")
            .header("content-encoding", "br")
    });
    let error = list(&client(&server)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedContent, "{error}");
    assert!(error.message().contains("encoded as br"), "{error}");
    assert_eq!(
        (error.status(), error.raw_body()),
        (Some(200), Some(&packed[..]))
    );
    assert_eq!((error.attempts(), server.requests().len()), (1, 1));
}
