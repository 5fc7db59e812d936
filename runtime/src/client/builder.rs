use std::sync::Arc;

use crate::{Error, ErrorKind};

use super::access_token::{AccessTokens, AppTokens};
use super::base_url::{BaseUrl, FEISHU};
use super::core::Core;
use super::secret::Secret;
use super::{Client, Transport};

/// Makes a [`Client`]. It needs credentials; everything else has a default.
#[derive(Default)]
pub struct ClientBuilder {
    credentials: Option<Credentials>,
    base_url: Option<String>,
    transport: Option<Box<dyn Transport>>,
}

enum Credentials {
    App { id: String, secret: String },
    TenantAccessToken(String),
}

impl ClientBuilder {
    /// Id and secret of a custom app; its tenant token is fetched and kept. Replaces other credentials.
    #[must_use]
    pub fn app(mut self, id: impl Into<String>, secret: impl Into<String>) -> Self {
        self.credentials = Some(Credentials::App {
            id: id.into(),
            secret: secret.into(),
        });
        self
    }

    /// A tenant token that the caller keeps valid. Replaces other credentials.
    #[must_use]
    pub fn tenant_access_token(mut self, token: impl Into<String>) -> Self {
        self.credentials = Some(Credentials::TenantAccessToken(token.into()));
        self
    }

    /// Address of the platform, [`FEISHU`] by default. It must be https, or http to this machine.
    #[must_use]
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = Some(base_url.into());
        self
    }

    /// What carries the requests, instead of reqwest.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Makes the client. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`]: credentials are missing or malformed, the base URL is refused, or there is no
    /// transport.
    pub fn build(self) -> Result<Client, Error> {
        let base_url = BaseUrl::parse(self.base_url.as_deref().unwrap_or(FEISHU))?;
        let credentials = self.credentials.ok_or_else(|| {
            Error::new(
                ErrorKind::Config,
                "app(id, secret) or tenant_access_token(token) is needed",
            )
        })?;
        let tokens = credentials.into_tokens()?;
        let transport = self.transport.map_or_else(default_transport, Ok)?;
        Ok(Client(Arc::new(Core::new(base_url, transport, tokens))))
    }
}

impl Credentials {
    fn into_tokens(self) -> Result<AccessTokens, Error> {
        match self {
            Self::TenantAccessToken(token) => {
                Secret::new("the tenant access token", token).map(AccessTokens::Fixed)
            }
            Self::App { id, .. } if id.is_empty() => Err(Error::new(
                ErrorKind::Config,
                "the app id must not be empty",
            )),
            Self::App { id, secret } => {
                let secret = Secret::new("the app secret", secret)?;
                Ok(AccessTokens::App(AppTokens::new(id, secret)))
            }
        }
    }
}

/// Shows no secret.
impl std::fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientBuilder").finish_non_exhaustive()
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Box<dyn Transport>, Error> {
    Ok(Box::new(super::reqwest_transport::ReqwestTransport::new()?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Box<dyn Transport>, Error> {
    Err(Error::new(
        ErrorKind::Config,
        "a transport is needed: transport(…) or the feature `reqwest`",
    ))
}
