#[cfg(feature = "reqwest")]
mod default_transport;

use std::sync::Arc;
use std::time::Duration;

use crate::wire::is_header_value;
use crate::{Error, ErrorKind, TokenType};

use super::Client;
use super::calls::{Core, Limits, Policy};
use super::observing::{Observer, Observers};
use super::pacing::InFlight;
use super::tokens::{CustomApp, FixedToken, TokenProvider};
#[cfg(feature = "reqwest")]
use super::transport::reqwest_transport::Options;
use super::transport::{BaseUrl, FEISHU, Parts, Platform, Transport};

/// Makes a [`Client`]. It needs credentials; everything else has a default.
#[derive(Default)]
pub struct ClientBuilder {
    credentials: Option<Credentials>,
    base_url: Option<String>,
    allow_insecure_http: bool,
    user_agent: Option<String>,
    transport: Option<Box<dyn Transport>>,
    #[cfg(feature = "reqwest")]
    reqwest: Options,
    wrappers: Vec<Wrapper>,
    policy: Policy,
    limit_rate: bool,
    in_flight: InFlight,
    observers: Observers,
}

type Wrapper = Box<dyn FnOnce(Box<dyn Transport>) -> Box<dyn Transport> + Send + Sync>;

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

    /// Names the program in the header `user-agent`, such as `nightly-export/1.2`. The name and version of this crate
    /// follow it.
    #[must_use]
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.user_agent = Some(program.into());
        self
    }

    /// What carries the requests, instead of reqwest. Options of the default transport beside it are an error.
    #[must_use]
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Puts a transport of your own around the one that carries the requests, for example to sign, record or cache them.
    /// The next one is put around it.
    ///
    /// ```
    /// # use feishu_openapi_runtime as feishu_openapi;
    /// use feishu_openapi::{Client, HttpRequest, SendFuture, Transport};
    ///
    /// struct Counting(Box<dyn Transport>);
    ///
    /// impl Transport for Counting {
    ///     fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
    ///         println!("one more {}", request.method.as_str());
    ///         self.0.send(request)
    ///     }
    /// }
    ///
    /// let builder = Client::builder().wrap_transport(Counting);
    /// ```
    #[must_use]
    pub fn wrap_transport<T: Transport>(
        mut self,
        wrap: impl FnOnce(Box<dyn Transport>) -> T + Send + Sync + 'static,
    ) -> Self {
        let wrap: Wrapper = Box::new(|inner| Box::new(wrap(inner)));
        self.wrappers.push(wrap);
        self
    }

    /// How many bytes the body of a response may have, decompressed; 16 MiB by default. A larger one is
    /// [`BodyTooLarge`](crate::ErrorKind::BodyTooLarge). Files that are downloaded may have any size.
    #[must_use]
    pub fn max_body_bytes(mut self, bytes: usize) -> Self {
        self.policy.max_body_bytes = bytes;
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
    ///
    /// It bounds connections, too, as each request has one to itself; only files that are still coming, and connections
    /// that are just being closed or replaced, are on top. The default transport closes a connection that was unused for
    /// 90 seconds.
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
    /// [`ErrorKind::Config`]: credentials are missing or malformed, the base URL, the user agent or an option of the
    /// transport is refused, there is no transport, or no CA certificate on the machine.
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
        let user_agent = user_agent(self.user_agent.as_deref())?;
        #[cfg(feature = "reqwest")]
        let transport = default_transport::unless(self.transport, self.reqwest, &base_url)?;
        #[cfg(not(feature = "reqwest"))]
        let transport = self.transport.ok_or_else(no_transport)?;
        let wrappers = self.wrappers.into_iter();
        let transport = wrappers.fold(transport, |inner, wrap| wrap(inner));
        let platform = Platform::new(Parts {
            base_url,
            transport,
            user_agent,
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

/// The header with the caller's program and this crate.
fn user_agent(program: Option<&str>) -> Result<String, Error> {
    const OURS: &str = concat!("feishu-openapi/", env!("CARGO_PKG_VERSION"));
    match program {
        None => Ok(OURS.to_owned()),
        Some(program) if is_header_value(program) && !program.is_empty() => {
            Ok(format!("{program} {OURS}"))
        }
        Some(_) => Err(Error::new(
            ErrorKind::Config,
            "user_agent(…) must be visible ASCII characters, such as nightly-export/1.2",
        )),
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
