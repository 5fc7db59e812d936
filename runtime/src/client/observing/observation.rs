use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

use tokio::time::Instant;

use crate::Endpoint;
use crate::client::Platform;

use super::event::{Event, Outcome};
use super::trace::CallSpan;

/// One call as observers see it. They learn its end in any case: a call that is dropped before has ended, too.
pub(in crate::client) struct Observation {
    platform: Platform,
    endpoint: &'static Endpoint,
    started: Instant,
    span: CallSpan,
    ended: bool,
    attempts: Attempts,
}

/// How many times the request was sent. Clones share the count.
#[derive(Clone, Default)]
pub(in crate::client) struct Attempts(Arc<AtomicU32>);

impl Attempts {
    pub(in crate::client) fn count(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    pub(in crate::client) fn get(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Observation {
    pub(in crate::client) fn start(platform: &Platform, endpoint: &'static Endpoint) -> Self {
        Self {
            platform: platform.clone(),
            endpoint,
            started: Instant::now(),
            span: CallSpan::new(endpoint),
            ended: false,
            attempts: Attempts::default(),
        }
    }

    pub(in crate::client) fn span(&self) -> CallSpan {
        self.span.clone()
    }

    pub(in crate::client) fn attempts(&self) -> &Attempts {
        &self.attempts
    }

    pub(in crate::client) fn end(&mut self, outcome: Outcome<'_>) {
        self.ended = true;
        self.span.end(outcome, self.attempts.get());
        let event = Event::CallEnded {
            endpoint: self.endpoint,
            outcome,
            attempts: self.attempts.get(),
            elapsed: self.started.elapsed(),
        };
        let observers = self.platform.observers();
        self.span.in_scope(|| observers.tell(&event));
    }
}

/// An observer that panics must not abort the process: it is not called while the stack unwinds, and no panic gets out.
impl Drop for Observation {
    fn drop(&mut self) {
        if !self.ended && !thread::panicking() {
            let _ = catch_unwind(AssertUnwindSafe(|| self.end(Outcome::Dropped)));
        }
    }
}
