//! Keeps calls within the documented rate of their endpoint.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep};

use crate::{Endpoint, Method, Period, RateLimit};

/// One queue for each endpoint. The first caller in it waits until all limits let him through; a caller who
/// gives up leaves no trace.
///
/// Mutexes, not atomics: they keep callers in order, and a lock costs nothing beside a request.
#[derive(Default)]
pub(in crate::client) struct Limiter(Mutex<HashMap<(Method, &'static str), Queue>>);

type Queue = Arc<tokio::sync::Mutex<Vec<Gate>>>;

impl Limiter {
    /// Waits until the endpoint's limits allow one more request.
    pub(in crate::client) async fn permit(&self, endpoint: &Endpoint) {
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
        // Rounded up: a limit of seven must not let an eighth pass a nanosecond early.
        let nanos = period.as_nanos().div_ceil(u128::from(requests - burst + 1));
        let interval = Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX));
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// When requests pass that come so many milliseconds after one another.
    fn passes(limit: RateLimit, gaps: &[u64]) -> (Gate, Vec<Instant>) {
        let mut gate = Gate::new(limit);
        let mut now = Instant::now();
        let times = gaps.iter().map(|gap| {
            now += Duration::from_millis(*gap);
            now += gate.wait(now);
            gate.pass(now);
            now
        });
        let times = times.collect();
        (gate, times)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Property (d). Gates change under their mutex only, so that no interleaving is left to try.
        #[test]
        fn no_window_holds_more_than_burst_and_rate_allow(
            requests in 1_u32..200,
            per_minute: bool,
            gaps in prop::collection::vec(prop_oneof![Just(0), 0_u64..100, 0_u64..30_000], 1..120),
        ) {
            let period = if per_minute { Period::Minute } else { Period::Second };
            let length = Duration::from_secs(if per_minute { 60 } else { 1 });
            let (gate, times) = passes(RateLimit { requests, period }, &gaps);
            let burst = gate.tolerance.as_nanos() / gate.interval.as_nanos() + 1;
            for (index, start) in times.iter().enumerate() {
                for (count, time) in (1..).zip(&times[index..]) {
                    let window = time.duration_since(*start);
                    let allowed = burst + window.as_nanos() / gate.interval.as_nanos();
                    prop_assert!(count <= allowed, "{count} in {window:?}");
                    prop_assert!(count <= u128::from(requests) || window >= length);
                }
            }
        }

        #[test]
        fn nobody_waits_without_need(requests in 1_u32..200, calls in 1_usize..20) {
            let limit = RateLimit { requests, period: Period::Second };
            // So slow that the limit does not matter.
            let gaps = vec![1000; calls];
            let (_, times) = passes(limit, &gaps);
            let elapsed = times[calls - 1].duration_since(times[0]);
            prop_assert_eq!(elapsed, Duration::from_secs(calls as u64 - 1));
        }
    }
}
