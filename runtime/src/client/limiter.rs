//! Keeps calls within the documented rate of their endpoint.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::{Endpoint, Method, Period, RateLimit};

/// One queue for each endpoint. The first caller in it waits until all limits let him through; a caller who
/// gives up leaves no trace.
#[derive(Default)]
pub(super) struct Limiter(Mutex<HashMap<(Method, &'static str), Queue>>);

type Queue = Arc<tokio::sync::Mutex<Vec<Gate>>>;

impl Limiter {
    /// Waits until the endpoint's limits allow one more request.
    pub(super) async fn permit(&self, endpoint: &Endpoint) {
        if endpoint.rate_limits.is_empty() {
            return;
        }
        let queue = self.queue(endpoint);
        let mut gates = queue.lock().await;
        let now = Instant::now();
        let wait = gates.iter().map(|gate| gate.wait(now)).max();
        if let Some(wait) = wait.filter(|wait| !wait.is_zero()) {
            sleep(wait).await;
        }
        let now = Instant::now();
        gates.iter_mut().for_each(|gate| gate.pass(now));
    }

    fn queue(&self, endpoint: &Endpoint) -> Queue {
        let mut queues = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let queue = queues.entry((endpoint.method, endpoint.path));
        Arc::clone(queue.or_insert_with(|| {
            let gates = endpoint.rate_limits.iter().map(|limit| Gate::new(*limit));
            Arc::new(tokio::sync::Mutex::new(gates.collect()))
        }))
    }
}

/// One limit, by the generic cell rate algorithm: permits come at equal intervals, and as many at once as
/// the burst holds after a pause.
struct Gate {
    interval: Duration,
    /// How far permits may run ahead of the intervals.
    tolerance: Duration,
    /// When the next permit would be due, were all of them given at equal intervals.
    due: Instant,
}

impl Gate {
    /// In no stretch of one period do more requests pass than the limit allows, wherever it begins.
    fn new(limit: RateLimit) -> Self {
        let requests = limit.requests.max(1);
        // A second is over soon enough to need no burst, a minute is not.
        let (period, burst) = match limit.period {
            Period::Second => (Duration::from_secs(1), 1),
            Period::Minute => (Duration::from_secs(60), (requests / 10).max(1)),
        };
        let interval = period / (requests - burst + 1);
        Self {
            interval,
            tolerance: interval * (burst - 1),
            due: Instant::now(),
        }
    }

    fn wait(&self, now: Instant) -> Duration {
        self.due.saturating_duration_since(now + self.tolerance)
    }

    fn pass(&mut self, now: Instant) {
        self.due = self.due.max(now) + self.interval;
    }
}
