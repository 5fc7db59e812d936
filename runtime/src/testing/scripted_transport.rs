use std::collections::VecDeque;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
    /// When there is no reply left, the call fails with [`ErrorKind::Panic`](crate::ErrorKind::Panic), which names the request:
    /// the test sent more than it meant to. [`replies_left`](Self::replies_left) tells whether it sent less.
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

    /// How many replies have not been given; always 0 for those that a function picks.
    #[must_use]
    pub fn replies_left(&self) -> usize {
        match &self.0.script {
            Script::InOrder(replies) => lock(replies).len(),
            Script::ByRequest(_) => 0,
        }
    }

    /// How many requests have neither been answered nor given up.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        self.0.in_flight.load(Ordering::Relaxed)
    }

    fn lock_requests(&self) -> MutexGuard<'_, Vec<HttpRequest>> {
        lock(&self.0.requests)
    }
}

impl Script {
    fn reply(&self, request: &HttpRequest) -> Reply {
        match self {
            Self::ByRequest(reply) => reply(request),
            Self::InOrder(replies) => {
                let next = lock(replies).pop_front();
                next.unwrap_or_else(|| panic!("the script has no reply left for {}", name(request)))
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Method and path, without the query.
fn name(request: &HttpRequest) -> String {
    format!("{} {}", request.method.as_str(), request.path())
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
