//! Sends requests and follows pages.

mod base_url;
mod builder;
mod core;
mod items;
mod next_page;
mod pages;
mod platform;
#[cfg(feature = "reqwest")]
mod reqwest_transport;
mod tokens;
mod transport;

use std::fmt;
use std::sync::Arc;

use crate::{Error, PagedRequest, Request, request};

use self::core::Core;
pub use base_url::{FEISHU, LARK};
pub use builder::ClientBuilder;
pub use items::Items;
pub use pages::Pages;
pub use platform::Platform;
pub use tokens::{AccessToken, TokenFuture, TokenProvider};
pub use transport::{SendFuture, Transport, TransportError, TransportErrorKind};

/// Sends requests to the platform. Clones are cheap and share connections and tokens.
#[derive(Clone)]
pub struct Client(Arc<Core>);

impl Client {
    /// Starts with the defaults: Feishu's address, no credentials yet.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Sends a request and decodes what the endpoint answers.
    ///
    /// # Errors
    ///
    /// A parameter that the page forbids, before anything is sent; otherwise what the network or the
    /// platform made fail.
    pub async fn send<R: Request>(&self, request: &R) -> Result<R::Response, Error> {
        let http = request::build(request)?;
        let response = self.0.attempt(R::ENDPOINT, http).await?;
        request::decode::<R>(&response)
    }

    /// All pages of a list, fetched one after the other as they are asked for.
    #[must_use]
    pub fn pages<R: PagedRequest>(&self, request: &R) -> Pages<R> {
        Pages::new(self.clone(), request.clone())
    }

    /// All elements of a list, over all its pages.
    #[must_use]
    pub fn items<R: PagedRequest>(&self, request: &R) -> Items<R> {
        Items::new(self.pages(request))
    }
}

/// Shows no secret.
impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.0.platform().base_url())
            .finish_non_exhaustive()
    }
}
