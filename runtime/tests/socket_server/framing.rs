//! The bytes of right and wrong responses.

use std::io::{ErrorKind, Read};

use flate2::read::GzDecoder;
use serde_json::json;

use crate::support::{Response, Server};
use crate::{GET, talk};

/// All that one answer puts on the wire.
async fn bytes_of(response: Response) -> Vec<u8> {
    let server = Server::respond([response]);
    let received = talk(server.address(), GET).await;
    assert_eq!(received.error, None);
    received.bytes
}

async fn text_of(response: Response) -> String {
    String::from_utf8(bytes_of(response).await).unwrap()
}

fn body_of(message: &[u8]) -> &[u8] {
    let head = message.windows(4).position(|end| end == b"\r\n\r\n");
    &message[head.unwrap() + 4..]
}

#[tokio::test]
async fn ok_data_is_the_envelope_of_success() {
    let text = text_of(Response::ok_data(&json!({"has_more": false}))).await;
    assert_eq!(
        text,
        "HTTP/1.1 200 \r\n\
         content-type: application/json; charset=utf-8\r\n\
         content-length: 52\r\n\r\n\
         {\"code\":0,\"msg\":\"success\",\"data\":{\"has_more\":false}}"
    );
}

#[tokio::test]
async fn headers_keep_their_order_and_may_repeat() {
    let response = Response::new(429, "slow")
        .header("x-ogw-ratelimit-reset", "3")
        .header("x-ogw-ratelimit-reset", "4");
    assert_eq!(
        text_of(response).await,
        "HTTP/1.1 429 \r\nx-ogw-ratelimit-reset: 3\r\nx-ogw-ratelimit-reset: 4\r\n\
         content-length: 4\r\n\r\nslow"
    );
}

#[tokio::test]
async fn two_content_lengths() {
    let response = Response::new(200, "body").header("content-length", "3");
    assert_eq!(
        text_of(response).await,
        "HTTP/1.1 200 \r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nbody"
    );
}

#[tokio::test]
async fn a_declared_length_replaces_the_real_one() {
    assert_eq!(
        text_of(Response::new(200, "body").declared_length(9)).await,
        "HTTP/1.1 200 \r\ncontent-length: 9\r\n\r\nbody"
    );
}

#[tokio::test]
async fn chunks() {
    assert_eq!(
        text_of(Response::new(200, "0123456789").chunked(8)).await,
        "HTTP/1.1 200 \r\ntransfer-encoding: chunked\r\n\r\n8\r\n01234567\r\n2\r\n89\r\n0\r\n\r\n"
    );
}

#[tokio::test]
async fn a_bad_chunk_follows_a_good_one() {
    assert_eq!(
        text_of(Response::new(200, "0123456789").bad_chunk()).await,
        "HTTP/1.1 200 \r\ntransfer-encoding: chunked\r\n\r\na\r\n0123456789\r\nmany\r\n"
    );
}

#[tokio::test]
async fn a_body_until_close_has_no_length() {
    assert_eq!(
        text_of(Response::new(200, "body").until_close()).await,
        "HTTP/1.1 200 \r\n\r\nbody"
    );
}

#[tokio::test]
async fn a_redirect_names_its_target() {
    assert_eq!(
        text_of(Response::redirect("http://elsewhere.invalid/")).await,
        "HTTP/1.1 302 \r\nlocation: http://elsewhere.invalid/\r\ncontent-length: 0\r\n\r\n"
    );
}

#[tokio::test]
async fn raw_bytes_come_alone() {
    assert_eq!(
        bytes_of(Response::raw(*b"\0\xffgarbage")).await,
        b"\0\xffgarbage"
    );
}

#[tokio::test]
async fn a_huge_header_has_its_size() {
    let text = text_of(Response::new(200, "").huge_header(1024 * 1024)).await;
    assert!(text.contains(&"h".repeat(1024 * 1024)));
}

#[tokio::test]
async fn a_gzip_body_unpacks_to_the_json() {
    let message = bytes_of(Response::gzip(&json!({"code": 0}))).await;
    let head = String::from_utf8_lossy(&message);
    assert!(head.contains("\r\ncontent-encoding: gzip\r\n"));
    let mut unpacked = String::new();
    let mut decoder = GzDecoder::new(body_of(&message));
    decoder.read_to_string(&mut unpacked).unwrap();
    assert_eq!(unpacked, r#"{"code":0}"#);
}

#[tokio::test]
async fn a_truncated_gzip_body_has_the_right_length_and_no_end() {
    let message = bytes_of(Response::truncated_gzip(&json!({"code": 0}))).await;
    let length = format!("content-length: {}\r\n", body_of(&message).len());
    assert!(String::from_utf8_lossy(&message).contains(&length));
    let mut decoder = GzDecoder::new(body_of(&message));
    let error = decoder.read_to_end(&mut Vec::new()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedEof);
}

#[tokio::test]
async fn a_gzip_bomb_grows_a_thousandfold() {
    let message = bytes_of(Response::gzip_bomb(8)).await;
    let packed = body_of(&message);
    assert!(packed.len() < 9 * 1024, "{} bytes packed", packed.len());
    let mut unpacked = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked.len(), 8 * 1024 * 1024);
    assert!(unpacked.iter().all(|byte| *byte == b' '));
}
