//! Files that are fetched.

use std::fs;
use std::time::Duration;

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{
    Client, DownloadRequest, DownloadedFile, Endpoint, Envelope, Error, ErrorKind, Request,
};
use serde_json::json;
use tokio::io::{AsyncWrite, duplex};

use crate::connecting::run_with_authority;
use crate::environment::Environment;
use crate::support::{
    Certificate, Connection, Ending, Offset, Response, Server, authority_pem, fast_forward,
};
use crate::{builder, client, shows_no_secret};

/// As the generator writes it.
#[derive(Clone)]
pub struct GetImage;

impl Request for GetImage {
    type Response = ();

    const ENDPOINT: &'static Endpoint = &Endpoint {
        path: "/open-apis/test/v1/images/img-1",
        envelope: Envelope::File,
        ..*crate::sample::ListNumbers::ENDPOINT
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.query("page_token", &crate::SECRET_TOKEN.to_owned());
    }
}

impl DownloadRequest for GetImage {}

pub fn image(content: impl Into<Vec<u8>>) -> Response {
    Response::new(200, content).header("content-type", "image/png")
}

fn failure(status: u16, code: i64) -> Response {
    Response::json(status, &json!({"code": code, "msg": "no"}))
}

pub async fn write(
    client: &Client,
    writer: &mut (impl AsyncWrite + Unpin + Send),
) -> Result<DownloadedFile, Error> {
    let result = fast_forward(client.download(&GetImage, writer)).await;
    result.inspect_err(shows_no_secret)
}

/// What is known of the file, and what was written of it.
pub async fn download(client: &Client) -> (Result<DownloadedFile, Error>, Vec<u8>) {
    let mut written = Vec::new();
    let result = write(client, &mut written).await;
    (result, written)
}

/// The file `ok` comes after these answers, at the second attempt.
async fn succeeds_after(first: Response) {
    let server = Server::respond([first, image("ok")]);
    let (file, written) = download(&client(&server)).await;
    assert_eq!((file.unwrap().size, &*written), (2, &b"ok"[..]));
    assert_eq!(server.requests().len(), 2);
}

/// No byte is written.
async fn fails(answer: Response) -> Error {
    let server = Server::respond([answer]);
    let (file, written) = download(&client(&server)).await;
    assert_eq!((written.len(), server.requests().len()), (0, 1));
    file.unwrap_err()
}

#[tokio::test(start_paused = true)]
async fn a_file_of_several_mebibytes_comes_with_its_name() {
    let content: Vec<u8> = (0..251).cycle().take(3_000_000).collect();
    let disposition = "attachment; filename=\"x.png\"; filename*=UTF-8''%E7%AE%80.png";
    for framing in [
        |response: Response| response,
        |response: Response| response.chunked(10_000),
    ] {
        let answer = image(content.clone()).header("content-disposition", disposition);
        let server = Server::respond([framing(answer)]);
        // The bound is not for files.
        let client = builder(server.http_url()).max_body_bytes(1000).build();
        let (file, written) = download(&client.unwrap()).await;
        let file = file.unwrap();
        assert_eq!(file.name.as_deref(), Some("\u{7b80}.png"));
        assert_eq!(file.content_type.as_deref(), Some("image/png"));
        assert_eq!(file.size, 3_000_000);
        assert!(written == content, "{} bytes", written.len());
        assert_eq!(server.requests()[0].path(), GetImage::ENDPOINT.path);
    }
}

#[tokio::test(start_paused = true)]
async fn a_file_may_be_empty_or_json() {
    let json = Response::json(200, &json!({"code": 5}))
        .header("content-disposition", "attachment; filename=a.json");
    for (answer, content) in [(image(""), ""), (json, r#"{"code":5}"#)] {
        let server = Server::respond([answer]);
        let (file, written) = download(&client(&server)).await;
        assert_eq!(file.unwrap().size, content.len() as u64);
        assert_eq!(written, content.as_bytes());
    }
}

#[tokio::test(start_paused = true)]
async fn a_failure_is_judged_by_its_envelope() {
    let error = fails(failure(200, 1234)).await;
    assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some(1234)));
    assert_eq!(error.raw_body(), Some(&br#"{"code":1234,"msg":"no"}"#[..]));
    assert_eq!(error.doc_url(), Some(GetImage::ENDPOINT.doc_url));
    let error = fails(failure(200, 0)).await;
    assert_eq!(error.kind(), ErrorKind::Protocol, "{error}");
    let error = fails(Response::new(404, "<html>").header("content-type", "text/html")).await;
    assert_eq!(error.kind(), ErrorKind::UnexpectedContent, "{error}");
    let error = fails(image("packed").header("content-encoding", "br")).await;
    assert_eq!(error.kind(), ErrorKind::UnexpectedContent, "{error}");
    let server = Server::respond([failure(200, 5)]);
    let client = builder(server.http_url()).max_body_bytes(5).build();
    let error = download(&client.unwrap()).await.0.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BodyTooLarge, "{error}");
}

/// A gateway or a captive portal answers in the platform's place, or the platform does not say that it refuses.
#[tokio::test(start_paused = true)]
async fn fault_94_a_failure_instead_of_a_file() {
    const PAGE: &str = "\r\n<!DOCTYPE html><p>Log in to the network</p>";
    const REFUSAL: &str = r#"{"code":1234,"msg":"no"}"#;
    let typed = |content_type: &str, content: &str| {
        Response::new(200, content).header("content-type", content_type)
    };
    let bare = |content: &str| Response::new(200, content);
    for answer in [
        typed("text/html; charset=utf-8", PAGE),
        typed("application/xhtml+xml", PAGE),
        typed("text/plain", PAGE),
        bare(PAGE),
        bare("<html>").until_close(),
        bare(""),
        bare("").until_close(),
        typed("text/plain", ""),
    ] {
        let error = fails(answer).await;
        assert_eq!(error.kind(), ErrorKind::UnexpectedContent, "{error}");
        assert_eq!(error.status(), Some(200));
    }
    for answer in [
        typed("text/plain; charset=utf-8", REFUSAL),
        bare(REFUSAL),
        bare(&format!("\u{feff}\n{REFUSAL}")),
        bare(REFUSAL).chunked(1),
        bare(REFUSAL).until_close(),
    ] {
        let error = fails(answer).await;
        assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some(1234)));
    }
    let error = fails(bare(r#"{"code":0}"#)).await;
    assert_eq!(error.kind(), ErrorKind::Protocol, "{error}");
}

/// What only looks like a failure at first is written whole.
#[tokio::test(start_paused = true)]
async fn text_without_a_name_is_a_file() {
    let long = format!("{{\"code\": 1, \"lines\": [{}1]}}", "1, ".repeat(50_000));
    for content in [
        "plain",
        "{",
        "<svg/>",
        " \n",
        "{\"code\":\"fn\"}",
        "[{\"code\":1}]",
        &long,
    ] {
        for framing in [
            |response: Response| response,
            |response: Response| response.chunked(7),
        ] {
            let server = Server::respond([framing(Response::new(200, content))]);
            let (file, written) = download(&client(&server)).await;
            assert_eq!(file.unwrap().size, content.len() as u64);
            assert_eq!(written, content.as_bytes());
        }
    }
    let cut = Response::new(200, "{\"code\":1}").cut_at(Offset::Body(5), Ending::Close);
    succeeds_after(cut).await;
}

#[tokio::test(start_paused = true)]
async fn what_passes_is_tried_again_before_the_first_byte() {
    succeeds_after(failure(400, 99_991_400)).await;
    succeeds_after(failure(503, 1)).await;
    succeeds_after(Response::new(502, "<html>")).await;
    succeeds_after(Response::reset()).await;
    succeeds_after(image("cut").cut_at(Offset::Body(0), Ending::Close)).await;
    succeeds_after(image("late").cut_at(Offset::Body(0), Ending::Stall)).await;
    let server = Server::respond_with(|_| image("cut").cut_at(Offset::Body(0), Ending::Close));
    let (file, written) = download(&client(&server)).await;
    let error = file.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 3));
    assert_eq!((written.len(), server.requests().len()), (0, 3));
}

#[tokio::test(start_paused = true)]
async fn a_break_after_the_first_byte_is_final() {
    for (ending, kind) in [
        (Ending::Close, ErrorKind::Transport),
        (Ending::Reset, ErrorKind::Transport),
        (Ending::Stall, ErrorKind::Timeout),
    ] {
        let cut = image("0123456789").cut_at(Offset::Body(7), ending);
        let server = Server::respond([cut]);
        let (file, written) = download(&client(&server)).await;
        let error = file.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (kind, 1), "{error}");
        assert!(
            error.message().starts_with("after 7 bytes were written: "),
            "{error}"
        );
        assert_eq!(written, b"0123456");
        assert_eq!(server.requests().len(), 1);
    }
}

/// Only the end of the connection tells where such a file ends. TLS says whether that end is meant.
#[tokio::test(start_paused = true)]
async fn fault_11_a_file_without_a_length_cut_short() {
    let cut = || {
        let image = image("0123456789").until_close();
        image.cut_at(Offset::Body(7), Ending::Crash)
    };
    let Some(authority) = Environment::inside("SSL_CERT_FILE") else {
        let server = Server::respond([cut()]);
        let (file, written) = download(&client(&server)).await;
        assert_eq!((file.unwrap().size, &*written), (7, &b"0123456"[..]));
        return run_with_authority("downloads::fault_11_a_file_without_a_length_cut_short").await;
    };
    fs::write(authority, authority_pem()).unwrap();
    let serve = |answer| Connection::respond([answer]).tls(Certificate::Trusted);
    let server = Server::script([serve(image("whole").until_close()), serve(cut())]);
    let client = builder(server.https_url()).build().unwrap();
    assert_eq!(download(&client).await.0.unwrap().size, 5);
    let error = download(&client).await.0.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 1));
    assert!(error.message().starts_with("after 7 bytes"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_slow_file_takes_its_time() {
    let second = Duration::from_secs(1);
    let server = Server::respond([image("0123456789").drip_from(Offset::Body(0), second)]);
    let client = builder(server.http_url())
        .attempt_timeout(2 * second)
        .total_timeout(3 * second)
        .build();
    let (file, written) = download(&client.unwrap()).await;
    assert_eq!(file.unwrap().size, 10);
    assert_eq!(written, b"0123456789");
}

#[tokio::test(start_paused = true)]
async fn a_writer_that_fails_ends_the_call() {
    let server = Server::respond_with(|_| image("0123456789"));
    let (mut writer, reader) = duplex(4);
    drop(reader);
    let error = write(&client(&server), &mut writer).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Write, 1));
    assert!(error.message().contains("the writer failed: "), "{error}");
    assert!(!error.is_retryable());
    assert_eq!(server.requests().len(), 1);
}
