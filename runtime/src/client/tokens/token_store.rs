use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use super::AccessToken;
use super::secret::Secret;

/// A user's access token, and the refresh token that gets the next pair. `Debug` shows neither.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenPair {
    pub(super) access_token: AccessToken,
    pub(super) access_token_lifetime: Duration,
    pub(super) refresh_token: Option<Secret>,
    pub(super) refresh_token_lifetime: Option<Duration>,
}

impl TokenPair {
    /// The access token.
    #[must_use]
    pub fn access_token(&self) -> &AccessToken {
        &self.access_token
    }

    /// How long the access token is valid, from when it was requested.
    #[must_use]
    pub fn access_token_lifetime(&self) -> Duration {
        self.access_token_lifetime
    }

    /// What gets the next pair, once. Do not print it. `None` if the user has not granted `offline_access`: this pair
    /// is the last one.
    #[must_use]
    pub fn refresh_token(&self) -> Option<&str> {
        self.refresh_token.as_ref().map(Secret::expose)
    }

    /// How long the refresh token is valid, from when it was requested, if the platform says so.
    #[must_use]
    pub fn refresh_token_lifetime(&self) -> Option<Duration> {
        self.refresh_token_lifetime
    }
}

impl fmt::Debug for TokenPair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenPair")
            .field("access_token", &self.access_token)
            .field("access_token_lifetime", &self.access_token_lifetime)
            .field("refresh_token", &self.refresh_token)
            .field("refresh_token_lifetime", &self.refresh_token_lifetime)
            .finish()
    }
}

/// Stores a user's tokens where the program finds them after a restart.
pub trait TokenStore: Send + Sync + 'static {
    /// Stores a new pair, which replaces the previous one: its refresh token no longer works.
    ///
    /// The pair is used only after this has succeeded. An error fails the calls that wait for a token; the same pair is
    /// stored again when the next call needs one.
    fn save<'a>(&'a self, pair: &'a TokenPair) -> SaveFuture<'a>;
}

/// What [`TokenStore::save`] returns. Messages show the error, so it must not contain a token.
pub type SaveFuture<'a> =
    Pin<Box<dyn Future<Output = Result<(), Box<dyn StdError + Send + Sync>>> + Send + 'a>>;
