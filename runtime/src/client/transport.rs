use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;

use crate::{Error, ErrorKind, HttpRequest, HttpResponse};

/// What carries a request to a server and its response back: one request, one response, nothing more.
///
/// Implement it to use another HTTP library. A transport follows no redirects and does not retry; a
/// response of any status is a response.
pub trait Transport: Send + Sync + 'static {
    /// Sends the request, whose address is absolute, and reads the whole body of the response.
    fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a>;
}

/// What [`Transport::send`] returns.
pub type SendFuture<'a> =
    Pin<Box<dyn Future<Output = Result<HttpResponse, TransportError>> + Send + 'a>>;

/// A request that got no response.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Box<dyn StdError + Send + Sync>,
}

/// How far a request came that got no response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// There was no connection; nothing was sent.
    Connect,
    /// The server took too long. It may have done what it was asked.
    Timeout,
    /// The connection broke or held something else than HTTP. The server may have done what it was asked.
    Broken,
}

impl TransportError {
    /// Takes the cause, or a text that describes it. It must not show the address's query or any header.
    pub fn new(
        kind: TransportErrorKind,
        source: impl Into<Box<dyn StdError + Send + Sync>>,
    ) -> Self {
        Self {
            kind,
            source: source.into(),
        }
    }

    /// How far the request came.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

/// The kind and the first cause: those in between repeat each other.
impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            TransportErrorKind::Connect => "no connection",
            TransportErrorKind::Timeout => "no answer in time",
            TransportErrorKind::Broken => "the connection broke",
        };
        let mut cause: &dyn StdError = &*self.source;
        while let Some(source) = cause.source() {
            cause = source;
        }
        write!(f, "{kind}: {cause}")
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}

impl From<TransportError> for Error {
    fn from(error: TransportError) -> Self {
        let kind = match error.kind {
            TransportErrorKind::Connect => ErrorKind::Connect,
            TransportErrorKind::Timeout => ErrorKind::Timeout,
            TransportErrorKind::Broken => ErrorKind::Transport,
        };
        Self::new(kind, error.to_string()).with_source(error)
    }
}
