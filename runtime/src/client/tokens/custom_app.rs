use std::time::Duration;

use serde_json::json;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::client::Platform;
use crate::wire::{FieldReader, MapAccess, Object};
use crate::{Endpoint, Error, ErrorKind, HttpRequest, Method, TokenType, envelope};

use super::secret::Secret;
use super::{AccessToken, TokenFuture, TokenProvider};

/// Fetches the tenant token of a custom app and keeps it while it is valid.
pub(in crate::client) struct CustomApp {
    id: String,
    secret: Secret,
    /// Held while fetching, so that callers who wait find what the first one got.
    cached: Mutex<Option<CachedToken>>,
}

struct CachedToken {
    token: AccessToken,
    use_until: Instant,
}

impl CustomApp {
    pub(in crate::client) fn new(id: String, secret: String) -> Result<Self, Error> {
        if id.is_empty() {
            return Err(Error::new(
                ErrorKind::Config,
                "the app id must not be empty",
            ));
        }
        Ok(Self {
            id,
            secret: Secret::new("the app secret", secret)?,
            cached: Mutex::new(None),
        })
    }

    async fn get(&self, platform: &Platform) -> Result<AccessToken, Error> {
        let mut cached = self.cached.lock().await;
        match &*cached {
            Some(cached) if Instant::now() < cached.use_until => Ok(cached.token.clone()),
            _ => {
                let fetched = self.fetch(platform).await?;
                let token = fetched.token.clone();
                *cached = Some(fetched);
                Ok(token)
            }
        }
    }

    async fn fetch(&self, platform: &Platform) -> Result<CachedToken, Error> {
        let asked_at = Instant::now();
        let response = platform.send(ENDPOINT, self.request()).await?;
        let grant = envelope::decode_beside_code::<Grant>(ENDPOINT, &response);
        let grant = grant.map_err(|error| error.redact(self.secret.expose()).of_credentials())?;
        Ok(CachedToken {
            use_until: asked_at + grant.usable_for(),
            token: grant.token()?,
        })
    }

    fn request(&self) -> HttpRequest {
        let body = json!({ "app_id": self.id, "app_secret": self.secret.expose() });
        HttpRequest {
            method: ENDPOINT.method,
            url: ENDPOINT.path.to_owned(),
            headers: vec![("content-type", "application/json; charset=utf-8".to_owned())],
            body: Some(body.to_string().into_bytes()),
        }
    }
}

impl TokenProvider for CustomApp {
    fn token_type(&self) -> TokenType {
        TokenType::Tenant
    }

    fn token<'a>(&'a self, platform: &'a Platform) -> TokenFuture<'a> {
        Box::pin(self.get(platform))
    }

    fn refused(&self, _: &AccessToken) {}
}

const ENDPOINT: &Endpoint = &Endpoint {
    method: Method::Post,
    path: "/open-apis/auth/v3/tenant_access_token/internal",
    idempotent: true,
    doc_url: "https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal",
    rate_limits: &[],
    token_types: &[],
    scopes: &[],
    field_scopes: &[],
    errors: &[],
};

/// What the token endpoint answers, beside `code`.
#[derive(Default)]
struct Grant {
    tenant_access_token: String,
    expire: Option<i64>,
}

impl Object for Grant {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        match name {
            "tenant_access_token" => field.read(0, &mut self.tenant_access_token),
            "expire" => field.read(1, &mut self.expire),
            _ => field.skip(),
        }
    }
}

impl Grant {
    /// How long to use the token, from when it was asked for: not in its last five minutes, when a request
    /// may arrive too late. The platform gives no token for more than two hours.
    fn usable_for(&self) -> Duration {
        let seconds = self.expire.unwrap_or(0).clamp(0, 7200).unsigned_abs();
        Duration::from_secs(seconds.saturating_sub(300))
    }

    fn token(self) -> Result<AccessToken, Error> {
        AccessToken::new(self.tenant_access_token).map_err(|_| {
            Error::new(ErrorKind::Protocol, "the answer has no valid token").at(ENDPOINT)
        })
    }
}
