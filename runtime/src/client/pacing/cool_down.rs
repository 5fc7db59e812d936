use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::{Endpoint, Method};

use crate::client::calls::{after, retry};

/// Endpoints that the server asked to leave alone for a while. All calls of a client share them.
#[derive(Default)]
pub(in crate::client) struct CoolDowns(Mutex<HashMap<(Method, &'static str), CoolDown>>);

#[derive(Clone, Copy)]
struct CoolDown {
    until: Instant,
    delay: Duration,
}

impl CoolDowns {
    /// Keeps callers away from the endpoint. A cool-down that ends later stays.
    pub(in crate::client) fn start(&self, endpoint: &Endpoint, delay: Duration) {
        let until = after(delay);
        let mut cool_downs = self.lock();
        let cool_down = cool_downs
            .entry((endpoint.method, endpoint.path))
            .or_insert(CoolDown { until, delay });
        if until > cool_down.until {
            *cool_down = CoolDown { until, delay };
        }
    }

    /// What is left of a cool-down, as one caller sees it.
    pub(in crate::client) fn rest(&self, endpoint: &Endpoint) -> Option<Rest> {
        let cool_down = *self.lock().get(&(endpoint.method, endpoint.path))?;
        let left = cool_down.until.checked_duration_since(Instant::now())?;
        let spread = retry::spread(cool_down.delay.min(retry::MAX_SERVER_DELAY));
        (!left.is_zero()).then_some(Rest { left, spread })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<(Method, &'static str), CoolDown>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is left of a cool-down.
pub(in crate::client) struct Rest {
    left: Duration,
    spread: Duration,
}

impl Rest {
    /// How long one caller has to wait, and a little longer than the next: they are not to come all at once.
    pub(in crate::client) fn wait(&self) -> Duration {
        self.left + self.spread
    }

    /// Whether it is worth waiting for.
    pub(in crate::client) fn is_bearable(&self) -> bool {
        self.left <= retry::MAX_SERVER_DELAY
    }
}
