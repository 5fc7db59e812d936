//! How long the server asks its clients to wait.

use std::time::Duration;

use crate::HttpResponse;

use super::ErrorKind;

/// The longest delay that the headers ask for; nonsense counts as nothing.
///
/// The platform's own header stands on answers of every kind and means something only after throttling.
pub(super) fn read(kind: ErrorKind, response: &HttpResponse) -> Option<Duration> {
    let names: &[&str] = match kind {
        ErrorKind::RateLimited => &["x-ogw-ratelimit-reset", "retry-after"],
        ErrorKind::Server => &["retry-after"],
        _ => return None,
    };
    let headers = response.headers.iter();
    let values = headers.filter(|(name, _)| names.contains(&name.as_str()));
    values.filter_map(|(_, value)| seconds(value)).max()
}

/// A number of seconds that a duration can hold.
fn seconds(value: &[u8]) -> Option<Duration> {
    let seconds: f64 = std::str::from_utf8(value).ok()?.trim().parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}
