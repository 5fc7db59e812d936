//! The hand-written part of the `feishu-openapi` client.
//!
//! Depend on `feishu-openapi`, not on this package: it re-exports everything that a caller needs. What
//! generated code alone needs is in [`wire`] and [`request`].
//!
//! Without features this crate builds requests and decodes responses. The feature `client` adds
//! `Client` over a `Transport` of your own, the feature `reqwest` the default transport, the feature `socks` proxies
//! of SOCKS for it, the feature `testing` a scripted transport for tests, the feature `tracing` a span for each call and
//! an event for each retry, throttling and token. The features `chrono`, `jiff` and `time` convert [`Timestamp`]s.

// Generated code names this package, here too.
#[cfg(feature = "client")]
extern crate self as feishu_openapi_runtime;

mod body;
#[cfg(feature = "client")]
mod client;
mod endpoint;
mod envelope;
mod error;
/// The requests for tokens: files of the generated package, written here a second time.
#[cfg(feature = "client")]
#[allow(dead_code, clippy::pedantic, reason = "as in the generated package; the client needs a part of it")]
#[rustfmt::skip]
mod generated {
    pub(crate) mod auth_v3;
    pub(crate) mod authen_v2;
}
#[cfg(feature = "client")]
pub mod guide;
mod http;
mod json_path;
pub mod request;
#[cfg(feature = "testing")]
pub mod testing;
mod timestamp;
pub mod wire;

#[cfg(feature = "client")]
pub use body::Chunks;
pub use body::{Body, FilePart};
#[cfg(feature = "client")]
pub use client::{
    AccessToken, AnyRequest, Client, ClientBuilder, Continuation, DownloadedFile, Event, FEISHU,
    Items, LARK, Lenient, Observer, Outcome, Pages, Platform, RawList, SaveFuture, SendFuture,
    StoreApp, TokenFuture, TokenPair, TokenProvider, TokenStore, Transport, TransportError,
    TransportErrorKind, UserToken,
};
pub use endpoint::{Endpoint, Envelope, ErrorCode, Method, Period, RateLimit, TokenType};
pub use error::{
    Error, ErrorDetails, ErrorKind, FieldViolation, HelpLink, OtherDetail, PermissionViolation,
};
pub use http::{HttpRequest, HttpResponse};
pub use request::{DownloadRequest, LenientRequest, NextPage, PagePosition, PagedRequest, Request};
pub use timestamp::{ParseTimestampError, TimeOutOfRange, Timestamp};
pub use wire::{Nullable, Reveal, UnknownInt, UnknownName, UnknownText};

/// What a download is written to.
#[cfg(feature = "client")]
pub use tokio::io::AsyncWrite;

/// A piece of JSON as the platform sent it.
#[cfg(feature = "client")]
pub use serde_json::value::RawValue as RawJson;

/// JSON of any shape, where a page gives none.
pub use serde_json::Value as Json;
