//! Keeps calls within the documented rate of their endpoint.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::time::Instant;

use crate::{Endpoint, Method};

use super::schedule::{Reserved, Schedule};

/// The times at which requests may be sent, for each endpoint that has documented limits.
///
/// A caller reserves a slot under a short lock and sleeps without it. One that it does not use goes to the next
/// caller, so that those who give up cost the others nothing.
#[derive(Default)]
pub(in crate::client) struct Limiter(Mutex<HashMap<Key, Schedule>>);

type Key = (Method, &'static str);

/// Leave to send at a certain time. It is given back when it is dropped without being used.
pub(in crate::client) struct Slot<'a> {
    limiter: &'a Limiter,
    key: Key,
    /// None when it is used.
    reserved: Option<Reserved>,
    start: Instant,
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
        let reserved = schedule.reserve(Instant::now());
        Some(Slot {
            limiter: self,
            key,
            start: reserved.start,
            reserved: Some(reserved),
        })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Key, Schedule>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Slot<'_> {
    /// No request may be sent before.
    pub(in crate::client) fn start(&self) -> Instant {
        self.start
    }

    /// The request is sent now.
    ///
    /// # Errors
    ///
    /// Callers before this one came late, so that it has to wait until then.
    pub(in crate::client) fn spend(&mut self) -> Result<(), Instant> {
        let mut schedules = self.limiter.lock();
        if let Some(schedule) = schedules.get_mut(&self.key) {
            schedule.pass(Instant::now())?;
        }
        self.reserved = None;
        Ok(())
    }
}

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        let Some(reserved) = self.reserved.take() else {
            return;
        };
        if let Some(schedule) = self.limiter.lock().get_mut(&self.key) {
            schedule.give_back(reserved);
        }
    }
}
