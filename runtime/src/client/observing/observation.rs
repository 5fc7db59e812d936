use tokio::time::Instant;

use crate::{Endpoint, Error};

use super::event::{Event, Observers, Outcome};
use super::trace::CallSpan;

/// One call as observers see it. They learn its end in any case: a call that is dropped before has ended, too.
pub(in crate::client) struct Observation<'a> {
    observers: &'a Observers,
    endpoint: &'static Endpoint,
    started: Instant,
    span: CallSpan,
    ended: bool,
    /// How many times the request was sent.
    pub(in crate::client) attempts: u32,
}

impl<'a> Observation<'a> {
    pub(in crate::client) fn start(observers: &'a Observers, endpoint: &'static Endpoint) -> Self {
        Self {
            observers,
            endpoint,
            started: Instant::now(),
            span: CallSpan::new(endpoint),
            ended: false,
            attempts: 0,
        }
    }

    pub(in crate::client) fn span(&self) -> CallSpan {
        self.span.clone()
    }

    /// An error of a step ends the call.
    pub(in crate::client) fn check<T>(&mut self, result: Result<T, Error>) -> Result<T, Error> {
        if let Err(error) = &result {
            self.end(Outcome::Failed(error));
        }
        result
    }

    pub(in crate::client) fn end(&mut self, outcome: Outcome<'_>) {
        self.ended = true;
        self.span.end(outcome, self.attempts);
        self.observers.tell(&Event::CallEnded {
            endpoint: self.endpoint,
            outcome,
            attempts: self.attempts,
            elapsed: self.started.elapsed(),
        });
    }
}

impl Drop for Observation<'_> {
    fn drop(&mut self) {
        if !self.ended {
            self.end(Outcome::Dropped);
        }
    }
}
