use std::sync::Arc;

use crate::{Error, ErrorKind, TokenType};

use super::base_url::{BaseUrl, FEISHU};
use super::core::Core;
use super::platform::Platform;
use super::tokens::{CustomApp, FixedToken, TokenProvider};
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
    Token(String, TokenType),
    Provider(Arc<dyn TokenProvider>),
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
        self.credentials = Some(Credentials::Token(token.into(), TokenType::Tenant));
        self
    }

    /// A user token that the caller got by OAuth and keeps valid. Replaces other credentials.
    #[must_use]
    pub fn user_access_token(mut self, token: impl Into<String>) -> Self {
        self.credentials = Some(Credentials::Token(token.into(), TokenType::User));
        self
    }

    /// Tokens of a [`StoreApp`](crate::StoreApp), or of a provider of your own. Replaces other credentials.
    #[must_use]
    pub fn token_provider(mut self, tokens: Arc<dyn TokenProvider>) -> Self {
        self.credentials = Some(Credentials::Provider(tokens));
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
                "credentials are needed: app(id, secret), tenant_access_token(token), user_access_token(token) or token_provider(…)",
            )
        })?;
        let tokens = credentials.into_tokens()?;
        let transport = self.transport.map_or_else(default_transport, Ok)?;
        let platform = Platform::new(base_url, transport);
        Ok(Client(Arc::new(Core::new(platform, tokens))))
    }
}

impl Credentials {
    fn into_tokens(self) -> Result<Arc<dyn TokenProvider>, Error> {
        Ok(match self {
            Self::App { id, secret } => CustomApp::cached(id, secret)?,
            Self::Token(token, token_type) => Arc::new(FixedToken::new(token, token_type)?),
            Self::Provider(tokens) => tokens,
        })
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
