//! How much memory a call takes. In processes of their own, as the allocator counts for a whole process.

use std::alloc::System;
use std::time::Duration;

use cap::Cap;
use feishu_openapi_runtime::{Client, Error, ErrorKind, FilePart};
use tokio::io::{AsyncReadExt, repeat, sink};

use crate::downloads::GetImage;
use crate::environment::Environment;
use crate::sample::ListNumbers;
use crate::support::{Ending, Offset, Response, Server};
use crate::uploads::upload;
use crate::{builder, page};

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

const KIB: usize = 1024;

const MIB: usize = 1024 * KIB;

/// What unpacking takes on top of the body: its window and tables (some 43 KiB), and what lies there packed.
const SLACK: usize = 64 * KIB;

/// Enough of the packed body to unpack to more than 16 MiB.
const ENOUGH: usize = 17 * KIB;

/// Longer than it takes to read that much.
const PAUSE: Duration = Duration::from_secs(10);

/// The result of a call that gets such an answer, and the most memory that it took on top of what the client
/// has after its first call. The server stands in the other process, and nothing comes of it there.
async fn peak<T>(
    test: &str,
    answer: impl FnOnce() -> Response,
    call: impl AsyncFnOnce(&Client) -> T,
) -> Option<(T, usize)> {
    let Some(base_url) = Environment::inside("BASE_URL") else {
        let server = Server::respond([page(), answer()]);
        Environment::of(test, [("BASE_URL", &*server.http_url())])
            .run()
            .await;
        assert_eq!(server.requests().len(), 2);
        return None;
    };
    let client = builder(base_url).build().unwrap();
    ListNumbers::default().send(&client).await.unwrap();
    let before = MEMORY.allocated();
    let result = call(&client).await;
    Some((result, MEMORY.max_allocated() - before))
}

/// The same for a call that fails.
async fn peak_of_error(test: &str, answer: impl FnOnce() -> Response) -> Option<(Error, usize)> {
    let fail = async |client: &Client| ListNumbers::default().send(client).await.unwrap_err();
    let (error, peak) = peak(test, answer, fail).await?;
    assert!(!error.is_retryable());
    assert_eq!(error.attempts(), 1);
    Some((error, peak))
}

/// 100 MiB in 100 kB. The server never ends the body: reading must stop by itself. The rest comes late, as
/// the HTTP library may hold it packed, up to 100 kB more, if it comes faster than it is unpacked.
#[tokio::test]
async fn fault_55_gzip_bomb() {
    let bomb = || {
        Response::gzip_bomb(100)
            .declared_length(MIB)
            .pause_at(Offset::Body(ENOUGH), PAUSE)
            .then(Ending::Stall)
    };
    if let Some((error, peak)) = peak_of_error("memory::fault_55_gzip_bomb", bomb).await {
        assert_eq!(error.kind(), ErrorKind::BodyTooLarge);
        let text = error.to_string();
        assert!(text.contains("more than 16777216 bytes"), "{text}");
        assert!(peak > 16 * MIB && peak < 16 * MIB + SLACK, "{peak}");
    }
}

#[tokio::test]
async fn fault_08_a_mebibyte_of_headers() {
    let huge = || page().huge_header(MIB);
    if let Some((error, peak)) = peak_of_error("memory::fault_08_a_mebibyte_of_headers", huge).await
    {
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert!(peak < MIB, "{peak}");
    }
}

/// The HTTP library holds some hundred kibibytes of what it sends or gets, and hands them over as one piece.
const FILE_SLACK: usize = 2 * MIB;

#[tokio::test]
async fn an_upload_is_never_in_memory_whole() {
    const LENGTH: u64 = 12 * 1024 * 1024;
    let send = async |client: &Client| {
        let image = FilePart::from_reader("a", LENGTH, || async { Ok(repeat(7).take(LENGTH)) });
        client.send(&upload(image)).await.map(drop)
    };
    let test = "memory::an_upload_is_never_in_memory_whole";
    if let Some((result, peak)) = peak(test, page, send).await {
        result.unwrap();
        assert!(peak < FILE_SLACK, "{peak}");
    }
}

#[tokio::test]
async fn a_download_is_never_in_memory_whole() {
    let file = || Response::new(200, vec![7; 12 * MIB]).header("content-type", "image/png");
    let fetch = async |client: &Client| client.download(&GetImage, &mut sink()).await;
    let test = "memory::a_download_is_never_in_memory_whole";
    if let Some((file, peak)) = peak(test, file, fetch).await {
        assert_eq!(file.unwrap().size, 12 * 1024 * 1024);
        assert!(peak < FILE_SLACK, "{peak}");
    }
}
