//! Stands in for `trace` without the feature `tracing`.

use crate::Endpoint;

use super::event::{Event, Outcome};

pub(in crate::client) fn in_current_context<F: Future>(future: F) -> F {
    future
}

#[derive(Clone)]
pub(in crate::client) struct CallSpan;

impl CallSpan {
    pub(in crate::client) fn new(_: &Endpoint) -> Self {
        Self
    }

    #[expect(clippy::unused_self, reason = "as in `trace`")]
    pub(in crate::client) fn around<F: Future>(self, future: F) -> F {
        future
    }

    #[expect(clippy::unused_self, reason = "as in `trace`")]
    pub(in crate::client) fn in_scope(&self, run: impl FnOnce()) {
        run();
    }

    #[expect(clippy::unused_self, reason = "as in `trace`")]
    pub(in crate::client) fn end(&self, _: Outcome<'_>, _: u32) {}
}

pub(in crate::client) fn event(_: &Event<'_>) {}
