//! How the crate makes its errors.

#[cfg(feature = "client")]
use std::{sync::Arc, time::Duration};

use crate::request::InvalidParameter;
use crate::{Endpoint, HttpResponse};

#[cfg(feature = "client")]
use super::kind;
use super::{Error, ErrorDetails, ErrorKind, Inner, server_delay};
#[cfg(feature = "client")]
use crate::http::Head;

impl Error {
    pub(crate) fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            endpoint: None,
            parameter: None,
            status: None,
            code: None,
            log_id: None,
            details: None,
            json_path: None,
            retries: retries(kind.passes_by_itself()),
            may_have_been_processed: kind.follows_processing(),
            retry_after: None,
            attempts: 0,
            page: None,
            raw_body: None,
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
        self.0.retry_after = server_delay::read(self.0.kind, response);
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

    pub(crate) fn with_details(mut self, details: Option<ErrorDetails>) -> Self {
        self.0.details = details;
        self
    }

    pub(crate) fn with_json_path(mut self, path: String) -> Self {
        self.0.json_path = Some(path);
        self
    }

    /// Says whether the cause may pass by itself, where the kind alone does not tell.
    pub(crate) fn retryable(mut self, retryable: bool) -> Self {
        self.0.retries = retries(retryable);
        self
    }
}

/// As many as the client allows, or none.
fn retries(retryable: bool) -> u32 {
    if retryable { u32::MAX } else { 0 }
}

#[cfg(feature = "client")]
impl Error {
    /// Says what came before it went wrong. A log id that is there stays.
    pub(crate) fn with_head(mut self, head: Head) -> Self {
        self.0.status = Some(head.status);
        self.0.log_id = self.0.log_id.or(head.log_id);
        self.0.attempts = head.attempts;
        self
    }

    pub(crate) fn with_source(
        mut self,
        source: impl std::error::Error + Send + Sync + 'static,
    ) -> Self {
        self.0.source = Some(Arc::new(source));
        self
    }

    /// Says whether the platform may have done what it was asked, where the kind alone does not tell.
    pub(crate) fn processed(mut self, may_have_been_processed: bool) -> Self {
        self.0.may_have_been_processed = may_have_been_processed;
        self
    }

    /// Says that a second failure of the same sort will not pass by itself.
    pub(crate) fn retryable_once(mut self) -> Self {
        self.0.retries = 1;
        self
    }

    /// Most retries that make sense, however many the client allows.
    pub(crate) fn retries(&self) -> u32 {
        self.0.retries
    }

    /// Whether another access token may be taken where this one was not.
    pub(crate) fn refuses_token(&self) -> bool {
        self.0.code.is_some_and(kind::refuses_token)
    }

    pub(crate) fn with_retry_after(mut self, delay: Duration) -> Self {
        self.0.retry_after = Some(delay);
        self
    }

    pub(crate) fn with_message(mut self, message: String) -> Self {
        self.0.message = message;
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// Says on which page of a list it arose, counted from 1.
    pub(crate) fn on_page(mut self, number: Option<usize>) -> Self {
        self.0.page = number;
        self
    }

    pub(crate) fn with_raw_body(mut self, body: Vec<u8>) -> Self {
        self.0.raw_body = Some(body);
        self
    }

    /// Takes a secret out of all that the server said, and that quotes it.
    pub(crate) fn redact(mut self, secret: &str) -> Self {
        if secret.len() >= SHORTEST_SECRET {
            for text in self.0.texts() {
                *text = text.replace(secret, "[secret]");
            }
        }
        self
    }

    /// The same with another kind, and what follows from it.
    pub(crate) fn with_kind(mut self, kind: ErrorKind) -> Self {
        self.0.kind = kind;
        self.processed(kind.follows_processing())
            .retryable(kind.passes_by_itself())
    }
}

/// The platform's secrets have 32 characters and more. What has fewer than 8 protects nothing, and is found in
/// words of ours, too.
#[cfg(feature = "client")]
const SHORTEST_SECRET: usize = 8;

#[cfg(feature = "client")]
impl Inner {
    /// All text that is the server's or may quote it.
    fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let details = self.details.iter_mut().flat_map(ErrorDetails::texts);
        let texts = [
            Some(&mut self.message),
            self.log_id.as_mut(),
            self.json_path.as_mut(),
        ];
        texts.into_iter().flatten().chain(details)
    }
}

impl From<InvalidParameter> for Error {
    fn from(invalid: InvalidParameter) -> Self {
        let mut error = Self::new(ErrorKind::InvalidRequest, invalid.problem);
        error.0.parameter = Some(invalid.parameter);
        error
    }
}
