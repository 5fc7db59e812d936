//! A server always stops: at its connection limit, at the end of its lifetime, when dropped.

use std::io::ErrorKind;
use std::iter;
use std::net::SocketAddr;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tokio::runtime::Runtime;
use tokio::task::yield_now;

use crate::support::{Connection, Limits, Response, Server};
use crate::{GET, talk};

/// Whether new connections are refused, now or after the runtime has done what it has to do.
async fn refuses(address: SocketAddr) -> bool {
    for _ in 0..100 {
        let received = talk(address, "").await;
        if received.error == Some(ErrorKind::ConnectionRefused) {
            return true;
        }
        yield_now().await;
    }
    false
}

#[tokio::test]
async fn connections_above_the_limit_are_refused() {
    let limits = Limits {
        connections: 2,
        ..Limits::default()
    };
    let connection = Connection::respond_with(|_| Response::new(200, "").until_close());
    let server = Server::start(limits, iter::repeat(connection));
    for _ in 0..2 {
        assert_eq!(
            talk(server.address(), GET).await.text(),
            "HTTP/1.1 200 \r\n\r\n"
        );
    }
    let received = talk(server.address(), GET).await;
    assert_eq!(received.error, Some(ErrorKind::ConnectionRefused));
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_stall_ends_with_the_lifetime_of_the_server() {
    let limits = Limits {
        lifetime: Duration::from_millis(50),
        ..Limits::default()
    };
    let connection = Connection::respond([Response::stall()]);
    let server = Server::start(limits, iter::repeat(connection));
    assert_eq!(talk(server.address(), GET).await.bytes, b"");
    assert!(refuses(server.address()).await);
}

#[tokio::test]
async fn a_dropped_server_refuses_connections() {
    let server = Server::respond([]);
    let address = server.address();
    assert!(!refuses_once(address).await);
    drop(server);
    assert!(refuses(address).await);
}

async fn refuses_once(address: SocketAddr) -> bool {
    talk(address, "").await.error.is_some()
}

#[tokio::test]
async fn a_dropped_server_ends_its_connections() {
    let server = Server::respond([Response::stall()]);
    let address = server.address();
    let client = tokio::spawn(talk(address, GET));
    while server.requests().is_empty() {
        yield_now().await;
    }
    drop(server);
    assert_eq!(client.await.unwrap().bytes, b"");
}

#[test]
fn a_dropped_server_leaves_no_thread() {
    let runtime = Runtime::new().unwrap();
    let server = runtime.block_on(async { Server::respond([]) });
    drop(server);
    let (ended, end) = mpsc::channel();
    // Dropping a runtime waits for its threads.
    thread::spawn(move || {
        drop(runtime);
        ended.send(()).unwrap();
    });
    let lifetime = Limits::default().lifetime;
    assert_eq!(end.recv_timeout(lifetime / 2), Ok(()));
}
