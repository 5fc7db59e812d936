use std::time::Duration;

use tokio::time::Instant;

/// How hard and how long a client tries.
#[derive(Clone, Copy)]
pub(in crate::client) struct Policy {
    /// Attempts of one call, the first one counted; at least 1.
    pub(in crate::client) max_attempts: u32,
    /// For one attempt, from sending to the end of the answer's body.
    pub(in crate::client) attempt_timeout: Duration,
    /// For a whole call, waits included.
    pub(in crate::client) total_timeout: Duration,
    /// For the body of an answer that is no file.
    pub(in crate::client) max_body_bytes: usize,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            max_attempts: 3,
            attempt_timeout: Duration::from_secs(30),
            total_timeout: Duration::from_secs(120),
            max_body_bytes: 16 * 1024 * 1024,
        }
    }
}

/// The point of time after a delay. What no clock can hold is as good as never.
pub(in crate::client) fn after(delay: Duration) -> Instant {
    let now = Instant::now();
    now.checked_add(delay).unwrap_or_else(|| now + YEAR)
}

const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);
