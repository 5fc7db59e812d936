use std::collections::VecDeque;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::{HttpRequest, HttpResponse, SendFuture, Transport};

use super::Reply;

/// Answers requests from a script and keeps them. Clones share both.
#[derive(Clone)]
pub struct ScriptedTransport(Arc<Shared>);

struct Shared {
    script: Script,
    requests: Mutex<Vec<HttpRequest>>,
    in_flight: AtomicUsize,
}

enum Script {
    InOrder(Mutex<VecDeque<Reply>>),
    ByRequest(Box<dyn Fn(&HttpRequest) -> Reply + Send + Sync>),
}

impl ScriptedTransport {
    /// Gives these replies, one to each request in the order of their coming.
    ///
    /// When there is no reply left, the call fails with [`ErrorKind::Panic`](crate::ErrorKind::Panic): the test sent
    /// more than it meant to.
    #[must_use]
    pub fn new(replies: impl IntoIterator<Item = Reply>) -> Self {
        Self::of(Script::InOrder(Mutex::new(replies.into_iter().collect())))
    }

    /// Gives to each request the reply that the function picks.
    #[must_use]
    pub fn answering(reply: impl Fn(&HttpRequest) -> Reply + Send + Sync + 'static) -> Self {
        Self::of(Script::ByRequest(Box::new(reply)))
    }

    fn of(script: Script) -> Self {
        Self(Arc::new(Shared {
            script,
            requests: Mutex::default(),
            in_flight: AtomicUsize::new(0),
        }))
    }

    /// All requests so far, each with its absolute address and all headers.
    #[must_use]
    pub fn requests(&self) -> Vec<HttpRequest> {
        self.lock_requests().clone()
    }

    /// How many requests have neither been answered nor given up.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        self.0.in_flight.load(Ordering::Relaxed)
    }

    fn lock_requests(&self) -> std::sync::MutexGuard<'_, Vec<HttpRequest>> {
        self.0
            .requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Script {
    fn reply(&self, request: &HttpRequest) -> Reply {
        match self {
            Self::ByRequest(reply) => reply(request),
            Self::InOrder(replies) => {
                let next = replies
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .pop_front();
                next.unwrap_or_else(|| panic!("the script has no reply left for {request:?}"))
            }
        }
    }
}

impl Transport for ScriptedTransport {
    fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
        self.lock_requests().push(request.clone());
        let reply = self.0.script.reply(request);
        let flight = Flight::start(&self.0.in_flight);
        Box::pin(async move {
            let result = reply.perform().await;
            drop(flight);
            result.map(HttpResponse::into)
        })
    }
}

/// Counts a request until it is answered or dropped.
struct Flight<'a>(&'a AtomicUsize);

impl<'a> Flight<'a> {
    fn start(in_flight: &'a AtomicUsize) -> Self {
        in_flight.fetch_add(1, Ordering::Relaxed);
        Self(in_flight)
    }
}

impl Drop for Flight<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl fmt::Debug for ScriptedTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScriptedTransport")
            .field("requests", &self.lock_requests().len())
            .field("in_flight", &self.in_flight())
            .finish_non_exhaustive()
    }
}
