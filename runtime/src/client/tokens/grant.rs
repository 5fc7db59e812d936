//! Asking the platform for tokens.

use std::time::Duration;

use serde_json::Value;
use tokio::time::{Instant, sleep};

use crate::client::{Event, Platform, retry};
use crate::wire::{FieldReader, MapAccess, Object};
use crate::{Endpoint, Error, ErrorKind, HttpRequest, HttpResponse, Method, TokenType, envelope};

use super::AccessToken;

/// A new token.
pub(super) struct Grant {
    pub(super) token: AccessToken,
    /// How long the platform lets it live, from when it was asked for.
    pub(super) lifetime: Duration,
    pub(super) asked_at: Instant,
}

/// A request for a token: its body holds the credentials.
pub(super) struct Ask<'a> {
    pub(super) endpoint: &'static Endpoint,
    pub(super) body: Value,
    /// What the platform's answer must not show in our errors.
    pub(super) secrets: &'a [&'a str],
}

/// An endpoint for tokens, which takes none.
pub(super) const fn endpoint(path: &'static str, doc_url: &'static str) -> Endpoint {
    Endpoint {
        method: Method::Post,
        path,
        idempotent: true,
        doc_url,
        rate_limits: &[],
        token_types: &[],
        scopes: &[],
        field_scopes: &[],
        errors: &[],
    }
}

/// As often as a call of the client's defaults.
const MAX_RETRIES: u32 = 2;

impl Ask<'_> {
    /// Gets a token.
    pub(super) async fn grant(
        &self,
        token_type: TokenType,
        platform: &Platform,
    ) -> Result<Grant, Error> {
        self.repeat(platform, |asked_at, response| {
            let answer = envelope::decode_beside_code::<Answer>(self.endpoint, response)?;
            Ok(Grant {
                lifetime: answer.lifetime(),
                asked_at,
                token: self.token(answer.token(token_type))?,
            })
        })
        .await
    }

    /// Gets an answer without a token.
    pub(super) async fn confirm(&self, platform: &Platform) -> Result<(), Error> {
        self.repeat(platform, |_, response| {
            envelope::decode_beside_code::<Answer>(self.endpoint, response).map(drop)
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
            let response = platform.send(self.endpoint, self.request()).await;
            let error = match response.and_then(|response| read(asked_at, &response)) {
                Ok(value) => return Ok(value),
                Err(error) => self.tidy(error),
            };
            let Some(wait) = wait_before_retry(&error, retries) else {
                return Err(error);
            };
            platform.observers().tell(&Event::Retry {
                endpoint: self.endpoint,
                error: &error,
                wait,
            });
            sleep(wait).await;
            retries += 1;
        }
    }

    fn request(&self) -> HttpRequest {
        HttpRequest {
            method: self.endpoint.method,
            url: self.endpoint.path.to_owned(),
            headers: vec![("content-type", "application/json; charset=utf-8".to_owned())],
            body: Some(self.body.to_string().into_bytes().into()),
        }
    }

    /// An error code in answer to credentials means that they are refused.
    fn tidy(&self, error: Error) -> Error {
        let error = error.of_credentials();
        self.secrets
            .iter()
            .fold(error, |error, secret| error.redact(secret))
    }

    fn token(&self, text: String) -> Result<AccessToken, Error> {
        AccessToken::new(text).map_err(|_| {
            Error::new(ErrorKind::Protocol, "the answer has no valid token").at(self.endpoint)
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

/// What the endpoints for tokens answer, beside `code`.
#[derive(Default)]
struct Answer {
    tenant_access_token: String,
    app_access_token: String,
    expire: Value,
}

impl Object for Answer {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        match name {
            "tenant_access_token" => field.read(0, &mut self.tenant_access_token),
            "app_access_token" => field.read(1, &mut self.app_access_token),
            "expire" => field.read(2, &mut self.expire),
            _ => field.skip(),
        }
    }
}

impl Answer {
    fn token(self, token_type: TokenType) -> String {
        match token_type {
            TokenType::App => self.app_access_token,
            TokenType::Tenant | TokenType::User => self.tenant_access_token,
        }
    }

    /// The platform gives no token for more than two hours. One without a sensible time serves those who
    /// wait for it, and no other.
    fn lifetime(&self) -> Duration {
        let seconds = match &self.expire {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        };
        let seconds = seconds.filter(|seconds: &f64| !seconds.is_nan());
        Duration::try_from_secs_f64(seconds.unwrap_or(0.0).min(7200.0)).unwrap_or_default()
    }
}
