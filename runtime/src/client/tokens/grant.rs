//! Asking the platform for tokens.

use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep};

use crate::client::calls::retry;
use crate::client::{Event, Platform};
use crate::{Error, ErrorKind, HttpRequest, HttpResponse, Request, request};

use super::AccessToken;

/// A new token.
pub(super) struct Grant {
    pub(super) token: AccessToken,
    /// How long the platform lets it live, from when it was asked for.
    pub(super) lifetime: Duration,
    pub(super) asked_at: Instant,
}

/// A request with credentials, for a token.
pub(super) struct Ask<'a, R> {
    pub(super) request: R,
    /// What the platform's answer must not show in our errors.
    pub(super) secrets: &'a [&'a str],
}

/// The token in an answer, and how many seconds it lives.
pub(super) type Parts = (Option<String>, Option<i64>);

/// The platform gives no token for longer.
const MAX_LIFETIME: Duration = Duration::from_secs(7200);

/// As often as a call of the client's defaults.
const MAX_RETRIES: u32 = 2;

impl<R: Request> Ask<'_, R> {
    /// Gets a token.
    pub(super) async fn grant(
        &self,
        platform: &Platform,
        parts: fn(R::Response) -> Parts,
    ) -> Result<Grant, Error> {
        self.repeat(platform, |asked_at, response| {
            let (token, lifetime) = read::<R>(response, parts)?;
            Ok(Grant {
                lifetime,
                asked_at,
                token: Self::token(token.unwrap_or_default())?,
            })
        })
        .await
    }

    /// Gets an answer without a token.
    pub(super) async fn confirm(&self, platform: &Platform) -> Result<(), Error> {
        self.repeat(platform, |_, response| {
            request::decode::<R>(response).map(drop)
        })
        .await
    }

    /// Callers wait for this one request, so that it is tried again here and not by each of them.
    async fn repeat<T>(
        &self,
        platform: &Platform,
        read: impl Fn(Instant, &HttpResponse) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut retries = 0;
        loop {
            let asked_at = Instant::now();
            let response = platform.send(R::ENDPOINT, self.http()?).await;
            let error = match response.and_then(|response| read(asked_at, &response)) {
                Ok(value) => return Ok(value),
                Err(error) => self.tidy(error),
            };
            let Some(wait) = wait_before_retry(&error, retries) else {
                return Err(error);
            };
            platform.observers().tell(&Event::Retry {
                endpoint: R::ENDPOINT,
                error: &error,
                wait,
            });
            sleep(wait).await;
            retries += 1;
        }
    }

    fn http(&self) -> Result<HttpRequest, Error> {
        request::build(&self.request)
    }

    /// An error code in answer to credentials means that they are refused.
    fn tidy(&self, error: Error) -> Error {
        let error = error.of_credentials();
        self.secrets
            .iter()
            .fold(error, |error, secret| error.redact(secret))
    }

    fn token(text: String) -> Result<AccessToken, Error> {
        AccessToken::new(text).map_err(|_| {
            Error::new(ErrorKind::Protocol, "the answer has no valid token").at(R::ENDPOINT)
        })
    }
}

/// None if there is to be no retry.
fn wait_before_retry(error: &Error, retries: u32) -> Option<Duration> {
    if retries >= error.retries().min(MAX_RETRIES) {
        return None;
    }
    match error.kind() {
        ErrorKind::RateLimited => retry::server_delay(error.retry_after(), retries),
        _ => Some(retry::backoff(retries)),
    }
}

/// The token and its lifetime. A token is worth having whatever stands beside it as its lifetime.
fn read<R: Request>(
    response: &HttpResponse,
    parts: fn(R::Response) -> Parts,
) -> Result<(Option<String>, Duration), Error> {
    match request::decode::<R>(response) {
        Ok(answer) => {
            let (token, expire) = parts(answer);
            let seconds = expire.and_then(|seconds| u64::try_from(seconds).ok());
            Ok((token, lifetime(seconds.map(Duration::from_secs))))
        }
        Err(error) => {
            let (response, expire) = without_expire(response).ok_or(error)?;
            let (token, _) = parts(request::decode::<R>(&response)?);
            Ok((token, lifetime(seconds(&expire))))
        }
    }
}

/// A token without a sensible time serves those who wait for it, and no other.
fn lifetime(expire: Option<Duration>) -> Duration {
    expire.unwrap_or_default().min(MAX_LIFETIME)
}

/// The answer with its `expire` taken out.
fn without_expire(response: &HttpResponse) -> Option<(HttpResponse, Value)> {
    let mut answer: Value = serde_json::from_slice(&response.body).ok()?;
    let expire = answer.as_object_mut()?.remove("expire")?;
    let body = answer.to_string().into_bytes();
    Some((response.clone().with_body(body), expire))
}

/// Seconds that are no integer of 64 bits.
fn seconds(expire: &Value) -> Option<Duration> {
    let seconds = match expire {
        Value::Number(number) => number.as_f64()?,
        Value::String(text) => text.parse().ok()?,
        _ => return None,
    };
    if seconds > MAX_LIFETIME.as_secs_f64() {
        return Some(MAX_LIFETIME);
    }
    Duration::try_from_secs_f64(seconds).ok()
}
