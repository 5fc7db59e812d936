use feishu_openapi_runtime::ErrorKind;

use crate::sample::ListNumbers;
use crate::server::Server;
use crate::{client, page};

#[tokio::test]
async fn a_request_is_sent_with_token_and_user_agent_and_answered() {
    let server = Server::start([page(r#"{"items":[1,"2"],"has_more":false}"#)]);
    let request = ListNumbers::default().page_size(2);
    let response = request.send(&client(&server)).await.unwrap();
    assert_eq!(
        (response.items, response.has_more),
        (vec![1, 2], Some(false))
    );

    let received = &server.received()[0];
    assert_eq!(
        received.line,
        "GET /open-apis/test/v1/numbers?page_size=2 HTTP/1.1"
    );
    assert_eq!(received.header("authorization"), Some("Bearer t-planted"));
    assert!(
        received
            .header("user-agent")
            .unwrap()
            .starts_with("feishu-openapi/")
    );
    assert_eq!(received.header("referer"), None);
}

#[tokio::test]
async fn a_forbidden_parameter_sends_nothing() {
    let server = Server::start([page("{}")]);
    let request = ListNumbers::default().page_size(101);
    let error = request.send(&client(&server)).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.parameter()),
        (ErrorKind::InvalidRequest, Some("page_size"))
    );
    assert!(server.lines().is_empty());
}

#[tokio::test]
async fn an_error_code_carries_status_and_log_id() {
    let server = Server::start([(400, r#"{"code":1002002,"msg":"bad parameter"}"#)]);
    let error = ListNumbers::default()
        .send(&client(&server))
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Api, Some(400)));
    assert_eq!(
        error.to_string(),
        "GET /open-apis/test/v1/numbers: code 1002002: bad parameter (HTTP 400, log id log-1)"
    );
}
