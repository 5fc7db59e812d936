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
