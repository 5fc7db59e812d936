//! Spans and events of the feature `tracing`. They say what was called and how it ended, never what was asked
//! or answered: no query, no token, no text of the server, which may repeat either.

use tracing::field::{Empty, display};
use tracing::instrument::{Instrumented, WithDispatch, WithSubscriber};
use tracing::{Instrument, Span, debug, info, info_span, warn};

use crate::Endpoint;

use super::event::{Event, Outcome};

/// What filters name to choose what is printed.
const TARGET: &str = "feishu_openapi";

/// Keeps the span and the subscriber of the code that spawns a task.
pub(in crate::client) fn in_current_context<F: Future>(future: F) -> WithDispatch<Instrumented<F>> {
    future.in_current_span().with_current_subscriber()
}

/// The span of one call.
#[derive(Clone)]
pub(in crate::client) struct CallSpan(Span);

impl CallSpan {
    pub(in crate::client) fn new(endpoint: &Endpoint) -> Self {
        Self(info_span!(
            target: TARGET,
            "feishu_call",
            method = endpoint.method.as_str(),
            path = endpoint.path,
            outcome = Empty,
            code = Empty,
            log_id = Empty,
            attempts = Empty,
        ))
    }

    /// Runs a part of the call inside the span.
    pub(in crate::client) fn around<F: Future>(self, future: F) -> Instrumented<F> {
        future.instrument(self.0)
    }

    /// Runs what does not wait inside the span.
    pub(in crate::client) fn in_scope(&self, run: impl FnOnce()) {
        self.0.in_scope(run);
    }

    pub(in crate::client) fn end(&self, outcome: Outcome<'_>, attempts: u32) {
        self.0.record("attempts", attempts);
        self.0.record("outcome", display(name(outcome)));
        if let Outcome::Failed(error) = outcome {
            self.0.record("code", error.code());
            self.0.record("log_id", error.log_id());
        }
    }
}

/// `ok`, `dropped`, or the kind of the error.
fn name(outcome: Outcome<'_>) -> String {
    match outcome {
        Outcome::Succeeded => "ok".to_owned(),
        Outcome::Dropped => "dropped".to_owned(),
        Outcome::Failed(error) => format!("{:?}", error.kind()),
    }
}

pub(in crate::client) fn event(event: &Event<'_>) {
    match *event {
        Event::CallEnded {
            endpoint,
            outcome,
            attempts,
            elapsed,
        } => debug!(
            target: TARGET,
            path = endpoint.path,
            outcome = %name(outcome),
            attempts,
            ?elapsed,
            "call ended"
        ),
        Event::Retry {
            endpoint,
            error,
            wait,
        } => warn!(
            target: TARGET,
            path = endpoint.path,
            reason = ?error.kind(),
            status = error.status(),
            code = error.code(),
            log_id = error.log_id(),
            ?wait,
            "retrying"
        ),
        Event::Throttled { endpoint, delay } => {
            warn!(target: TARGET, path = endpoint.path, ?delay, "throttled");
        }
        Event::TokenRefused { endpoint } => {
            info!(target: TARGET, path = endpoint.path, "access token refused");
        }
        Event::TokenFetched {
            token_type,
            error: None,
            elapsed,
        } => debug!(target: TARGET, ?token_type, ?elapsed, "access token fetched"),
        Event::TokenFetched {
            token_type,
            error: Some(error),
            elapsed,
        } => warn!(
            target: TARGET,
            ?token_type,
            reason = ?error.kind(),
            status = error.status(),
            code = error.code(),
            log_id = error.log_id(),
            ?elapsed,
            "no access token"
        ),
    }
}
