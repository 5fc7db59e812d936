//! A scripted server on a loopback port, for tests of what a client does with broken networks.
//!
//! A test says what happens on each connection, lets the client run, then reads what arrived:
//!
//! ```ignore
//! let server = Server::script([
//!     Connection::reset(),
//!     Connection::respond([Response::ok_data(&json!({"items": []}))]),
//! ]);
//! // … a client calls server.http_url() …
//! assert_eq!(server.connections(), 2);
//! assert_eq!(server.requests()[0].query(), [("page_size".into(), "100".into())]);
//! ```
//!
//! - [`Server`] listens, counts connections and records requests. It needs a tokio runtime, runs
//!   as tasks of it, and stops when dropped, at its connection limit or at the end of its lifetime.
//! - [`Connection`] is what happens to one accepted connection: reset, TLS, answers.
//! - [`Response`] is one answer: its bytes, the pauses between them and how the connection ends.
//! - [`Proxy`] leads to such a server.
//! - [`RefusedPort`] is a port where nobody listens.
//!
//! # Real and virtual time
//!
//! Pauses and drips follow tokio's clock, so they can be virtual. Three things need real time:
//! the lifetime of a server (it must end a test that hangs), the sockets themselves, and name
//! lookup, which works on another thread.
//!
//! A paused clock normally jumps to the next timer whenever all tasks wait, even if they wait for
//! a socket: every timeout would fire before the answer. So a live server keeps the paused clock
//! still, and the test moves it with [`fast_forward`], which leaves the sockets some real time at
//! each step. Such a test needs `#[tokio::test(start_paused = true)]`, with the server and the
//! client in that runtime. A test that resolves names should use real time.

// Each test program uses its own part of this module.
#![allow(dead_code, unused_imports)]

mod clock;
mod connection;
mod gzip;
mod proxy;
mod request;
mod response;
mod server;
mod steps;
mod tls;

pub use clock::{STEP, fast_forward};
pub use connection::Connection;
pub use proxy::Proxy;
pub use request::Request;
pub use response::Response;
pub use server::{Limits, RefusedPort, Server};
pub use steps::{Ending, Offset};
pub use tls::{Certificate, authority_der, authority_pem, client_identity_pem};
