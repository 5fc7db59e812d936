use crate::{Endpoint, Error, ErrorKind, HttpRequest, HttpResponse, TransportError};

use super::Transport;
use super::base_url::BaseUrl;
use super::connecting::timeout;
use crate::client::calls::{Answer, CoreFuture, Policy};
use crate::client::observing::Observers;

/// The platform as a [`TokenProvider`](crate::TokenProvider) reaches it: at the client's base URL, over its
/// transport, without an access token.
pub struct Platform {
    base_url: BaseUrl,
    transport: Box<dyn Transport>,
    policy: Policy,
    observers: Observers,
}

impl Platform {
    pub(in crate::client) fn new(
        base_url: BaseUrl,
        transport: Box<dyn Transport>,
        policy: Policy,
        observers: Observers,
    ) -> Self {
        Self {
            base_url,
            transport,
            policy,
            observers,
        }
    }

    pub(in crate::client) fn base_url(&self) -> &BaseUrl {
        &self.base_url
    }

    pub(in crate::client) fn observers(&self) -> &Observers {
        &self.observers
    }

    /// Sends a request once, as it is, and waits no longer for the answer than an attempt may take. Its URL is
    /// path and query below the base URL; `endpoint` is what errors name. A response of any status is a
    /// response.
    ///
    /// # Errors
    ///
    /// What kept the transport from getting a response.
    pub async fn send(
        &self,
        endpoint: &'static Endpoint,
        request: HttpRequest,
    ) -> Result<HttpResponse, Error> {
        self.exchange(endpoint, &self.complete(request)).await
    }

    /// Makes a request ready to be sent as it is.
    pub(in crate::client) fn complete(&self, mut request: HttpRequest) -> HttpRequest {
        self.base_url.complete(&mut request.url);
        request.headers.push(("user-agent", USER_AGENT.to_owned()));
        request
    }

    /// Sends a complete request once.
    pub(in crate::client) fn exchange<'a>(
        &'a self,
        endpoint: &'static Endpoint,
        request: &'a HttpRequest,
    ) -> CoreFuture<'a, HttpResponse> {
        Box::pin(self.attempt(endpoint, self.transport.send(request)))
    }

    /// Sends a complete request for a file once.
    pub(in crate::client) fn open<'a>(
        &'a self,
        endpoint: &'static Endpoint,
        request: &'a HttpRequest,
    ) -> CoreFuture<'a, Answer> {
        Box::pin(self.attempt(endpoint, async {
            let response = self.transport.stream(request).await?;
            Answer::of(response, self.policy.max_body_bytes).await
        }))
    }

    async fn attempt<T>(
        &self,
        endpoint: &'static Endpoint,
        exchange: impl Future<Output = Result<T, TransportError>>,
    ) -> Result<T, Error> {
        let result = match timeout(self.policy.attempt_timeout, exchange).await {
            Ok(sent) => sent.map_err(Error::from),
            Err(late) if late.was_connecting => {
                Err(Error::new(ErrorKind::Connect, "no connection in time"))
            }
            Err(_) => Err(Error::new(ErrorKind::Timeout, "no whole answer in time")),
        };
        result.map_err(|error| error.at(endpoint))
    }
}

/// Shows no secret.
impl std::fmt::Debug for Platform {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Platform")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

const USER_AGENT: &str = concat!("feishu-openapi/", env!("CARGO_PKG_VERSION"));
