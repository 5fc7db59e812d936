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
    /// The transport cannot send such a request, or cannot work where it is called. Nothing was sent, and
    /// trying again would not help.
    Config,
}

impl TransportError {
    /// Takes the cause, or a text that describes it. It must not show the address's query or any header.
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

    /// Says where it happened, such as at a host or after so many bytes. Messages show it before the cause.
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
            Self::Config => "the request cannot be sent",
        }
    }

    fn error_kind(self) -> ErrorKind {
        match self {
            Self::Connect | Self::Tls => ErrorKind::Connect,
            Self::Timeout => ErrorKind::Timeout,
            Self::Broken | Self::Malformed | Self::Encoding => ErrorKind::Transport,
            Self::BodyTooLarge => ErrorKind::BodyTooLarge,
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
