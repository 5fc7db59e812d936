//! The one error type of the crate.

mod build;
mod details;
mod display;
mod escape;
mod kind;
mod server_delay;

use std::sync::Arc;
use std::time::Duration;

use crate::{Endpoint, ErrorCode};

pub use details::{ErrorDetails, FieldViolation, HelpLink, OtherDetail, PermissionViolation};
#[cfg(feature = "client")]
pub(crate) use escape::is_printable;
pub use kind::ErrorKind;

/// What went wrong, where, and what the platform said about it.
///
/// Neither `Display` nor `Debug` shows a secret, a query or a body. `Display` is one line with the
/// server's text escaped and cut.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    message: String,
    endpoint: Option<&'static Endpoint>,
    parameter: Option<&'static str>,
    status: Option<u16>,
    code: Option<i64>,
    log_id: Option<String>,
    details: Option<ErrorDetails>,
    json_path: Option<String>,
    /// Most retries that make sense.
    retries: u32,
    may_have_been_processed: bool,
    retry_after: Option<Duration>,
    attempts: u32,
    /// Of a list, counted from 1.
    page: Option<usize>,
    raw_body: Option<Vec<u8>>,
    source: Option<Source>,
}

/// Shared, as callers who waited for one answer all get the same error.
type Source = Arc<dyn std::error::Error + Send + Sync>;

impl Error {
    /// What went wrong, so that a program can decide what to do.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Whether the kind is [`ErrorKind::InvalidRequest`].
    #[must_use]
    pub fn is_invalid_request(&self) -> bool {
        self.0.kind == ErrorKind::InvalidRequest
    }

    /// Whether the kind is [`ErrorKind::Connect`].
    #[must_use]
    pub fn is_connect(&self) -> bool {
        self.0.kind == ErrorKind::Connect
    }

    /// Whether the kind is [`ErrorKind::Timeout`].
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// Whether the kind is [`ErrorKind::Auth`].
    #[must_use]
    pub fn is_auth(&self) -> bool {
        self.0.kind == ErrorKind::Auth
    }

    /// Whether the kind is [`ErrorKind::Permission`].
    #[must_use]
    pub fn is_permission(&self) -> bool {
        self.0.kind == ErrorKind::Permission
    }

    /// Whether the kind is [`ErrorKind::RateLimited`].
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.0.kind == ErrorKind::RateLimited
    }

    /// Whether the kind is [`ErrorKind::Server`].
    #[must_use]
    pub fn is_server(&self) -> bool {
        self.0.kind == ErrorKind::Server
    }

    /// Whether the kind is [`ErrorKind::Decode`].
    #[must_use]
    pub fn is_decode(&self) -> bool {
        self.0.kind == ErrorKind::Decode
    }

    /// The HTTP status, if there was a response.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// The platform's error code, if it sent one.
    #[must_use]
    pub fn code(&self) -> Option<i64> {
        self.0.code
    }

    /// The platform's message, whole and as sent, or else what this crate has to say.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The id by which the platform's support finds the request.
    #[must_use]
    pub fn log_id(&self) -> Option<&str> {
        self.0.log_id.as_deref()
    }

    /// What the platform said beside code and message, if it did.
    #[must_use]
    pub fn details(&self) -> Option<&ErrorDetails> {
        self.0.details.as_ref()
    }

    /// The parameter that the documentation page forbids.
    #[must_use]
    pub fn parameter(&self) -> Option<&'static str> {
        self.0.parameter
    }

    /// Where in the body the value lies that could not be read, such as `data.items[3].begin_time`.
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// The scopes of which the app needs any one, if it lacks them.
    #[must_use]
    pub fn required_scopes(&self) -> &'static [&'static str] {
        match (self.0.kind, self.0.endpoint) {
            (ErrorKind::Permission, Some(endpoint)) => endpoint.scopes,
            _ => &[],
        }
    }

    /// Address of the endpoint's documentation page.
    #[must_use]
    pub fn doc_url(&self) -> Option<&'static str> {
        let url = self.0.endpoint.map(|endpoint| endpoint.doc_url);
        url.filter(|url| !url.is_empty())
    }

    /// How long the server asks to wait before the next request, if it does.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Whether the cause may pass by itself, so that the same request may succeed later.
    ///
    /// Before repeating a write look at [`may_have_been_processed`](Self::may_have_been_processed) too.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.0.retries > 0
    }

    /// Whether the platform may have done what it was asked although there is no good answer.
    ///
    /// False when nothing was sent and when the platform refused the request.
    #[must_use]
    pub fn may_have_been_processed(&self) -> bool {
        self.0.may_have_been_processed
    }

    /// How many times the client tried to send the request: 0 if something before that failed.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The error code as the endpoint's documentation page lists it, if it does.
    #[must_use]
    pub fn endpoint_code(&self) -> Option<&'static ErrorCode> {
        let (endpoint, code) = (self.0.endpoint?, self.0.code?);
        endpoint.errors.iter().find(|error| error.code == code)
    }

    /// The body of the answer, if the client got one and it is not that of a request for a token. It may hold secrets or
    /// personal data.
    #[must_use]
    pub fn raw_body(&self) -> Option<&[u8]> {
        self.0.raw_body.as_deref()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
