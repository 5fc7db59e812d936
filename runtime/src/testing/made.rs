//! Errors and events as the client makes them, for the code that handles them.

use std::time::Duration;

use crate::{Endpoint, Error, ErrorKind, Event, Outcome, TokenType};

/// An error of this kind, with no response behind it. One with a code or a status comes from a [`Reply`](super::Reply).
#[must_use]
pub fn error(kind: ErrorKind, message: impl Into<String>) -> Error {
    Error::new(kind, message)
}

/// The event of a call's end.
#[must_use]
pub fn call_ended<'a>(
    endpoint: &'static Endpoint,
    outcome: Outcome<'a>,
    attempts: u32,
    elapsed: Duration,
) -> Event<'a> {
    Event::CallEnded {
        endpoint,
        outcome,
        attempts,
        elapsed,
    }
}

/// The event of a retry.
#[must_use]
pub fn retry<'a>(endpoint: &'static Endpoint, error: &'a Error, wait: Duration) -> Event<'a> {
    Event::Retry {
        endpoint,
        error,
        wait,
    }
}

/// The event of a pause that the platform asks for.
#[must_use]
pub fn throttled(endpoint: &'static Endpoint, delay: Duration) -> Event<'static> {
    Event::Throttled { endpoint, delay }
}

/// The event of an access token that the platform refuses.
#[must_use]
pub fn token_refused(endpoint: &'static Endpoint) -> Event<'static> {
    Event::TokenRefused { endpoint }
}

/// The event of a request for an access token.
#[must_use]
pub fn token_fetched(token_type: TokenType, error: Option<&Error>, elapsed: Duration) -> Event<'_> {
    Event::TokenFetched {
        token_type,
        error,
        elapsed,
    }
}
