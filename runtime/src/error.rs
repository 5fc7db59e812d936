//! The one error type of the crate.

mod escape;
mod kind;

use std::fmt;
use std::sync::Arc;

use crate::request::InvalidParameter;
use crate::{Endpoint, HttpResponse};

use escape::Escaped;
pub use kind::ErrorKind;

/// What went wrong, where, and what the platform said about it.
///
/// Neither `Display` nor `Debug` shows a secret, a query or a body. `Display` is one line with the
/// server's text escaped and cut.
#[derive(Clone)]
pub struct Error(Box<Details>);

#[derive(Clone)]
struct Details {
    kind: ErrorKind,
    message: String,
    endpoint: Option<&'static Endpoint>,
    parameter: Option<&'static str>,
    status: Option<u16>,
    code: Option<i64>,
    log_id: Option<String>,
    json_path: Option<String>,
    source: Option<Source>,
}

/// Shared, as callers who waited for one answer all get the same error.
type Source = Arc<dyn std::error::Error + Send + Sync>;

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Details {
            kind,
            message: message.into(),
            endpoint: None,
            parameter: None,
            status: None,
            code: None,
            log_id: None,
            json_path: None,
            source: None,
        }))
    }

    pub(crate) fn at(mut self, endpoint: &'static Endpoint) -> Self {
        self.0.endpoint = Some(endpoint);
        self
    }

    pub(crate) fn with_response(mut self, response: &HttpResponse) -> Self {
        self.0.status = Some(response.status);
        self.0.log_id = response.log_id().map(str::to_owned);
        self
    }

    pub(crate) fn with_code(mut self, code: i64) -> Self {
        self.0.code = Some(code);
        self
    }

    /// Keeps the log id of the header, if there was one.
    pub(crate) fn or_log_id(mut self, log_id: Option<&str>) -> Self {
        self.0.log_id = self.0.log_id.or_else(|| log_id.map(str::to_owned));
        self
    }

    pub(crate) fn with_json_path(mut self, path: String) -> Self {
        self.0.json_path = Some(path);
        self
    }

    #[cfg(feature = "client")]
    pub(crate) fn with_source(
        mut self,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        self.0.source = Some(Arc::new(source));
        self
    }

    /// Takes a secret out of the server's text.
    #[cfg(feature = "client")]
    pub(crate) fn redact(mut self, secret: &str) -> Self {
        self.0.message = self.0.message.replace(secret, "[secret]");
        self
    }

    /// An error code in answer to credentials means that they are refused.
    #[cfg(feature = "client")]
    pub(crate) fn of_credentials(mut self) -> Self {
        if self.0.kind == ErrorKind::Api {
            self.0.kind = ErrorKind::Auth;
        }
        self
    }

    /// What went wrong, so that a program can decide what to do.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
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
        self.0.endpoint.map(|endpoint| endpoint.doc_url)
    }

    /// What the message is about, before its text.
    fn subject(&self) -> Option<String> {
        let code = self.0.code.map(|code| format!("code {code}"));
        code.or_else(|| self.0.json_path.clone())
            .or_else(|| self.0.parameter.map(str::to_owned))
    }

    /// What was received, after the message's text.
    fn origin(&self) -> Option<String> {
        let status = self.0.status.map(|status| format!("HTTP {status}"));
        let log_id = self.0.log_id.as_ref().map(|id| format!("log id {id}"));
        let parts: Vec<_> = [status, log_id].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(endpoint) = self.0.endpoint {
            write!(f, "{} {}: ", endpoint.method.as_str(), endpoint.path)?;
        }
        if let Some(subject) = self.subject() {
            write!(f, "{}: ", Escaped(&subject))?;
        }
        Escaped(&self.0.message).fmt(f)?;
        match self.origin() {
            Some(origin) => write!(f, " ({})", Escaped(&origin)),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("summary", &self.to_string())
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

impl From<InvalidParameter> for Error {
    fn from(invalid: InvalidParameter) -> Self {
        let mut error = Self::new(ErrorKind::InvalidRequest, invalid.problem);
        error.0.parameter = Some(invalid.parameter);
        error
    }
}
