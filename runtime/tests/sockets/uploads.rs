//! Files that are sent.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{Client, Endpoint, Error, ErrorKind, FilePart, Method, Request};
use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt, duplex};
use tokio::time::sleep;

use crate::support::{self, Response, Server, fast_forward};
use crate::{builder, client};

/// As the generator writes it.
#[derive(Clone)]
pub struct UploadImage {
    pub image_type: String,
    pub image: FilePart,
}

impl Request for UploadImage {
    type Response = Value;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        path: "/open-apis/test/v1/images",
        method: Method::Post,
        idempotent: false,
        ..*crate::sample::ListNumbers::ENDPOINT
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.form("image_type", &self.image_type);
        writer.file("image", &self.image);
    }
}

pub fn upload(image: FilePart) -> UploadImage {
    UploadImage {
        image_type: "avatar".to_owned(),
        image,
    }
}

async fn send(client: &Client, image: FilePart) -> Result<Value, Error> {
    fast_forward(client.send(&upload(image))).await
}

fn done() -> Response {
    Response::ok_data(&json!({"image_key": "img-1"}))
}

/// What is to arrive for a file of that name and content.
fn expected_body(request: &support::Request, file_name: &str, content: &[u8]) -> Vec<u8> {
    let content_type = request.header("content-type").unwrap();
    let (_, boundary) = content_type.split_once("; boundary=").unwrap();
    let head = format!(
        "--{boundary}\r\ncontent-disposition: form-data; name=\"image_type\"\r\n\r\navatar\r\n\
        --{boundary}\r\ncontent-disposition: form-data; name=\"image\"; filename=\"{file_name}\"\r\n\
        content-type: image/png\r\n\r\n"
    );
    let tail = format!("\r\n--{boundary}--\r\n");
    [head.as_bytes(), content, tail.as_bytes()].concat()
}

fn assert_arrived(request: &support::Request, file_name: &str, content: &[u8]) {
    let line = (&*request.method, &*request.target);
    assert_eq!(line, ("POST", "/open-apis/test/v1/images"));
    assert_eq!(request.header("authorization"), Some("Bearer t-planted"));
    let body = expected_body(request, file_name, content);
    let length = body.len().to_string();
    assert_eq!(request.header("content-length"), Some(&*length));
    assert_eq!(request.header("transfer-encoding"), None);
    assert!(request.body == body, "{} bytes", request.body.len());
}

/// A file that counts how often it is opened.
fn counted<R, F>(length: u64, reader: F) -> (FilePart, Arc<AtomicUsize>)
where
    R: AsyncRead + Send + 'static,
    F: Fn() -> io::Result<R> + Send + Sync + 'static,
{
    let opened = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&opened);
    let file = FilePart::from_reader("me.png", length, move || {
        count.fetch_add(1, Ordering::Relaxed);
        let reader = reader();
        async { reader }
    });
    (file.content_type("image/png"), opened)
}

#[tokio::test(start_paused = true)]
async fn a_file_in_memory_arrives_as_it_is() {
    let server = Server::respond([done()]);
    let content: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    let image = FilePart::from_bytes("\u{7b80}\"\r\n.png", content.clone());
    let image = image.content_type("image/png");
    let answer = send(&client(&server), image).await.unwrap();
    assert_eq!(answer["image_key"], "img-1");
    assert_arrived(&server.requests()[0], "\u{7b80}%22%0D%0A.png", &content);
}

#[tokio::test(start_paused = true)]
async fn a_reader_is_opened_for_each_attempt() {
    let server = Server::respond([Response::new(429, "busy"), done()]);
    let (image, opened) = counted(200_000, || Ok(tokio::io::repeat(7).take(200_000)));
    send(&client(&server), image).await.unwrap();
    assert_eq!(opened.load(Ordering::Relaxed), 2);
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for request in &requests {
        assert_arrived(request, "me.png", &vec![7; 200_000]);
    }
}

#[tokio::test(start_paused = true)]
async fn an_upload_that_may_have_been_processed_is_not_repeated() {
    let server = Server::respond([Response::reset()]);
    let (image, opened) = counted(3, || Ok(&b"abc"[..]));
    let error = send(&client(&server), image).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(error.may_have_been_processed());
    assert_eq!(
        (server.requests().len(), opened.load(Ordering::Relaxed)),
        (1, 1)
    );
}

/// The server must never see the end of the body, or it would keep a broken file.
async fn refused(image: FilePart, problem: &str) {
    let server = Server::respond_with(|_| done());
    let error = send(&client(&server), image).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
    assert!(error.message().ends_with(problem), "{error}");
    assert_eq!(error.attempts(), 1);
    assert!(!error.is_retryable() && !error.may_have_been_processed());
    assert_eq!(server.requests().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_reader_must_keep_its_promise() {
    let (short, _) = counted(9, || Ok(&b"abcde"[..]));
    refused(short, "the file ended after 5 of 9 bytes").await;
    let (long, _) = counted(4, || Ok(&b"abcde"[..]));
    refused(long, "the file has more than 4 bytes").await;
    let (huge, _) = counted(100_000, || Ok(tokio::io::repeat(7)));
    refused(huge, "the file has more than 100000 bytes").await;
}

#[tokio::test(start_paused = true)]
async fn a_reader_that_fails_ends_the_call() {
    let (absent, opened) = counted(9, || Err::<&[u8], _>(io::Error::other("no such file")));
    refused(absent, "no such file").await;
    assert_eq!(opened.load(Ordering::Relaxed), 1);
    let failing = || Ok(tokio::io::repeat(7).take(70_000).chain(Failing));
    refused(counted(90_000, failing).0, "the disk broke").await;
}

struct Failing;

impl AsyncRead for Failing {
    fn poll_read(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        _: &mut tokio::io::ReadBuf<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Ready(Err(io::Error::other("the disk broke")))
    }
}

/// A file of three bytes, each of which takes some time to be read.
fn slow(wait: Duration) -> FilePart {
    FilePart::from_reader("me.png", 3, move || async move {
        let (mut writer, reader) = duplex(1);
        tokio::spawn(async move {
            for byte in *b"abc" {
                sleep(wait).await;
                // The reader may be gone.
                let _ = writer.write_u8(byte).await;
            }
        });
        Ok(reader)
    })
    .content_type("image/png")
}

#[tokio::test(start_paused = true)]
async fn an_upload_takes_its_time_but_not_for_ever() {
    let server = Server::respond([done()]);
    let client = builder(server.http_url())
        .read_timeout(Duration::from_secs(2))
        .build()
        .unwrap();
    send(&client, slow(Duration::from_millis(1500)))
        .await
        .unwrap();
    assert_arrived(&server.requests()[0], "me.png", b"abc");
    let error = send(&client, slow(Duration::from_secs(6)))
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
}
