//! How long to wait before a retry.

use std::time::Duration;

/// Bounds the first wait; each further bound is twice the one before.
const BASE: Duration = Duration::from_millis(500);

/// No wait of the client's own choice is longer.
const CAP: Duration = Duration::from_secs(20);

/// The first wait after throttling of which the server does not say when it ends: limits hold per second.
const THROTTLE_BASE: Duration = Duration::from_secs(1);

/// A server that asks for more is not waited for: the caller has better things to do.
pub(in crate::client) const MAX_SERVER_DELAY: Duration = Duration::from_secs(60);

/// A header that asks for years must not take an endpoint away from a program that runs for years.
const MAX_COOL_DOWN: Duration = Duration::from_secs(60 * 60);

/// A random wait before a retry, `retries` of which came before. Any time up to the bound is as likely
/// as any other, so that callers who failed together do not come back together.
pub(in crate::client) fn backoff(retries: u32) -> Duration {
    up_to(doubled(BASE, retries))
}

/// How long the server asks all callers to stay away, or a guess if it does not say.
pub(in crate::client) fn server_delay(asked: Option<Duration>, retries: u32) -> Duration {
    match asked {
        Some(delay) if !delay.is_zero() => delay.min(MAX_COOL_DOWN),
        _ => doubled(THROTTLE_BASE, retries),
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
            assert!(server_delay(None, retries) <= CAP);
        }
    }

    #[test]
    fn the_server_is_heeded_up_to_a_bound() {
        let delay = |asked| server_delay(Some(Duration::from_millis(asked)), 0);
        assert_eq!(delay(0), THROTTLE_BASE);
        assert_eq!(delay(1), Duration::from_millis(1));
        assert_eq!(delay(3_600_000), MAX_COOL_DOWN);
        assert_eq!(delay(3_600_001), MAX_COOL_DOWN);
        assert_eq!(server_delay(Some(Duration::MAX), 0), MAX_COOL_DOWN);
    }

    #[test]
    fn waits_differ() {
        let waits: std::collections::BTreeSet<_> = (0..100).map(|_| backoff(3)).collect();
        assert!(waits.len() > 50, "{waits:?}");
    }
}
