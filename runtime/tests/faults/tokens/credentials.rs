//! Rows 36 and 37: refused credentials, and several apps in one process.

use std::time::Duration;

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport, advance};
use feishu_openapi_runtime::{Client, ErrorKind};

use crate::builder;
use crate::sample::ListNumbers;

use super::{app_client, bearers, is_for_token, sent};

#[tokio::test(start_paused = true)]
async fn fault_36_credentials_are_refused() {
    let (client, transport) = app_client(|count| match count {
        1 => Reply::failure(200, 10014, "app secret app-secret is invalid"),
        _ => Reply::token("t-2"),
    });
    for _ in 0..100 {
        let error = ListNumbers::default().send(&client).await.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Auth, Some(10014)));
        assert_eq!(error.message(), "app secret [secret] is invalid");
        assert!(!format!("{error} {error:?}").contains("app-secret"));
        let advice = "; check the credentials of the client";
        assert!(error.to_string().ends_with(advice), "{error}");
    }
    advance(Duration::from_secs(29)).await;
    assert!(ListNumbers::default().send(&client).await.is_err());
    assert_eq!(sent(&transport), (1, 0));
    advance(Duration::from_secs(1)).await;
    assert!(ListNumbers::default().send(&client).await.is_ok());
    assert_eq!(sent(&transport), (2, 1));
}

/// The platform answers so when it fails itself.
#[tokio::test(start_paused = true)]
async fn fault_84_a_code_that_is_not_about_credentials_is_a_failure_of_the_server() {
    for (status, code) in [(200, 2200), (400, 2200), (200, 1), (400, 987_654)] {
        let (client, transport) = app_client(move |count| match count {
            ..=3 => Reply::failure(status, code, "try again"),
            _ => Reply::token("t-4"),
        });
        let error = ListNumbers::default().send(&client).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.code()),
            (ErrorKind::Server, Some(code))
        );
        assert!(error.is_retryable());
        assert_eq!(sent(&transport), (3, 0));
        // It is not remembered.
        ListNumbers::default().send(&client).await.unwrap();
        assert_eq!(sent(&transport), (4, 1));
    }
}

/// Every app gets a token that names it.
fn server_of_many_apps() -> ScriptedTransport {
    ScriptedTransport::answering(|request| {
        if !is_for_token(request) {
            return Reply::data("{}");
        }
        let body: serde_json::Value =
            serde_json::from_slice(&request.body.as_ref().unwrap().to_bytes().unwrap()).unwrap();
        Reply::token(&format!("t-of-{}", body["app_id"].as_str().unwrap()))
    })
}

#[tokio::test(start_paused = true)]
async fn fault_37_two_apps_in_one_process() {
    let transport = server_of_many_apps();
    let app = |id: &str| -> Client { builder(&transport).app(id, "secret").build().unwrap() };
    let clients = [app("cli_a"), app("cli_b")];
    for _ in 0..2 {
        for client in &clients {
            ListNumbers::default().send(client).await.unwrap();
        }
    }
    assert_eq!(
        bearers(&transport),
        ["t-of-cli_a", "t-of-cli_b", "t-of-cli_a", "t-of-cli_b"]
    );
    assert_eq!(sent(&transport).0, 2);
}
