//! How much memory a call takes. In processes of their own, as the allocator counts for a whole process.

use std::alloc::System;

use cap::Cap;
use feishu_openapi_runtime::{Error, ErrorKind};

use crate::environment::Environment;
use crate::sample::ListNumbers;
use crate::support::{Ending, Response, Server};
use crate::{builder, page};

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

const KIB: usize = 1024;

const MIB: usize = 1024 * KIB;

/// Unpacking takes 64 KiB, and the HTTP library may hold all of the packed body: when it comes faster than
/// it is read.
const SLACK: usize = 192 * KIB;

/// The error of a call that gets such an answer, and the most memory that it took on top of what the client
/// has after its first call. The server stands in the other process, and nothing comes of it there.
async fn peak(test: &str, answer: impl FnOnce() -> Response) -> Option<(Error, usize)> {
    let Some(base_url) = Environment::inside("BASE_URL") else {
        let server = Server::respond([page(), answer()]);
        Environment::of(test, [("BASE_URL", &*server.http_url())])
            .run()
            .await;
        assert_eq!(server.requests().len(), 2);
        return None;
    };
    let client = builder(base_url).build().unwrap();
    let request = ListNumbers::default();
    request.send(&client).await.unwrap();
    let before = MEMORY.allocated();
    let error = request.send(&client).await.unwrap_err();
    assert!(!error.is_retryable());
    assert_eq!(error.attempts(), 1);
    Some((error, MEMORY.max_allocated() - before))
}

/// 100 MiB in 100 kB. The server never ends the body: reading must stop by itself.
#[tokio::test]
async fn fault_55_gzip_bomb() {
    let bomb = || {
        Response::gzip_bomb(100)
            .declared_length(MIB)
            .then(Ending::Stall)
    };
    if let Some((error, peak)) = peak("memory::fault_55_gzip_bomb", bomb).await {
        assert_eq!(error.kind(), ErrorKind::BodyTooLarge);
        let text = error.to_string();
        assert!(text.contains("more than 16777216 bytes"), "{text}");
        assert!(peak > 16 * MIB && peak < 16 * MIB + SLACK, "{peak}");
    }
}

#[tokio::test]
async fn fault_08_a_mebibyte_of_headers() {
    let huge = || page().huge_header(MIB);
    if let Some((error, peak)) = peak("memory::fault_08_a_mebibyte_of_headers", huge).await {
        assert_eq!(error.kind(), ErrorKind::Transport);
        assert!(peak < MIB, "{peak}");
    }
}
