//! Clients that differ from another one in a single thing and share the rest with it.

use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;

use crate::{Error, TokenType};

use super::Client;
use super::calls::{Additions, Policy};
use super::tokens::{FixedToken, TokenProvider, UserToken};

/// # Other tokens, limits, headers
///
/// These methods give a client that differs in a single thing. It costs nothing to make one for a single call: it shares
/// connections, tokens, rate limits and retries with the client that it comes from.
///
/// ```no_run
/// # use feishu_openapi_runtime as feishu_openapi;
/// # use feishu_openapi_runtime::Request;
/// use std::time::Duration;
///
/// use feishu_openapi::{Client, Error};
///
/// # async fn example<R: Request>(client: &Client, request: &R) -> Result<(), Error> {
/// let quick = client
///     .with_total_timeout(Duration::from_millis(800))
///     .with_max_attempts(1)
///     .with_header("x-request-source", "front-desk")?;
/// match quick.send(request).await {
///     Err(error) if error.is_timeout() && error.may_have_been_processed() => {
///         // Look whether it was done before asking for it again.
///     }
///     result => drop(result?),
/// }
/// # Ok(())
/// # }
/// ```
impl Client {
    /// The same client with other tokens, for example those of another tenant. It shares connections and
    /// settings. Rate limits and retries are counted separately for each tenant: keep one client for each.
    #[must_use]
    pub fn with_token_provider(&self, tokens: Arc<dyn TokenProvider>) -> Self {
        Self(self.0.with_tenant(tokens))
    }

    /// The same client acting for a user of the tenant. It shares everything else: connections, limits and
    /// settings.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config): the token cannot stand in a header.
    pub fn with_user_token(&self, token: impl Into<String>) -> Result<Self, Error> {
        let token = FixedToken::new(token.into(), TokenType::User)?;
        Ok(Self(self.0.with_tokens(Arc::new(token))))
    }

    /// The same client acting for a user of the tenant, whose token renews itself. It shares everything else:
    /// connections, limits and settings.
    #[must_use]
    pub fn with_user(&self, user: &UserToken) -> Self {
        Self(self.0.with_tokens(Arc::new(user.clone())))
    }

    /// The same client, sending its token even to endpoints whose documentation does not name that kind of token. The
    /// documentation is wrong now and then; the platform's answer decides.
    #[must_use]
    pub fn ignoring_token_types(&self) -> Self {
        Self(self.0.ignoring_token_types())
    }

    /// The same client with calls of at most so many attempts, the first one counted; never less than 1. See
    /// [`ClientBuilder::max_attempts`](crate::ClientBuilder::max_attempts).
    #[must_use]
    pub fn with_max_attempts(&self, max_attempts: u32) -> Self {
        self.with_policy(Policy {
            max_attempts,
            ..self.0.policy
        })
    }

    /// The same client with attempts of at most this time. See
    /// [`ClientBuilder::attempt_timeout`](crate::ClientBuilder::attempt_timeout). A token that is needed is still fetched within
    /// the time that the builder was given, as other calls may wait for it, too.
    #[must_use]
    pub fn with_attempt_timeout(&self, timeout: Duration) -> Self {
        self.with_policy(Policy {
            attempt_timeout: timeout,
            ..self.0.policy
        })
    }

    /// The same client with calls of at most this time, waiting for a token included. See
    /// [`ClientBuilder::total_timeout`](crate::ClientBuilder::total_timeout). Of a list, each page is a call.
    #[must_use]
    pub fn with_total_timeout(&self, timeout: Duration) -> Self {
        self.with_policy(Policy {
            total_timeout: timeout,
            ..self.0.policy
        })
    }

    /// The same client, adding a header to its requests that do not set it themselves; its name is in lower case. Replaces another
    /// value that was added. Requests for tokens do not have it.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config): the name or the value cannot stand in a header, or the client sets the
    /// header itself.
    pub fn with_header(&self, name: &'static str, value: impl Into<String>) -> Result<Self, Error> {
        let additions = self.additions().with_header(name, value.into())?;
        Ok(Self(self.0.with_additions(additions)))
    }

    /// The same client, adding a query parameter to its requests, for what the schema does not know yet. Replaces another
    /// value that was added. Requests for tokens do not have it.
    #[must_use]
    pub fn with_query(&self, name: impl Into<String>, value: impl Display) -> Self {
        let additions = self.additions().with_query(name.into(), &value);
        Self(self.0.with_additions(additions))
    }

    fn with_policy(&self, policy: Policy) -> Self {
        Self(self.0.with_policy(policy))
    }

    fn additions(&self) -> Additions {
        (*self.0.additions).clone()
    }
}
