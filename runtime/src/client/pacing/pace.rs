use std::time::Duration;

use tokio::time::sleep;

use crate::Endpoint;

use super::cool_down::CoolDowns;
use super::limiter::Limiter;

/// How fast an app may send in one tenant: that is what the platform's limits hold for.
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

    /// Waits while the endpoint cools down and for the limiter.
    ///
    /// # Errors
    ///
    /// The rest of a cool-down for which the caller has no time.
    pub(in crate::client) async fn turn(
        &self,
        endpoint: &Endpoint,
        has_time_for: impl Fn(Duration) -> bool,
    ) -> Result<(), Duration> {
        loop {
            while let Some(wait) = self.cool_downs.wait(endpoint) {
                if !has_time_for(wait) {
                    return Err(wait);
                }
                sleep(wait).await;
            }
            if let Some(limiter) = &self.limiter {
                limiter.permit(endpoint).await;
            }
            // The limiter's queue may have been long.
            if self.cool_downs.wait(endpoint).is_none() {
                return Ok(());
            }
        }
    }
}
