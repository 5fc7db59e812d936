//! How requests reach the platform.

mod base_url;
mod connecting;
mod platform;
#[cfg(feature = "reqwest")]
pub(in crate::client) mod reqwest_transport;

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;

use crate::{Chunks, Error, ErrorKind, HttpRequest, HttpResponse};

pub(in crate::client) use base_url::BaseUrl;
pub use base_url::{FEISHU, LARK};
pub(in crate::client) use connecting::timeout_at;
pub(in crate::client) use platform::Parts;
pub use platform::Platform;

/// What carries a request to a server and its response back: one request, one response, nothing more.
///
/// Implement it to use another HTTP library, or to [wrap](crate::ClientBuilder::wrap_transport) the default transport.
/// The client adds the token, waits, tries again and gives up after the attempt's time; it drops the future for that,
/// which must end the exchange. A transport
///
/// - sends method, address, headers and body as they are, and adds only what HTTP needs, such as `host` and
///   `content-length`;
/// - takes a response of any status as a response, and follows no redirect: the token would go along;
/// - sends a body piece by piece ([`Body::chunks`](crate::Body::chunks)), so that files need not fit into memory;
/// - hands out the body of the response piece by piece for the same reason, decompressed if it asked for
///   compression;
/// - does not try again by itself, unless nothing was sent;
/// - limits the time of connecting and of silence, so that a dead connection does not cost a whole attempt;
/// - says how far a request came that got no response ([`TransportErrorKind`]): a write is tried again by
///   that. In doubt [`Broken`](TransportErrorKind::Broken) is the safe answer;
/// - shows nobody the address's query, headers and bodies: tokens and personal data are in them.
///
/// ```
/// # use feishu_openapi_runtime as feishu_openapi;
/// use feishu_openapi::{
///     Client, HttpRequest, HttpResponse, SendFuture, Transport, TransportError, TransportErrorKind,
/// };
///
/// struct MyTransport(my_http::Client);
///
/// impl Transport for MyTransport {
///     fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
///         Box::pin(async move {
///             let mut sending = self.0.request(request.method.as_str(), &request.url);
///             for (name, value) in &request.headers {
///                 sending.header(name, value);
///             }
///             if let Some(body) = &request.body {
///                 sending.body(body.length(), body.chunks());
///             }
///             let response = sending.send().await.map_err(classify)?;
///             Ok(HttpResponse {
///                 status: response.status,
///                 headers: response.headers,
///                 body: response.body,
///             }
///             .into())
///         })
///     }
/// }
///
/// fn classify(error: my_http::Error) -> TransportError {
///     let kind = match error {
///         my_http::Error::Connect => TransportErrorKind::Connect,
///         my_http::Error::Timeout => TransportErrorKind::Timeout,
///         my_http::Error::RequestBody => TransportErrorKind::RequestBody,
///         my_http::Error::Other => TransportErrorKind::Broken,
///     };
///     TransportError::new(kind, error)
/// }
///
/// # fn main() -> Result<(), feishu_openapi_runtime::Error> {
/// let client = Client::builder()
///     .app("cli_a1b2", "app-secret")
///     .transport(MyTransport(my_http::Client::new()))
///     .build()?;
/// # Ok(())
/// # }
/// # mod my_http {
/// #     use std::fmt;
/// #     pub struct Client;
/// #     impl Client {
/// #         pub fn new() -> Self {
/// #             Self
/// #         }
/// #         pub fn request(&self, _method: &str, _url: &str) -> Sending {
/// #             Sending
/// #         }
/// #     }
/// #     pub struct Sending;
/// #     impl Sending {
/// #         pub fn header(&mut self, _name: &str, _value: &str) {}
/// #         pub fn body(&mut self, _length: u64, _body: feishu_openapi_runtime::Chunks) {}
/// #         pub async fn send(self) -> Result<Response, Error> {
/// #             Err(Error::Connect)
/// #         }
/// #     }
/// #     pub struct Response {
/// #         pub status: u16,
/// #         pub headers: Vec<(String, Vec<u8>)>,
/// #         pub body: Vec<u8>,
/// #     }
/// #     #[derive(Debug)]
/// #     pub enum Error {
/// #         Connect,
/// #         Timeout,
/// #         RequestBody,
/// #         Other,
/// #     }
/// #     impl fmt::Display for Error {
/// #         fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
/// #             f.write_str("my error")
/// #         }
/// #     }
/// #     impl std::error::Error for Error {}
/// # }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends the request, whose address is absolute. The body of the response comes in pieces, between two of which
    /// the client may take any time. A response in memory is turned into one with `into()`.
    fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a>;
}

impl<T: Transport + ?Sized> Transport for Box<T> {
    fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
        (**self).send(request)
    }
}

/// What [`Transport::send`] returns.
pub type SendFuture<'a> =
    Pin<Box<dyn Future<Output = Result<HttpResponse<Chunks>, TransportError>> + Send + 'a>>;

/// A request that got no response.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    context: Option<String>,
    source: Box<dyn StdError + Send + Sync>,
}

/// What became of a request that got no response. The client decides by it whether to try again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// There was no connection, in time or at all, or it broke before anything was sent. Even a write may
    /// be tried again.
    Connect,
    /// The server could not prove who it is. Nothing was sent, and trying again would not help.
    Tls,
    /// The server took too long. It may have done what it was asked.
    Timeout,
    /// The connection broke after something was sent, or in the middle of the response. The server may
    /// have done what it was asked.
    Broken,
    /// The response is no HTTP. The server may have done what it was asked; trying again would not help.
    Malformed,
    /// The body could not be decompressed. The server may have done what it was asked.
    Encoding,
    /// The body is larger than the transport takes. Trying again would not help.
    BodyTooLarge,
    /// The request's body cannot be read to its end: [`Body::chunks`](crate::Body::chunks) gave an error. The
    /// server did not get the whole request, and trying again would not help.
    RequestBody,
    /// The transport cannot send such a request, or cannot work where it is called. Nothing was sent, and
    /// trying again would not help.
    Config,
}

impl TransportError {
    /// Takes the cause, or a text that describes it. Messages show the last of its sources, which must not
    /// hold the address's query or any header.
    pub fn new(
        kind: TransportErrorKind,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self {
            kind,
            context: None,
            source: source.into(),
        }
    }

    /// Says where it happened, such as a host's name or how many bytes had come. Messages show it before the
    /// cause.
    #[must_use]
    pub fn with_context(mut self, context: impl Into<String>) -> Self {
        self.context = Some(context.into());
        self
    }

    /// What became of the request.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

/// The kind and the first cause: those in between repeat each other.
impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut cause: &dyn StdError = &*self.source;
        while let Some(source) = cause.source() {
            cause = source;
        }
        f.write_str(self.kind.summary())?;
        if let Some(context) = &self.context {
            write!(f, ": {context}")?;
        }
        write!(f, ": {cause}")
    }
}

impl TransportErrorKind {
    fn summary(self) -> &'static str {
        match self {
            Self::Connect => "no connection",
            Self::Tls => "no secure connection",
            Self::Timeout => "no answer in time",
            Self::Broken => "the connection broke",
            Self::Malformed => "the answer is no HTTP",
            Self::Encoding => "the answer cannot be decompressed",
            Self::BodyTooLarge => "the answer is too large",
            Self::RequestBody => "the request's body cannot be read",
            Self::Config => "the request cannot be sent",
        }
    }

    fn error_kind(self) -> ErrorKind {
        match self {
            Self::Connect | Self::Tls => ErrorKind::Connect,
            Self::Timeout => ErrorKind::Timeout,
            Self::Broken | Self::Malformed | Self::Encoding => ErrorKind::Transport,
            Self::BodyTooLarge => ErrorKind::BodyTooLarge,
            Self::RequestBody => ErrorKind::InvalidRequest,
            Self::Config => ErrorKind::Config,
        }
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}

impl From<TransportError> for Error {
    fn from(error: TransportError) -> Self {
        let kind = error.kind;
        let converted = Self::new(kind.error_kind(), error.to_string()).with_source(error);
        match kind {
            TransportErrorKind::Tls | TransportErrorKind::Malformed => converted.retryable(false),
            TransportErrorKind::Encoding => converted.retryable_once(),
            _ => converted,
        }
    }
}
