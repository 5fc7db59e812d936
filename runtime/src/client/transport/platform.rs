use std::sync::Arc;

use crate::client::calls::{Limits, Policy, after};
use crate::client::observing::Observers;
use crate::client::pacing::InFlight;
use crate::{Chunks, Endpoint, Error, ErrorKind, HttpRequest, HttpResponse, TransportError};

use super::Transport;
use super::base_url::BaseUrl;
use super::connecting::timeout_at;

/// The platform as a [`TokenProvider`](crate::TokenProvider) reaches it: at the client's base URL, over its
/// transport, without an access token. Clones are cheap and share everything.
#[derive(Clone)]
pub struct Platform(Arc<Parts>);

/// What all clients over one transport share, whatever their tokens.
pub(in crate::client) struct Parts {
    pub(in crate::client) base_url: BaseUrl,
    pub(in crate::client) transport: Box<dyn Transport>,
    pub(in crate::client) user_agent: String,
    /// Of requests for tokens, and of clients that set no other.
    pub(in crate::client) policy: Policy,
    pub(in crate::client) observers: Observers,
    pub(in crate::client) in_flight: InFlight,
    /// Of requests for tokens.
    pub(in crate::client) limits: Limits,
}

impl Platform {
    pub(in crate::client) fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    pub(in crate::client) fn base_url(&self) -> &BaseUrl {
        &self.0.base_url
    }

    pub(in crate::client) fn observers(&self) -> &Observers {
        &self.0.observers
    }

    pub(in crate::client) fn policy(&self) -> Policy {
        self.0.policy
    }

    pub(in crate::client) fn in_flight(&self) -> &InFlight {
        &self.0.in_flight
    }

    pub(in crate::client) fn limits(&self) -> &Limits {
        &self.0.limits
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
        let request = self.complete(request);
        let _permit = self.in_flight().permit().await;
        self.exchange(&self.0.policy, endpoint, &request).await
    }

    /// Makes a request ready to be sent as it is.
    pub(in crate::client) fn complete(&self, mut request: HttpRequest) -> HttpRequest {
        self.0.base_url.complete(&mut request.url);
        let user_agent = self.0.user_agent.clone();
        request.headers.push(("user-agent", user_agent));
        request
    }

    /// Sends a complete request once.
    pub(in crate::client) async fn exchange(
        &self,
        policy: &Policy,
        endpoint: &'static Endpoint,
        request: &HttpRequest,
    ) -> Result<HttpResponse, Error> {
        let max_body_bytes = policy.max_body_bytes;
        let read = |response: HttpResponse<Chunks>| response.read(max_body_bytes);
        self.fetch(policy, endpoint, request, read).await
    }

    /// Sends a complete request once and reads the response, all within the time of an attempt.
    pub(in crate::client) async fn fetch<T, F>(
        &self,
        policy: &Policy,
        endpoint: &'static Endpoint,
        request: &HttpRequest,
        read: impl FnOnce(HttpResponse<Chunks>) -> F,
    ) -> Result<T, Error>
    where
        F: Future<Output = Result<T, TransportError>>,
    {
        let mut head = None;
        let exchange = Box::pin(async {
            let response = self.0.transport.send(request).await?;
            head = Some(response.head());
            read(response).await
        });
        let deadline = after(policy.attempt_timeout);
        let result = match timeout_at(deadline, exchange).await {
            Ok(sent) => sent.map_err(Error::from),
            Err(late) if late.was_connecting => {
                Err(Error::new(ErrorKind::Connect, "no connection in time"))
            }
            Err(_) => Err(Error::new(ErrorKind::Timeout, "no whole answer in time")),
        };
        result.map_err(|error| match head {
            Some(head) => error.at(endpoint).with_head(head),
            None => error.at(endpoint),
        })
    }
}

/// Shows no secret.
impl std::fmt::Debug for Platform {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Platform")
            .field("base_url", &self.0.base_url)
            .finish_non_exhaustive()
    }
}
