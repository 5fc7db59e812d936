//! Tokens of a store app: ticket, then app token, then the token of each tenant that installed the app.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::client::Platform;
use crate::generated::auth_v3::tenant_access_token::create::CreateTenantAccessToken;
use crate::{Error, ErrorKind, TokenType};

use super::cache::{Source, TokenCache};
use super::grant::{Ask, Grant};
use super::secret::Secret;
use super::store_app_token::StoreAppToken;
use super::{AccessToken, TokenFuture, TokenProvider};

/// A store app: the tokens of the tenants that installed it, and its own. Clones are cheap and share tokens
/// and ticket.
///
/// It needs the `app_ticket` that the platform pushes as an event; hand each one to [`StoreApp::set_ticket`].
/// A call without a valid ticket asks the platform to push it once more and waits up to 10 seconds.
///
/// As a [`TokenProvider`] it gives the app's own token; [`StoreApp::tenant`] gives those of a tenant. Use it
/// with one platform only.
///
/// ```
/// # use feishu_openapi_runtime as feishu_openapi;
/// use std::sync::Arc;
/// use feishu_openapi::{Client, Error, StoreApp, Transport};
///
/// fn client_of(tenant_key: &str, app: &StoreApp, transport: impl Transport) -> Result<Client, Error> {
///     let client = Client::builder()
///         .token_provider(Arc::new(app.clone()))
///         .transport(transport)
///         .build()?;
///     Ok(client.with_token_provider(app.tenant(tenant_key)))
/// }
/// ```
#[derive(Clone)]
pub struct StoreApp(Arc<Shared>);

struct Shared {
    app: TokenCache<StoreAppToken>,
    tenants: Mutex<Tenants>,
}

/// The token caches of the tenants in use.
#[derive(Default)]
struct Tenants {
    caches: BTreeMap<String, TokenCache<TenantToken>>,
    swept_at: Option<Instant>,
}

/// How often tenants that are no longer in use are removed: often enough for tokens that live for two hours.
const SWEEP_EVERY: Duration = Duration::from_secs(10 * 60);

impl Tenants {
    /// Forgets the tenants whose token has expired and whose provider nobody holds.
    fn sweep(&mut self, now: Instant) {
        if self
            .swept_at
            .is_some_and(|swept_at| now < swept_at + SWEEP_EVERY)
        {
            return;
        }
        self.swept_at = Some(now);
        self.caches.retain(|_, cache| !cache.is_idle(now));
    }
}

impl StoreApp {
    /// Takes the app's id and secret. Its ticket comes later.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`]: one of them is empty or malformed.
    pub fn new(id: impl Into<String>, secret: impl Into<String>) -> Result<Self, Error> {
        let app = StoreAppToken::new(id.into(), secret.into())?;
        Ok(Self(Arc::new(Shared {
            app: TokenCache::new(app),
            tenants: Mutex::default(),
        })))
    }

    /// Takes the newest `app_ticket`. Calls that wait for it go on.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`]: it is empty or malformed.
    pub fn set_ticket(&self, ticket: impl Into<String>) -> Result<(), Error> {
        let ticket = Secret::new("the app ticket", ticket.into())?;
        self.0.app.source().set_ticket(ticket);
        Ok(())
    }

    /// The tokens of a tenant, named by its `tenant_key`. Asked twice for one tenant, it gives the same.
    ///
    /// A tenant is forgotten some time after its token has expired, unless the returned provider is still held.
    #[must_use]
    pub fn tenant(&self, tenant_key: &str) -> Arc<dyn TokenProvider> {
        let mut tenants = self.tenants();
        tenants.sweep(Instant::now());
        let new = || {
            TokenCache::new(TenantToken {
                app: self.0.app.clone(),
                tenant_key: tenant_key.to_owned(),
            })
        };
        let cache = tenants.caches.entry(tenant_key.to_owned());
        Arc::new(cache.or_insert_with(new).clone())
    }

    /// Forgets a tenant and its token at once, for example when it uninstalls the app. Existing clients of the tenant
    /// keep their token.
    pub fn forget(&self, tenant_key: &str) {
        self.tenants().caches.remove(tenant_key);
    }

    fn tenants(&self) -> MutexGuard<'_, Tenants> {
        self.0
            .tenants
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl TokenProvider for StoreApp {
    fn token_type(&self) -> TokenType {
        TokenType::App
    }

    fn token<'a>(&'a self, platform: &'a Platform) -> TokenFuture<'a> {
        self.0.app.token(platform)
    }

    fn refused(&self, token: &AccessToken) {
        self.0.app.refused(token);
    }
}

/// Shows no secret.
impl fmt::Debug for StoreApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoreApp").finish_non_exhaustive()
    }
}

/// Asks for the token of a tenant.
struct TenantToken {
    app: TokenCache<StoreAppToken>,
    tenant_key: String,
}

impl Source for TenantToken {
    const TOKEN_TYPE: TokenType = TokenType::Tenant;

    /// A refused app token is replaced once.
    async fn fetch(&self, platform: &Platform) -> Result<Grant, Error> {
        let app_token = self.app.get(platform).await?;
        let result = self.ask(&app_token, platform).await;
        if !result.as_ref().is_err_and(is_refusal) {
            return result;
        }
        self.app.refused(&app_token);
        let new_token = self.app.get(platform).await?;
        if new_token == app_token {
            return result;
        }
        self.ask(&new_token, platform).await
    }
}

impl TenantToken {
    async fn ask(&self, app_token: &AccessToken, platform: &Platform) -> Result<Grant, Error> {
        let ask = Ask {
            request: CreateTenantAccessToken::new(app_token.expose(), &self.tenant_key),
            secrets: &[app_token.expose()],
            is_repeatable: true,
        };
        ask.grant(platform, |answer| {
            (answer.tenant_access_token, answer.expire)
        })
        .await
    }
}

fn is_refusal(error: &Error) -> bool {
    error.kind() == ErrorKind::Auth
}
