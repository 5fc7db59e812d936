use std::pin::Pin;
use std::sync::Arc;

use crate::{Endpoint, Error, HttpRequest, HttpResponse};

use super::platform::Platform;
use super::tokens::{self, TokenProvider};

/// A token provider and what does not depend on it. Nothing in it depends on the endpoint's types, so that it
/// is compiled once.
pub(super) struct Core {
    shared: Arc<Shared>,
    tokens: Arc<dyn TokenProvider>,
}

/// What clients with different tokens share.
struct Shared {
    platform: Platform,
}

/// A boxed future, so that callers do not compile what is behind it.
pub(super) type CoreFuture<'a, T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send + 'a>>;

impl Core {
    pub(super) fn new(platform: Platform, tokens: Arc<dyn TokenProvider>) -> Self {
        Self {
            shared: Arc::new(Shared { platform }),
            tokens,
        }
    }

    /// The same with other tokens.
    pub(super) fn with_tokens(&self, tokens: Arc<dyn TokenProvider>) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            tokens,
        }
    }

    pub(super) fn platform(&self) -> &Platform {
        &self.shared.platform
    }

    /// Sends a request once, with an access token.
    pub(super) fn attempt(
        &self,
        endpoint: &'static Endpoint,
        mut request: HttpRequest,
    ) -> CoreFuture<'_, HttpResponse> {
        Box::pin(async move {
            tokens::check_type(endpoint, self.tokens.token_type())?;
            let token = self.tokens.token(self.platform()).await?;
            request
                .headers
                .push(("authorization", format!("Bearer {}", token.expose())));
            self.platform().send(endpoint, request).await
        })
    }
}
