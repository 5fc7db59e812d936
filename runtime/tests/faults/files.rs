//! Uploads and downloads over a transport that knows nothing of them.

use std::sync::{Arc, Mutex};

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{
    Client, DownloadRequest, DownloadedFile, Endpoint, Envelope, Error, ErrorKind, Event, FilePart,
    HttpResponse, Outcome, Request,
};

use crate::endpoints::{READ, Write};
use crate::{builder, client};

#[derive(Clone)]
struct GetFile;

impl Request for GetFile {
    type Response = ();

    const ENDPOINT: &'static Endpoint = &Endpoint {
        envelope: Envelope::File,
        ..READ
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, _: &mut RequestWriter) {}
}

impl DownloadRequest for GetFile {}

#[derive(Clone)]
struct Upload(FilePart);

impl Request for Upload {
    type Response = ();

    const ENDPOINT: &'static Endpoint = &Endpoint {
        envelope: Envelope::Empty,
        ..*Write::ENDPOINT
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.file("file", &self.0);
    }
}

fn file(content: &str, length: usize) -> Reply {
    Reply::response(HttpResponse {
        status: 200,
        headers: vec![
            (
                "content-disposition".to_owned(),
                b"attachment; filename=a".to_vec(),
            ),
            ("content-length".to_owned(), length.to_string().into_bytes()),
        ],
        body: content.into(),
    })
}

async fn download(client: &Client) -> (Result<DownloadedFile, Error>, Vec<u8>) {
    let mut written = Vec::new();
    let result = client.download(&GetFile, &mut written).await;
    (result, written)
}

#[tokio::test(start_paused = true)]
async fn a_transport_that_reads_whole_bodies_serves_files() {
    let (client, transport) = client([file("abc", 3)]);
    let (file, written) = download(&client).await;
    let file = file.unwrap();
    assert_eq!((file.name.as_deref(), file.content_type), (Some("a"), None));
    assert_eq!((file.size, &*written), (3, &b"abc"[..]));
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_body_shorter_than_its_length_is_no_file() {
    let (cut, _) = client([file("abc", 4)]);
    let (result, written) = download(&cut).await;
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 1));
    assert_eq!(
        error.message(),
        "after 3 bytes were written: the file ended before its 4 bytes"
    );
    assert_eq!(written, b"abc");
    let (empty, _) = client([file("", 3), file("abc", 3)]);
    assert_eq!(download(&empty).await.1, b"abc");
}

#[tokio::test(start_paused = true)]
async fn an_expired_token_is_replaced_before_a_file() {
    let transport = ScriptedTransport::new([
        Reply::token("t-1"),
        Reply::failure(400, 99_991_663, "expired"),
        Reply::token("t-2"),
        file("abc", 3),
    ]);
    let client = builder(&transport).app("cli_a", "secret").build().unwrap();
    assert_eq!(download(&client).await.1, b"abc");
}

#[tokio::test(start_paused = true)]
async fn observers_see_how_a_download_ended() {
    let transport = ScriptedTransport::new([file("abc", 4), file("abc", 3)]);
    let ends = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&ends);
    let client = builder(&transport)
        .tenant_access_token("t-1")
        .observer(move |event: &Event<'_>| {
            if let Event::CallEnded { outcome, .. } = event {
                let succeeded = matches!(outcome, Outcome::Succeeded);
                seen.lock().unwrap().push(succeeded);
            }
        })
        .build()
        .unwrap();
    download(&client).await.0.unwrap_err();
    download(&client).await.0.unwrap();
    assert_eq!(*ends.lock().unwrap(), [false, true]);
}

#[tokio::test(start_paused = true)]
async fn a_transport_reads_a_file_anew_as_often_as_it_likes() {
    let (client, transport) = client([Reply::data("{}")]);
    let reader = FilePart::from_reader("a", 3, || async { Ok(&b"abc"[..]) });
    client.send(&Upload(reader.clone())).await.unwrap();
    let body = transport.requests().remove(0).body.unwrap();
    assert_eq!(body.to_bytes(), None);
    for _ in 0..2 {
        let mut chunks = body.chunks();
        let mut bytes = Vec::new();
        while let Some(chunk) = chunks.try_next().await.unwrap() {
            bytes.extend(chunk);
        }
        assert_eq!(bytes.len() as u64, body.length());
        assert!(bytes.windows(7).any(|part| part == b"\r\n\r\nabc"));
    }
    assert_eq!(body, body.clone());
    assert_eq!(reader, reader.clone());
    assert_ne!(
        reader,
        FilePart::from_reader("a", 3, || async { Ok(&b"abc"[..]) })
    );
}
