//! The listening part: accepts, counts, records and stops.

use std::iter;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::net::{TcpListener, TcpSocket};
use tokio::task::{AbortHandle, JoinSet, spawn_blocking};

use super::connection::Connection;
use super::request::Request;
use super::response::Response;

/// When a server stops by itself.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Connections accepted; later ones are refused.
    pub connections: usize,
    /// Real time from the start; then every connection is closed and later ones are refused.
    pub lifetime: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 64,
            lifetime: Duration::from_secs(60),
        }
    }
}

/// A server on a free port of 127.0.0.1. It stops when dropped.
///
/// Its constructors panic outside a tokio runtime.
pub struct Server {
    address: SocketAddr,
    record: Arc<Record>,
    /// Wakes the watchdog when dropped; it then stops the server.
    _alive: Sender<()>,
}

impl Server {
    /// Plays one script per connection, in the order of accepting. Later connections are reset.
    pub fn script<C>(connections: C) -> Self
    where
        C: IntoIterator<Item = Connection, IntoIter: Send + 'static>,
    {
        let later = iter::repeat_with(Connection::reset);
        Self::start(Limits::default(), connections.into_iter().chain(later))
    }

    /// Answers every request on every connection as `answer` says. Connections are kept alive.
    pub fn respond_with(answer: impl FnMut(&Request) -> Response + Send + 'static) -> Self {
        let connection = Connection::respond_with(answer);
        Self::start(Limits::default(), iter::repeat(connection))
    }

    /// Answers the requests with these responses, whatever connection they come on. A request
    /// too many gets a 404 that says so.
    pub fn respond<R>(responses: R) -> Self
    where
        R: IntoIterator<Item = Response, IntoIter: Send + 'static>,
    {
        let mut responses = responses.into_iter();
        Self::respond_with(move |_| {
            let next = responses.next();
            next.unwrap_or_else(|| Response::new(404, "the script has no answer for this request"))
        })
    }

    /// Starts a server with other limits.
    pub fn start(
        limits: Limits,
        connections: impl Iterator<Item = Connection> + Send + 'static,
    ) -> Self {
        let listener = listen();
        let address = listener
            .local_addr()
            .expect("a bound socket has an address");
        let record = Arc::new(Record::default());
        let accepting = accept_all(
            listener,
            connections.take(limits.connections),
            record.clone(),
        );
        let listening = tokio::spawn(accepting).abort_handle();
        let (alive, dropped) = mpsc::channel();
        spawn_blocking(move || watch(&dropped, limits.lifetime, &listening));
        Self {
            address,
            record,
            _alive: alive,
        }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Base URL for plain connections, without a slash at the end.
    pub fn http_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Base URL for TLS connections, without a slash at the end.
    pub fn https_url(&self) -> String {
        format!("https://{}", self.address)
    }

    /// Connections accepted so far, those that were reset included.
    pub fn connections(&self) -> usize {
        self.record.connections.load(Ordering::SeqCst)
    }

    /// Connections that the client has not ended so far, as the server sees it, unless the server
    /// has reset them. A server that pauses sees nothing.
    pub fn connections_held(&self) -> usize {
        self.connections() - self.record.ended.load(Ordering::SeqCst)
    }

    /// Requests received so far. One that is answered is here before the answer is sent.
    pub fn requests(&self) -> Vec<Request> {
        self.record.requests().clone()
    }
}

/// What a server has seen.
#[derive(Default)]
pub(super) struct Record {
    connections: AtomicUsize,
    ended: AtomicUsize,
    requests: Mutex<Vec<Request>>,
}

impl Record {
    pub(super) fn add(&self, request: Request) {
        self.requests().push(request);
    }

    pub(super) fn client_ended(&self) {
        self.ended.fetch_add(1, Ordering::SeqCst);
    }

    fn requests(&self) -> std::sync::MutexGuard<'_, Vec<Request>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn listen() -> TcpListener {
    let bound = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let listener = bound.expect("a loopback port should be free");
    let ready = listener.set_nonblocking(true);
    ready.expect("a fresh socket can be made non-blocking");
    TcpListener::from_std(listener).expect("a server needs a tokio runtime with I/O")
}

/// Plays the scripts, each as a task that ends with this future.
async fn accept_all(
    listener: TcpListener,
    connections: impl Iterator<Item = Connection>,
    record: Arc<Record>,
) {
    let mut playing = JoinSet::new();
    for (number, connection) in connections.enumerate() {
        let Ok((tcp, _)) = listener.accept().await else {
            break;
        };
        record.connections.fetch_add(1, Ordering::SeqCst);
        let record = record.clone();
        playing.spawn(async move { connection.play(tcp, number, &record).await });
    }
    drop(listener);
    while playing.join_next().await.is_some() {}
}

/// Stops the server when it is dropped or its lifetime is over. A thread, because it must measure
/// real time; while it runs, tokio does not advance a paused clock by itself.
fn watch(dropped: &Receiver<()>, lifetime: Duration, listening: &AbortHandle) {
    // Both outcomes end the server.
    let _ = dropped.recv_timeout(lifetime);
    listening.abort();
}

/// A port where nobody listens: connecting is refused. It stays reserved until dropped.
pub struct RefusedPort {
    socket: TcpSocket,
}

impl RefusedPort {
    /// Reserves a port of 127.0.0.1.
    pub fn reserve() -> Self {
        let socket = TcpSocket::new_v4().expect("the system has sockets");
        let bound = socket.bind((Ipv4Addr::LOCALHOST, 0).into());
        bound.expect("a loopback port should be free");
        Self { socket }
    }

    /// The reserved address.
    pub fn address(&self) -> SocketAddr {
        self.socket
            .local_addr()
            .expect("a bound socket has an address")
    }
}
