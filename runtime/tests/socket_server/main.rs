//! The scripted server of `support`, seen by plain socket clients.

mod framing;
mod limits;
mod record;
mod script;
#[path = "../support/mod.rs"]
mod support;
mod timing;
mod tls;

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use tokio::task::spawn_blocking;

/// How long a client waits for a byte: only a broken server is that slow.
const PATIENCE: Duration = Duration::from_secs(20);

const GET: &str = "GET / HTTP/1.1\r\nhost: test\r\n\r\n";

/// What a client received before the end of the connection, or before an error.
struct Received {
    bytes: Vec<u8>,
    error: Option<ErrorKind>,
}

impl Received {
    /// All that arrived, if the connection was ended in order.
    fn text(self) -> String {
        assert_eq!(self.error, None);
        String::from_utf8(self.bytes).unwrap()
    }
}

/// Connects, sends these bytes, ends the sending side and reads until nothing more comes.
///
/// # Panics
///
/// If the server leaves the connection open.
async fn talk(address: SocketAddr, sent: impl Into<Vec<u8>>) -> Received {
    let sent = sent.into();
    spawn_blocking(move || talk_blocking(address, &sent))
        .await
        .unwrap()
}

fn talk_blocking(address: SocketAddr, sent: &[u8]) -> Received {
    let mut bytes = Vec::new();
    let result = TcpStream::connect(address).and_then(|mut stream| {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.write_all(sent)?;
        // Fails after a reset, which the read then reports.
        let _ = stream.shutdown(Shutdown::Write);
        stream.read_to_end(&mut bytes)
    });
    let error = result.err().map(|error| error.kind());
    let open = matches!(error, Some(ErrorKind::WouldBlock | ErrorKind::TimedOut));
    assert!(!open, "the connection is still open after {PATIENCE:?}");
    Received { bytes, error }
}
