//! Keeps calls within the documented rate of their endpoint.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;
use tokio::time::{Instant, timeout_at};

use crate::{Endpoint, Method};

use super::schedule::{Place, Schedule};

/// The times at which requests may be sent, for each endpoint that has documented limits.
///
/// A caller reserves a slot under a short lock and sleeps without it. An unused slot goes to another caller, so a caller
/// that gives up costs the others nothing.
#[derive(Default)]
pub(in crate::client) struct Limiter(Mutex<HashMap<Key, Schedule>>);

type Key = (Method, &'static str);

/// Permission to send at a certain time. It is returned when it is dropped without being spent.
pub(in crate::client) struct Slot<'a> {
    limiter: &'a Limiter,
    key: Key,
    place: watch::Receiver<Place>,
}

impl Limiter {
    /// The next slot, which may lie in the future; None if the endpoint has no limits.
    pub(in crate::client) fn reserve(&self, endpoint: &Endpoint) -> Option<Slot<'_>> {
        if endpoint.rate_limits.is_empty() {
            return None;
        }
        let key = (endpoint.method, endpoint.path);
        let mut schedules = self.lock();
        let schedule = schedules
            .entry(key)
            .or_insert_with(|| Schedule::new(endpoint.rate_limits));
        Some(Slot {
            limiter: self,
            key,
            place: schedule.reserve(Instant::now()),
        })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Key, Schedule>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slot<'_> {
    /// No request may be sent before.
    pub(in crate::client) fn start(&self) -> Instant {
        self.place.borrow().start
    }

    /// Sleeps until the slot begins, even if it is moved.
    pub(in crate::client) async fn begin(&mut self) {
        loop {
            let start = self.place.borrow_and_update().start;
            if timeout_at(start, self.place.changed()).await.is_err() {
                return;
            }
        }
    }

    /// The request is sent now.
    ///
    /// # Errors
    ///
    /// When the request may be sent, if that is later because earlier callers were late.
    pub(in crate::client) fn spend(&mut self) -> Result<(), Instant> {
        let mut schedules = self.limiter.lock();
        let schedule = schedules.get_mut(&self.key);
        schedule.map_or(Ok(()), |schedule| {
            schedule.spend(*self.place.borrow(), Instant::now())
        })
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        if let Some(schedule) = self.limiter.lock().get_mut(&self.key) {
            schedule.give_back(*self.place.borrow(), Instant::now());
        }
    }
}
