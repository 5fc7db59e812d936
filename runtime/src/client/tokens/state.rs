//! What a token cache knows, and what follows from it at a moment. No waiting here.

use std::sync::{Arc, Weak};
use std::time::Duration;

use tokio::time::Instant;

use crate::{Error, ErrorKind};

use super::AccessToken;
use super::flight::Flight;
use super::grant::Grant;

/// Before a token's end the platform gives out a new one for 30 minutes, and both are valid. Somewhat into
/// that time is when to ask: 22 to 28 minutes before the end, not at the same moment in every process.
const REFRESH_AHEAD: Duration = Duration::from_secs(22 * 60);
const REFRESH_SPREAD: Duration = Duration::from_secs(6 * 60);
/// How long to leave the platform alone after it was asked ahead of time.
const REFRESH_BACK_OFF: Duration = Duration::from_secs(30);
/// How long wrong credentials stay wrong.
const REMEMBER_BAD_CREDENTIALS: Duration = Duration::from_secs(30);
/// How often at most a refused token is replaced.
const REPLACE_EVERY: Duration = Duration::from_secs(5);

#[derive(Default)]
pub(super) struct State {
    held: Option<Held>,
    failure: Option<Failure>,
    /// Owned by the callers that wait for it.
    flight: Weak<Flight>,
    /// The same, if it must run to its end.
    kept: Option<Arc<Flight>>,
    replaced_at: Option<Instant>,
}

struct Held {
    token: AccessToken,
    /// No earlier: a request that arrives too late is refused and sent again with a new token.
    expires_at: Instant,
    refresh_at: Instant,
}

struct Failure {
    error: Error,
    /// Callers who come later than this try again.
    until: Instant,
}

/// What a caller is to do.
pub(super) enum Next {
    /// Nothing: this is the result.
    Done(Result<AccessToken, Error>),
    /// Wait for a fetch that is in progress.
    Join(Arc<Flight>),
    Fetch,
    /// Renew this token, which is still valid. Nobody else does so for a while, however it ends.
    Refresh(AccessToken),
}

impl State {
    pub(super) fn next(&mut self, now: Instant) -> Next {
        let flight = self.flight();
        match (&mut self.held, &self.failure) {
            (Some(held), _) if now < held.expires_at => {
                if now < held.refresh_at || flight.is_some() {
                    return Next::Done(Ok(held.token.clone()));
                }
                held.refresh_at = now + REFRESH_BACK_OFF;
                Next::Refresh(held.token.clone())
            }
            (_, Some(failure)) if now < failure.until => Next::Done(Err(failure.error.clone())),
            _ => flight.map_or(Next::Fetch, Next::Join),
        }
    }

    fn flight(&self) -> Option<Arc<Flight>> {
        self.flight.upgrade().filter(|flight| !flight.is_over())
    }

    /// Lets other callers join a flight.
    pub(super) fn begin(&mut self, flight: Flight, must_end: bool) -> Arc<Flight> {
        let flight = Arc::new(flight);
        self.flight = Arc::downgrade(&flight);
        self.kept = must_end.then(|| Arc::clone(&flight));
        flight
    }

    /// Keeps the result of a fetch that callers wait for.
    pub(super) fn land(
        &mut self,
        result: Result<Grant, Error>,
        now: Instant,
    ) -> Result<AccessToken, Error> {
        match result {
            Ok(grant) => Ok(self.hold(grant, now)),
            Err(error) => {
                self.held = None;
                self.failure = Some(Failure {
                    error: error.clone(),
                    until: now + remember(&error),
                });
                Err(error)
            }
        }
    }

    /// Keeps a new token, unless the current one lives longer.
    pub(super) fn renew(&mut self, grant: Grant, now: Instant) -> AccessToken {
        match &self.held {
            Some(held) if held.expires_at >= grant.expires_at() => held.token.clone(),
            _ => self.hold(grant, now),
        }
    }

    fn hold(&mut self, grant: Grant, now: Instant) -> AccessToken {
        let refresh_at = grant.asked_at + grant.lifetime.saturating_sub(ahead());
        self.failure = None;
        self.held = Some(Held {
            token: grant.token.clone(),
            expires_at: grant.expires_at(),
            refresh_at: refresh_at.max(now + REFRESH_BACK_OFF),
        });
        grant.token
    }

    /// Whether a new state would be as good.
    pub(super) fn is_empty(&self, now: Instant) -> bool {
        let held = self.held.as_ref().is_some_and(|held| now < held.expires_at);
        let failed = self
            .failure
            .as_ref()
            .is_some_and(|failure| now < failure.until);
        !held && !failed
    }

    /// Forgets a token that the platform refused, unless it has been replaced already. If tokens are refused
    /// as fast as they come, a new one does not help: the held one stays.
    pub(super) fn refused(&mut self, token: &AccessToken, now: Instant) {
        let is_held = self.held.as_ref().is_some_and(|held| held.token == *token);
        let replaced_lately = self
            .replaced_at
            .is_some_and(|replaced_at| now < replaced_at + REPLACE_EVERY);
        if is_held && !replaced_lately {
            self.held = None;
            self.replaced_at = Some(now);
        }
    }
}

fn ahead() -> Duration {
    REFRESH_AHEAD + REFRESH_SPREAD.mul_f64(fastrand::f64())
}

/// Only what the platform says about the credentials lasts; a broken network may be well at once.
fn remember(error: &Error) -> Duration {
    if error.kind() == ErrorKind::Auth && error.code().is_some() {
        REMEMBER_BAD_CREDENTIALS
    } else {
        Duration::ZERO
    }
}
