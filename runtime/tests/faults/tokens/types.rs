//! Kinds of token.

use feishu_openapi_runtime::{AccessToken, ErrorKind};

use crate::client;
use crate::sample::ListNumbers;

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
