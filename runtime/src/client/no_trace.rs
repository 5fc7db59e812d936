//! Stands in for `trace` without the feature `tracing`.

use crate::Endpoint;

use super::event::{Event, Outcome};

#[derive(Clone)]
pub(super) struct CallSpan;

impl CallSpan {
    pub(super) fn new(_: &Endpoint) -> Self {
        Self
    }

    #[expect(clippy::unused_self, reason = "as in `trace`")]
    pub(super) fn around<F: Future>(self, future: F) -> F {
        future
    }

    #[expect(clippy::unused_self, reason = "as in `trace`")]
    pub(super) fn end(&self, _: Outcome<'_>, _: u32) {}
}

pub(super) fn event(_: &Event<'_>) {}
