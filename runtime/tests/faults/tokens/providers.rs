//! Token providers of the caller's own.

use std::sync::{Arc, Mutex};

use feishu_openapi_runtime::testing::Reply;
use feishu_openapi_runtime::{
    AccessToken, Error, ErrorKind, Platform, TokenFuture, TokenProvider, TokenType,
};

use crate::client;
use crate::sample::ListNumbers;

use super::bearers;

/// Counts up with each refusal.
struct Counter(Mutex<u32>);

impl TokenProvider for Counter {
    fn token_type(&self) -> TokenType {
        TokenType::Tenant
    }

    fn token<'a>(&'a self, _: &'a Platform) -> TokenFuture<'a> {
        let token = AccessToken::new(format!("mine-{}", self.0.lock().unwrap()));
        Box::pin(async { token })
    }

    fn refused(&self, token: &AccessToken) {
        let mut count = self.0.lock().unwrap();
        if token.expose() == format!("mine-{count}") {
            *count += 1;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_provider_of_the_callers_own_is_asked_again_after_a_refusal() {
    let (client, transport) = client([
        Reply::failure(401, 99_991_663, "invalid"),
        Reply::data("{}"),
        Reply::data("{}"),
    ]);
    let mine = client.with_token_provider(Arc::new(Counter(Mutex::new(0))));
    ListNumbers::default().send(&mine).await.unwrap();
    ListNumbers::default().send(&client).await.unwrap();
    assert_eq!(bearers(&transport), ["mine-0", "mine-1", "t-planted"]);
}

/// Has lost its connection.
struct Broken;

impl TokenProvider for Broken {
    fn token_type(&self) -> TokenType {
        TokenType::Tenant
    }

    fn token<'a>(&'a self, _: &'a Platform) -> TokenFuture<'a> {
        let cause = std::io::Error::other("the vault is sealed");
        Box::pin(async { Err(Error::no_token(cause)) })
    }

    fn refused(&self, _: &AccessToken) {}
}

#[tokio::test(start_paused = true)]
async fn the_error_of_a_provider_ends_the_call() {
    let (client, transport) = client([]);
    let client = client.with_token_provider(Arc::new(Broken));
    let error = ListNumbers::default().send(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Auth, 0));
    assert_eq!(error.to_string(), "no access token: the vault is sealed");
    assert!(transport.requests().is_empty());
}
