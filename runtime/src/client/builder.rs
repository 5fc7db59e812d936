#[cfg(feature = "reqwest")]
mod default_transport;

use std::sync::Arc;
use std::time::Duration;

use crate::{Error, ErrorKind, TokenType};

use super::Client;
use super::calls::{Core, Limits, Policy};
use super::observing::{Observer, Observers};
use super::pacing::InFlight;
use super::tokens::{CustomApp, FixedToken, TokenProvider};
#[cfg(feature = "reqwest")]
use super::transport::reqwest_transport::{self, ReqwestTransport};
use super::transport::{BaseUrl, FEISHU, Parts, Platform, Transport};

/// Makes a [`Client`]. It needs credentials; everything else has a default.
#[derive(Default)]
pub struct ClientBuilder {
    credentials: Option<Credentials>,
    base_url: Option<String>,
    allow_insecure_http: bool,
    transport: Option<Box<dyn Transport>>,
    #[cfg(feature = "reqwest")]
    reqwest: reqwest_transport::Options,
    policy: Policy,
    limit_rate: bool,
    in_flight: InFlight,
    observers: Observers,
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

    /// A user token that the caller got by OAuth and keeps valid; a [`UserToken`](crate::UserToken) renews itself.
    /// Replaces other credentials.
    #[must_use]
    pub fn user_access_token(mut self, token: impl Into<String>) -> Self {
        self.credentials = Some(Credentials::Token(token.into(), TokenType::User));
        self
    }

    /// Tokens of a [`StoreApp`](crate::StoreApp) or a [`UserToken`](crate::UserToken), or of a provider of your own.
    /// Replaces other credentials.
    #[must_use]
    pub fn token_provider(mut self, tokens: Arc<dyn TokenProvider>) -> Self {
        self.credentials = Some(Credentials::Provider(tokens));
        self
    }

    /// Address of the platform, [`FEISHU`] by default. It may have a path, to which the endpoints' paths are
    /// appended. It must be https, or http to this machine.
    #[must_use]
    pub fn base_url(mut self, base_url: impl Into<String>) -> Self {
        self.base_url = Some(base_url.into());
        self
    }

    /// Takes a base URL of http for hosts other than this machine, too. Everybody on the way can then read
    /// tokens and personal data, and answer in the platform's place.
    #[must_use]
    pub fn allow_insecure_http(mut self) -> Self {
        self.allow_insecure_http = true;
        self
    }

    /// What carries the requests, instead of reqwest. The options of the default transport don't apply to it.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// How many times one call tries at most, the first time counted: 3 by default, never less than 1.
    ///
    /// Tried again is what passes by itself: throttling, failures of the server and of the network. A write
    /// without protection against repetition is tried again only if nothing was sent or the platform refused it.
    /// Between the attempts the client waits for a random time of up to 0.5, 1, 2, 4 … 20 seconds, or as long
    /// as the server asks, but not if that is more than 60 seconds. Unless it was throttled, a client makes no
    /// more than a hundred retries for a tenant, and one for every five of its calls that succeed.
    #[must_use]
    pub fn max_attempts(mut self, max_attempts: u32) -> Self {
        self.policy.max_attempts = max_attempts;
        self
    }

    /// How long one attempt may take, from connecting to the end of the answer's body: 30 seconds by default.
    /// Sending a file counts. A download's file may take longer, but each piece of it must come within this time.
    #[must_use]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.policy.attempt_timeout = timeout;
        self
    }

    /// How long a call may take with all attempts and waits: 120 seconds by default. A download's file may take
    /// longer once it has begun to come.
    #[must_use]
    pub fn total_timeout(mut self, timeout: Duration) -> Self {
        self.policy.total_timeout = timeout;
        self
    }

    /// Sends to each endpoint no faster than its documentation page allows; off by default.
    ///
    /// Only what this client and its clones send is counted. The platform counts per app and tenant.
    #[must_use]
    pub fn limit_rate(mut self) -> Self {
        self.limit_rate = true;
        self
    }

    /// How many requests may be in flight at the same time, at least 1; unlimited by default. A request counts from just
    /// before it is sent until its response has been read, or until the file begins. Clients derived from this one
    /// share the limit, whatever their tokens.
    #[must_use]
    pub fn max_in_flight(mut self, requests: usize) -> Self {
        self.in_flight = InFlight::at_most(requests);
        self
    }

    /// Tells the observer what happens in the client, for metrics. Replaces another one.
    #[must_use]
    pub fn observer(mut self, observer: impl Observer) -> Self {
        self.observers = Observers::new(observer);
        self
    }

    /// Makes the client. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`]: credentials are missing or malformed, the base URL or the proxy is refused, there is
    /// no transport, or no CA certificate on the machine.
    pub fn build(self) -> Result<Client, Error> {
        let base_url = BaseUrl::parse(
            self.base_url.as_deref().unwrap_or(FEISHU),
            self.allow_insecure_http,
        )?;
        let credentials = self.credentials.ok_or_else(|| {
            Error::new(
                ErrorKind::Config,
                "credentials are needed: app(id, secret), tenant_access_token(token), user_access_token(token) or token_provider(…)",
            )
        })?;
        let tokens = credentials.into_tokens()?;
        #[cfg(feature = "reqwest")]
        let transport = match self.transport {
            Some(transport) => transport,
            None => Box::new(ReqwestTransport::new(self.reqwest, &base_url)?),
        };
        #[cfg(not(feature = "reqwest"))]
        let transport = self.transport.ok_or_else(no_transport)?;
        let platform = Platform::new(Parts {
            base_url,
            transport,
            policy: self.policy,
            observers: self.observers,
            in_flight: self.in_flight,
            limits: Limits::new(self.limit_rate),
        });
        Ok(Client(Core {
            platform,
            limits: Arc::new(Limits::new(self.limit_rate)),
            tokens,
            checks_token_type: true,
            policy: self.policy,
            additions: Arc::default(),
        }))
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

#[cfg(not(feature = "reqwest"))]
fn no_transport() -> Error {
    Error::new(
        ErrorKind::Config,
        "a transport is needed: transport(…) or the feature `reqwest`",
    )
}
