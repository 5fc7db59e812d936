use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::Endpoint;

use super::cool_down::CoolDowns;
use super::in_flight::{InFlight, Permit};
use super::limiter::{Limiter, Slot};

/// How fast an app may send in one tenant: that is what the platform's limits hold for.
///
/// Nothing is locked while a caller waits: it knows its slot, and returns it if it does not use it.
pub(in crate::client) struct Pace {
    limiter: Option<Limiter>,
    pub(in crate::client) cool_downs: CoolDowns,
}

impl Pace {
    pub(in crate::client) fn new(limit_rate: bool) -> Self {
        Self {
            limiter: limit_rate.then(Limiter::default),
            cool_downs: CoolDowns::default(),
        }
    }

    /// The same rules for another tenant, nothing sent yet.
    pub(in crate::client) fn anew(&self) -> Self {
        Self::new(self.limiter.is_some())
    }

    /// Waits until the endpoint has cooled down, the limiter's slot begins and there is room for another request in
    /// flight. The caller must then send at once.
    ///
    /// # Errors
    ///
    /// How long the caller would have to wait, if its deadline comes first or no call waits that long.
    pub(in crate::client) async fn turn(
        &self,
        endpoint: &Endpoint,
        in_flight: &InFlight,
        deadline: Instant,
    ) -> Result<Permit, Duration> {
        let (mut slot, mut permit) = (None, None);
        loop {
            let start = self.start(endpoint, &mut slot, deadline)?;
            match (start, permit.take()) {
                // A permit is not held while waiting: others may need it.
                (Some(start), _) => match &mut slot {
                    Some(slot) => slot.begin().await,
                    None => sleep_until(start).await,
                },
                (None, None) => permit = Some(in_flight.permit().await),
                (None, Some(permit)) => match slot.as_mut().map_or(Ok(()), Slot::spend) {
                    Ok(()) => return Ok(permit),
                    Err(start) => sleep_until(start).await,
                },
            }
        }
    }

    /// When the caller may continue, or None for at once. If there is a limiter, the caller then has a slot.
    fn start<'a>(
        &'a self,
        endpoint: &Endpoint,
        slot: &mut Option<Slot<'a>>,
        deadline: Instant,
    ) -> Result<Option<Instant>, Duration> {
        let now = Instant::now();
        if let Some(rest) = self.cool_downs.rest(endpoint) {
            *slot = None;
            let is_bearable = rest.is_bearable() && now + rest.wait() < deadline;
            return is_bearable
                .then_some(Some(now + rest.wait()))
                .ok_or(rest.wait());
        }
        if slot.is_none() {
            *slot = self
                .limiter
                .as_ref()
                .and_then(|limiter| limiter.reserve(endpoint));
        }
        match slot.as_ref().map(Slot::start).filter(|start| *start > now) {
            Some(start) if start >= deadline => Err(start - now),
            start => Ok(start),
        }
    }
}
