use feishu_openapi_runtime::ErrorKind;

use crate::sample::ListNumbers;
use crate::server::Server;
use crate::{builder, page};

const TOKEN_LINE: &str = "POST /open-apis/auth/v3/tenant_access_token/internal HTTP/1.1";
const LIST_LINE: &str = "GET /open-apis/test/v1/numbers HTTP/1.1";

fn grant(token: &str, expire: &str) -> (u16, String) {
    (
        200,
        format!(r#"{{"code":0,"msg":"ok","tenant_access_token":"{token}","expire":{expire}}}"#),
    )
}

#[tokio::test]
async fn the_token_is_fetched_once_and_kept() {
    let server = Server::start([grant("t-1", "7200"), page("{}"), page("{}")]);
    let client = builder(&server).app("cli_a", "app-secret").build().unwrap();
    ListNumbers::default().send(&client).await.unwrap();
    ListNumbers::default().send(&client.clone()).await.unwrap();

    assert_eq!(server.lines(), [TOKEN_LINE, LIST_LINE, LIST_LINE]);
    let received = server.received();
    assert_eq!(
        received[0].body,
        r#"{"app_id":"cli_a","app_secret":"app-secret"}"#
    );
    assert_eq!(
        received[0].header("content-type"),
        Some("application/json; charset=utf-8")
    );
    assert_eq!(received[0].header("authorization"), None);
    assert_eq!(received[2].header("authorization"), Some("Bearer t-1"));
}

#[tokio::test]
async fn a_token_about_to_expire_serves_one_call() {
    for expire in ["0", "-5", "null", "\"soon\""] {
        let server = Server::start([
            grant("t-1", expire),
            page("{}"),
            grant("t-2", expire),
            page("{}"),
        ]);
        let client = builder(&server).app("cli_a", "app-secret").build().unwrap();
        ListNumbers::default().send(&client).await.unwrap();
        ListNumbers::default().send(&client).await.unwrap();
        assert_eq!(
            server.lines(),
            [TOKEN_LINE, LIST_LINE, TOKEN_LINE, LIST_LINE],
            "{expire}"
        );
    }
}

#[tokio::test]
async fn a_token_of_absurd_length_of_life_is_kept() {
    let server = Server::start([grant("t-1", "9223372036854775807"), page("{}"), page("{}")]);
    let client = builder(&server).app("cli_a", "app-secret").build().unwrap();
    ListNumbers::default().send(&client).await.unwrap();
    ListNumbers::default().send(&client).await.unwrap();
    assert_eq!(server.lines().len(), 3);
}

#[tokio::test]
async fn refused_credentials_are_an_auth_error_without_the_secret() {
    let body = r#"{"code":10014,"msg":"app secret app-secret is invalid"}"#;
    let server = Server::start([(200, body)]);
    let client = builder(&server).app("cli_a", "app-secret").build().unwrap();
    let error = ListNumbers::default().send(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Auth, Some(10014)));
    assert_eq!(error.message(), "app secret [secret] is invalid");
    assert_eq!(server.lines(), [TOKEN_LINE]);
}

#[tokio::test]
async fn an_answer_without_a_usable_token_is_a_protocol_error() {
    for body in [
        r#"{"code":0,"expire":7200}"#,
        r#"{"code":0,"tenant_access_token":"","expire":7200}"#,
        r#"{"code":0,"tenant_access_token":"t\r\nx: y","expire":7200}"#,
    ] {
        let server = Server::start([(200, body)]);
        let client = builder(&server).app("cli_a", "app-secret").build().unwrap();
        let error = ListNumbers::default().send(&client).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Protocol, "{body}");
    }
}
