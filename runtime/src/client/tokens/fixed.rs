use std::future;

use crate::client::Platform;
use crate::{Error, TokenType};

use super::{AccessToken, TokenFuture, TokenProvider};

/// A token that the caller keeps valid.
pub(in crate::client) struct FixedToken {
    token: AccessToken,
    token_type: TokenType,
}

impl FixedToken {
    pub(in crate::client) fn new(token: String, token_type: TokenType) -> Result<Self, Error> {
        Ok(Self {
            token: AccessToken::new(token)?,
            token_type,
        })
    }
}

impl TokenProvider for FixedToken {
    fn token_type(&self) -> TokenType {
        self.token_type
    }

    fn token<'a>(&'a self, _: &'a Platform) -> TokenFuture<'a> {
        Box::pin(future::ready(Ok(self.token.clone())))
    }

    /// There is no other token.
    fn refused(&self, _: &AccessToken) {}
}
