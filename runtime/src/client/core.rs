use std::pin::Pin;

use crate::{Endpoint, Error, HttpRequest, HttpResponse};

use super::Transport;
use super::access_token::AccessTokens;
use super::base_url::BaseUrl;

/// What all clones of a client share. Nothing in it depends on the endpoint's types, so that it is compiled
/// once.
pub(super) struct Core {
    base_url: BaseUrl,
    transport: Box<dyn Transport>,
    tokens: AccessTokens,
}

/// A boxed future, so that callers do not compile what is behind it.
pub(super) type CoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

impl Core {
    pub(super) fn new(
        base_url: BaseUrl,
        transport: Box<dyn Transport>,
        tokens: AccessTokens,
    ) -> Self {
        Self {
            base_url,
            transport,
            tokens,
        }
    }

    pub(super) fn base_url(&self) -> &BaseUrl {
        &self.base_url
    }

    /// Sends a request once, with an access token.
    pub(super) fn attempt(
        &self,
        endpoint: &'static Endpoint,
        mut request: HttpRequest,
    ) -> CoreFuture<'_, HttpResponse> {
        Box::pin(async move {
            let token = self.tokens.get(self).await?;
            request
                .headers
                .push(("authorization", format!("Bearer {}", token.expose())));
            self.exchange(endpoint, request).await
        })
    }

    /// Sends a request once, as it is.
    pub(super) async fn exchange(
        &self,
        endpoint: &'static Endpoint,
        mut request: HttpRequest,
    ) -> Result<HttpResponse, Error> {
        request.url = self.base_url.join(&request.url);
        request.headers.push(("user-agent", USER_AGENT.to_owned()));
        self.transport
            .send(&request)
            .await
            .map_err(|error| Error::from(error).at(endpoint))
    }
}

const USER_AGENT: &str = concat!("feishu-openapi/", env!("CARGO_PKG_VERSION"));
