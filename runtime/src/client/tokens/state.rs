//! What a token cache knows, and what follows from it at a moment. No waiting here.

use std::time::Duration;

use tokio::time::Instant;

use crate::{Error, ErrorKind};

use super::AccessToken;
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
    /// How many fetches have ended, but for those ahead of time that failed: nobody waits for them.
    flights: u64,
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
    /// Use this token, and try to get its successor.
    RefreshAhead(AccessToken),
    /// Wait for a fetch. So many had ended when the caller came.
    Fetch { flights: u64 },
}

impl State {
    pub(super) fn next(&self, now: Instant) -> Next {
        match (&self.held, &self.failure) {
            (Some(held), _) if now < held.expires_at.min(held.refresh_at) => {
                Next::Done(Ok(held.token.clone()))
            }
            (Some(held), _) if now < held.expires_at => Next::RefreshAhead(held.token.clone()),
            (_, Some(failure)) if now < failure.until => Next::Done(Err(failure.error.clone())),
            _ => Next::Fetch {
                flights: self.flights,
            },
        }
    }

    /// The result of a fetch that ended while the caller waited: a token even if it does not live long, an
    /// error even if the next caller tries again.
    pub(super) fn ended_since(&self, flights: u64) -> Option<Result<AccessToken, Error>> {
        if self.flights == flights {
            return None;
        }
        let held = self.held.as_ref().map(|held| Ok(held.token.clone()));
        held.or_else(|| Some(Err(self.failure.as_ref()?.error.clone())))
    }

    /// Keeps the result of a fetch that callers wait for.
    pub(super) fn land(&mut self, result: &Result<Grant, Error>, now: Instant) {
        match result {
            Ok(grant) => self.hold(grant, now),
            Err(error) => {
                self.flights += 1;
                self.held = None;
                self.failure = Some(Failure {
                    error: error.clone(),
                    until: now + remember(error),
                });
            }
        }
    }

    /// Whether it is this caller's turn to refresh; the next turn comes later, however this one ends.
    pub(super) fn begin_refresh(&mut self, now: Instant) -> bool {
        match &mut self.held {
            Some(held) if held.refresh_at <= now => {
                held.refresh_at = now + REFRESH_BACK_OFF;
                true
            }
            _ => false,
        }
    }

    /// Keeps a new token.
    pub(super) fn hold(&mut self, grant: &Grant, now: Instant) {
        self.flights += 1;
        self.failure = None;
        self.held = Some(Held {
            token: grant.token.clone(),
            expires_at: grant.asked_at + grant.lifetime,
            refresh_at: (grant.asked_at + grant.lifetime.saturating_sub(ahead()))
                .max(now + REFRESH_BACK_OFF),
        });
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
