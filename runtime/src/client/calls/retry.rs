//! How long to wait before a retry.

use std::time::Duration;

/// Bounds the first wait; each further bound is twice the one before.
const BASE: Duration = Duration::from_millis(500);

/// No wait of the client's own choice is longer.
const CAP: Duration = Duration::from_secs(20);

/// The first wait after throttling of which the server does not say when it ends: limits hold per second.
const THROTTLE_BASE: Duration = Duration::from_secs(1);

/// A server that asks for more is not waited for: the caller has better things to do.
const MAX_SERVER_DELAY: Duration = Duration::from_secs(60);

/// A random wait before a retry, `retries` of which came before. Any time up to the bound is as likely
/// as any other, so that callers who failed together do not come back together.
pub(in crate::client) fn backoff(retries: u32) -> Duration {
    up_to(doubled(BASE, retries))
}

/// The wait that the server asks for, or a guess if it does not say. None if it asks for too much.
pub(in crate::client) fn server_delay(asked: Option<Duration>, retries: u32) -> Option<Duration> {
    match asked {
        Some(delay) if delay > MAX_SERVER_DELAY => None,
        Some(delay) if !delay.is_zero() => Some(delay),
        _ => Some(doubled(THROTTLE_BASE, retries)),
    }
}

/// A random share of a wait to come on top of it: at most a tenth.
pub(in crate::client) fn spread(delay: Duration) -> Duration {
    up_to(delay / 10)
}

fn doubled(base: Duration, times: u32) -> Duration {
    base.saturating_mul(2_u32.saturating_pow(times)).min(CAP)
}

/// Whole milliseconds, the unit of the timer.
fn up_to(bound: Duration) -> Duration {
    let millis = u64::try_from(bound.as_millis()).unwrap_or(u64::MAX);
    Duration::from_millis(fastrand::u64(..=millis))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_stay_within_their_bounds() {
        for retries in [0, 1, 2, 5, 31, 32, 63, u32::MAX] {
            let bound = CAP.min(BASE.saturating_mul(2_u32.saturating_pow(retries)));
            for _ in 0..200 {
                assert!(backoff(retries) <= bound, "{retries}");
            }
            assert!(server_delay(None, retries).unwrap() <= CAP);
        }
    }

    #[test]
    fn the_server_is_heeded_up_to_a_bound() {
        let delay = |asked| server_delay(Some(Duration::from_millis(asked)), 0);
        assert_eq!(delay(0), Some(THROTTLE_BASE));
        assert_eq!(delay(1), Some(Duration::from_millis(1)));
        assert_eq!(delay(60_000), Some(MAX_SERVER_DELAY));
        assert_eq!(delay(60_001), None);
        assert_eq!(server_delay(Some(Duration::MAX), 0), None);
    }

    #[test]
    fn waits_differ() {
        let waits: std::collections::BTreeSet<_> = (0..100).map(|_| backoff(3)).collect();
        assert!(waits.len() > 50, "{waits:?}");
    }
}
