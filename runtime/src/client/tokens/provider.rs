use std::fmt;
use std::pin::Pin;

use crate::client::Platform;
use crate::{Error, ErrorKind, TokenType};

use super::secret::Secret;

/// Where a client's access tokens come from. Implement it for tokens that this crate cannot fetch.
///
/// A provider belongs to one platform, app and tenant (or user): it must not be shared by clients with
/// different base URLs.
pub trait TokenProvider: Send + Sync + 'static {
    /// The kind of the tokens. A call to an endpoint that does not take it fails before anything is sent.
    fn token_type(&self) -> TokenType;

    /// A token for one attempt. Called before each one, so a provider keeps the token while it is valid.
    ///
    /// Called in the call's task. An error ends the call: a provider retries by itself what is worth it. The future
    /// may be dropped at any point.
    fn token<'a>(&'a self, platform: &'a Platform) -> TokenFuture<'a>;

    /// The platform refused this token; the call asks for a token once more and sends the request again if it
    /// is another one. Forget the token only if it is still the one you hold: refusals may come late.
    fn refused(&self, token: &AccessToken);
}

impl Error {
    /// The error of a [`TokenProvider`] of your own that has no token: an [`ErrorKind::Auth`]. Its cause is
    /// printed, so that it must not show a secret.
    pub fn no_token(cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self::new(ErrorKind::Auth, format!("no access token: {cause}")).with_source(cause)
    }
}

/// What [`TokenProvider::token`] returns.
pub type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<AccessToken, Error>> + Send + 'a>>;

/// An access token. `Debug` does not show it; tokens are equal if their text is.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken(Secret);

impl AccessToken {
    /// Takes the text of a token: visible ASCII characters, at least one.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) for text that cannot stand in a header; it does not
    /// show the text.
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        Secret::new("the access token", text.into()).map(Self)
    }

    /// The text of the token. Do not print it.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken([secret])")
    }
}
