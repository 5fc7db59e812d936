use std::sync::Arc;
use std::time::Duration;

use crate::{Endpoint, Error, TokenType};

use super::trace;

/// Something that happened in a client, for metrics. It holds no secret and nothing of requests or answers
/// but what the platform said in an error.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Event<'a> {
    /// A call ended.
    #[non_exhaustive]
    CallEnded {
        /// What was called.
        endpoint: &'static Endpoint,
        /// How it ended.
        outcome: Outcome<'a>,
        /// How many times the request was sent.
        attempts: u32,
        /// How long the call took, waits included.
        elapsed: Duration,
    },
    /// An attempt failed, and there is to be another one. Requests for tokens count, too.
    #[non_exhaustive]
    Retry {
        /// What was called.
        endpoint: &'static Endpoint,
        /// Why the attempt failed.
        error: &'a Error,
        /// How long until the next attempt.
        wait: Duration,
    },
    /// The platform asked for a pause in the calls to an endpoint. They wait, or fail if it is too long.
    #[non_exhaustive]
    Throttled {
        /// What was called.
        endpoint: &'static Endpoint,
        /// For how long.
        delay: Duration,
    },
    /// The platform refused an access token; the call asks for another one.
    #[non_exhaustive]
    TokenRefused {
        /// What was called.
        endpoint: &'static Endpoint,
    },
    /// The client asked the platform for an access token, with all retries.
    #[non_exhaustive]
    TokenFetched {
        /// The kind of the token.
        token_type: TokenType,
        /// Why there is no token, if there is none.
        error: Option<&'a Error>,
        /// How long it took.
        elapsed: Duration,
    },
}

/// How a call ended.
#[derive(Clone, Copy, Debug)]
pub enum Outcome<'a> {
    /// With the answer that the caller wants.
    Succeeded,
    /// With an error. A call of `send_raw` ends so, too, if the answer it gives is an error.
    Failed(&'a Error),
    /// The caller did not wait for the end.
    Dropped,
}

/// Is told what happens in a client, for metrics. Any `Fn(&Event<'_>)` is one.
///
/// ```
/// # use feishu_openapi_runtime as feishu_openapi;
/// use feishu_openapi::{Client, Event};
///
/// let builder = Client::builder().observer(|event: &Event<'_>| {
///     if let Event::CallEnded { endpoint, elapsed, .. } = event {
///         println!("{} took {elapsed:?}", endpoint.path);
///     }
/// });
/// ```
pub trait Observer: Send + Sync + 'static {
    /// Called where it happens, in the call's task: it must not block. If it panics, the call fails with
    /// [`ErrorKind::Panic`](crate::ErrorKind::Panic).
    fn observe(&self, event: &Event<'_>);
}

impl<F: Fn(&Event<'_>) + Send + Sync + 'static> Observer for F {
    fn observe(&self, event: &Event<'_>) {
        self(event);
    }
}

/// Tells the traces and the caller's observer.
#[derive(Default)]
pub(in crate::client) struct Observers(Option<Arc<dyn Observer>>);

impl Observers {
    pub(in crate::client) fn new(observer: impl Observer) -> Self {
        Self(Some(Arc::new(observer)))
    }

    pub(in crate::client) fn tell(&self, event: &Event<'_>) {
        trace::event(event);
        if let Some(observer) = &self.0 {
            observer.observe(event);
        }
    }
}
