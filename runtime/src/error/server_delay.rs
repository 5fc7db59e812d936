//! How long the server asks its clients to wait.

use std::time::{Duration, SystemTime};

use httpdate::parse_http_date;

use crate::HttpResponse;

use super::ErrorKind;

/// The longest delay that the headers ask for; nonsense counts as nothing.
///
/// The platform's own header stands on answers of every kind and means something only after throttling.
pub(super) fn read(kind: ErrorKind, response: &HttpResponse) -> Option<Duration> {
    let names: &[&str] = match kind {
        ErrorKind::RateLimited => &["x-ogw-ratelimit-reset", "retry-after"],
        ErrorKind::Server | ErrorKind::Timeout => &["retry-after"],
        _ => return None,
    };
    let headers = response.headers.iter();
    let values = headers.filter(|(name, _)| names.contains(&name.as_str()));
    values
        .filter_map(|(_, value)| delay(str::from_utf8(value).ok()?.trim(), response))
        .max()
}

/// A number of seconds or a date. A date in the past asks for no delay.
fn delay(value: &str, response: &HttpResponse) -> Option<Duration> {
    match value.parse() {
        Ok(seconds) => Duration::try_from_secs_f64(seconds).ok(),
        Err(_) => until(value, response),
    }
}

fn until(date: &str, response: &HttpResponse) -> Option<Duration> {
    let end = parse_http_date(date).ok()?;
    Some(end.duration_since(now(response)).unwrap_or_default())
}

/// The time by the server's clock, or by this machine's if the answer has no date.
fn now(response: &HttpResponse) -> SystemTime {
    let date = response.header("date");
    let date = date.and_then(|date| parse_http_date(date).ok());
    date.unwrap_or_else(SystemTime::now)
}
