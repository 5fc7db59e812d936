use std::pin::Pin;
use std::sync::Arc;

use crate::{Endpoint, Error, HttpRequest, HttpResponse};

use super::platform::Platform;
use super::tokens::TokenProvider;

/// What all clones of a client share. Nothing in it depends on the endpoint's types, so that it is compiled
/// once.
pub(super) struct Core {
    platform: Platform,
    tokens: Arc<dyn TokenProvider>,
}

/// A boxed future, so that callers do not compile what is behind it.
pub(super) type CoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

impl Core {
    pub(super) fn new(platform: Platform, tokens: Arc<dyn TokenProvider>) -> Self {
        Self { platform, tokens }
    }

    pub(super) fn platform(&self) -> &Platform {
        &self.platform
    }

    /// Sends a request once, with an access token.
    pub(super) fn attempt(
        &self,
        endpoint: &'static Endpoint,
        mut request: HttpRequest,
    ) -> CoreFuture<'_, HttpResponse> {
        Box::pin(async move {
            let token = self.tokens.token(&self.platform).await?;
            request
                .headers
                .push(("authorization", format!("Bearer {}", token.expose())));
            self.platform.send(endpoint, request).await
        })
    }
}
