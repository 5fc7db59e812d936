use crate::{Endpoint, Error, HttpRequest, HttpResponse};

use super::Transport;
use super::base_url::BaseUrl;

/// The platform as a [`TokenProvider`](crate::TokenProvider) reaches it: at the client's base URL, over its
/// transport, without an access token.
pub struct Platform {
    base_url: BaseUrl,
    transport: Box<dyn Transport>,
}

impl Platform {
    pub(super) fn new(base_url: BaseUrl, transport: Box<dyn Transport>) -> Self {
        Self {
            base_url,
            transport,
        }
    }

    pub(super) fn base_url(&self) -> &BaseUrl {
        &self.base_url
    }

    /// Sends a request once, as it is. Its URL is path and query below the base URL; `endpoint` is what errors
    /// name. A response of any status is a response.
    ///
    /// # Errors
    ///
    /// What kept the transport from getting a response.
    pub async fn send(
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

/// Shows no secret.
impl std::fmt::Debug for Platform {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Platform")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

const USER_AGENT: &str = concat!("feishu-openapi/", env!("CARGO_PKG_VERSION"));
