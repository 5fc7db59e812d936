//! Asking the platform for tokens.

use std::time::Duration;

use serde_json::Value;
use tokio::time::Instant;

use crate::client::Platform;
use crate::client::calls::{Call, Exchange, Failure, Policy};
use crate::client::observing::Attempts;
use crate::{Endpoint, Error, ErrorKind, HttpRequest, HttpResponse, Request, request};

use super::AccessToken;

/// A new token.
pub(super) struct Grant {
    pub(super) token: AccessToken,
    /// How long the platform lets it live, from when it was asked for.
    pub(super) lifetime: Duration,
    pub(super) asked_at: Instant,
}

impl Grant {
    /// No earlier: a request that arrives too late is refused and sent again with a new token.
    pub(super) fn expires_at(&self) -> Instant {
        self.asked_at + self.lifetime
    }
}

/// A request with credentials, for a token.
pub(super) struct Ask<'a, R> {
    pub(super) request: R,
    /// What the platform's answer must not show in our errors.
    pub(super) secrets: &'a [&'a str],
    /// Whether the request may be repeated even if it may have been processed.
    pub(super) is_repeatable: bool,
}

/// The token in an answer, and how many seconds it lives.
pub(super) type Parts = (Option<String>, Option<i64>);

/// The platform gives no token for longer.
const MAX_LIFETIME: Duration = Duration::from_secs(7200);

/// The default of a call, whatever the client's setting: many callers depend on this one request.
const MAX_ATTEMPTS: u32 = 3;

impl<R: Request> Ask<'_, R> {
    /// Gets a token.
    pub(super) async fn grant(
        &self,
        platform: &Platform,
        parts: fn(R::Response) -> Parts,
    ) -> Result<Grant, Error> {
        let read = |asked_at, answer: &HttpResponse| {
            let (token, lifetime) = read::<R>(answer, parts)?;
            Ok(Grant {
                lifetime,
                asked_at,
                token: valid::<R>(token.unwrap_or_default())?,
            })
        };
        self.run(platform, &read).await
    }

    /// Gets an answer without a token.
    pub(super) async fn confirm(&self, platform: &Platform) -> Result<(), Error> {
        let read = |_, answer: &HttpResponse| request::decode::<R>(answer).map(drop);
        self.run(platform, &read).await
    }

    /// Gets what `read` makes of an answer and of the time when the request was sent.
    pub(super) async fn run<T: Send>(
        &self,
        platform: &Platform,
        read: &Read<'_, T>,
    ) -> Result<T, Error> {
        let policy = Policy {
            max_attempts: MAX_ATTEMPTS,
            ..platform.policy()
        };
        let call = Call {
            platform,
            limits: platform.limits(),
            tokens: None,
            endpoint: R::ENDPOINT,
            is_repeatable: self.is_repeatable,
            request: platform.complete(request::build(&self.request)?),
            policy,
            attempts: Attempts::default(),
        };
        let asking = Asking {
            secrets: self.secrets,
            read,
        };
        call.run(&asking).await.map_err(|failure| failure.error)
    }
}

type Read<'a, T> = dyn Fn(Instant, &HttpResponse) -> Result<T, Error> + Sync + 'a;

/// A call whose request holds secrets.
struct Asking<'a, T> {
    secrets: &'a [&'a str],
    read: &'a Read<'a, T>,
}

impl<T: Send> Exchange for Asking<'_, T> {
    type Answer = T;

    async fn attempt(
        &self,
        platform: &Platform,
        policy: &Policy,
        endpoint: &'static Endpoint,
        request: &HttpRequest,
    ) -> Result<T, Failure> {
        let asked_at = Instant::now();
        let answer = platform.exchange(policy, endpoint, request).await;
        let result = answer.and_then(|answer| {
            (self.read)(asked_at, &answer).map_err(|error| error.with_head(answer.head()))
        });
        result.map_err(|error| self.tidy(error).into())
    }
}

impl<T> Asking<'_, T> {
    fn tidy(&self, error: Error) -> Error {
        self.secrets
            .iter()
            .fold(of_credentials(error), |error, secret| error.redact(secret))
    }
}

/// A code about the credentials means that they are rejected. Any other is a failure of the server, because nothing else
/// in such a request can be wrong.
fn of_credentials(error: Error) -> Error {
    match error.code() {
        Some(code) if error.kind() == ErrorKind::Api => {
            let kind = if is_about_credentials(code, &error) {
                ErrorKind::Auth
            } else {
                ErrorKind::Server
            };
            error.with_kind(kind)
        }
        _ => error,
    }
}

/// The codes from 10003 on concern the app's id, secret and ticket; those of OAuth are documented.
fn is_about_credentials(code: i64, error: &Error) -> bool {
    (10_003..10_020).contains(&code) || error.endpoint_code().is_some()
}

pub(super) fn valid<R: Request>(text: String) -> Result<AccessToken, Error> {
    AccessToken::new(text).map_err(|_| {
        Error::new(ErrorKind::Protocol, "the answer has no valid token").at(R::ENDPOINT)
    })
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
pub(super) fn lifetime(expire: Option<Duration>) -> Duration {
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
