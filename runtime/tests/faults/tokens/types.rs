//! Kinds of token.

use std::sync::Arc;

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::testing::Reply;
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{AccessToken, Endpoint, ErrorKind, Request, StoreApp, TokenType};

use crate::client;
use crate::endpoints::Read;
use crate::sample::ListNumbers;

use super::bearers;

/// A list that takes a token of the given kind only.
#[tokio::test(start_paused = true)]
async fn a_kind_that_the_endpoint_does_not_take_sends_nothing() {
    let (client, transport) = client([]);
    let user = client.with_user_token("u-planted").unwrap();
    let error = ListNumbers::default().send(&user).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Config);
    let text = error.to_string();
    assert!(text.contains("user_access_token") && text.contains("tenant_access_token"));
    assert!(!text.contains("planted"));
    assert!(transport.requests().is_empty());
}

/// An endpoint that takes one kind of token.
macro_rules! taking {
    ($name:ident, $kind:ident) => {
        #[derive(Clone)]
        struct $name;

        impl Request for $name {
            type Response = serde_json::Value;

            const ENDPOINT: &'static Endpoint = &Endpoint {
                token_types: &[TokenType::$kind],
                ..*Read::ENDPOINT
            };

            fn check(&self) -> Result<(), InvalidParameter> {
                Ok(())
            }

            fn write(&self, _: &mut RequestWriter) {}
        }
    };
}
taking!(OfUser, User);
taking!(OfTenant, Tenant);
taking!(OfApp, App);

#[tokio::test(start_paused = true)]
async fn fault_106_the_message_says_what_to_call() {
    let (client, transport) = client([]);
    let user = client.with_user_token("u-1").unwrap();
    let store_app = Arc::new(StoreApp::new("cli_a", "secret").unwrap());
    let app = client.with_token_provider(store_app);
    let advice = [
        (client.send(&OfUser).await, "Client::with_user_token"),
        (client.send(&OfApp).await, "a StoreApp"),
        (user.send(&OfTenant).await, "ClientBuilder::app"),
        (user.send(&OfApp).await, "a StoreApp"),
        (app.send(&OfTenant).await, "StoreApp::tenant"),
        (app.send(&OfUser).await, "Client::with_user_token"),
    ];
    for (result, advice) in advice {
        let text = result.unwrap_err().to_string();
        assert!(text.contains(advice), "{text}");
        assert!(text.contains("Client::ignoring_token_types"), "{text}");
    }
    assert!(transport.requests().is_empty());
}

#[tokio::test(start_paused = true)]
async fn fault_106_any_kind_can_be_tried_all_the_same() {
    let (client, transport) = client([Reply::data("1"), Reply::failure(400, 99_991_663, "no")]);
    let user = client.with_user_token("u-1").unwrap();
    let user = user.ignoring_token_types();
    assert_eq!(user.send(&OfTenant).await.unwrap(), 1);
    let error = user.send(&OfTenant).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Auth);
    assert_eq!(bearers(&transport), ["u-1", "u-1"]);
}

#[tokio::test(start_paused = true)]
async fn fault_68_tokens_that_fit_no_header() {
    let (client, _) = client([]);
    for token in ["", "u-planted\r\nx: y", "u planted"] {
        let error = client.with_user_token(token).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Config);
        assert!(!error.to_string().contains("planted"));
        assert!(AccessToken::new(token).is_err());
    }
    assert!(!format!("{:?}", AccessToken::new("planted").unwrap()).contains("planted"));
}
