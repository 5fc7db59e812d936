use feishu_openapi_runtime::{ErrorKind, Request};

use crate::sample::ListNumbers;
use crate::server::Server;
use crate::{builder, client, page};

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
async fn the_base_urls_path_comes_first() {
    let server = Server::start([page("{}")]);
    let base_url = format!("{}/gateway/", server.url());
    let builder = builder(&server)
        .base_url(base_url)
        .tenant_access_token("t-1");
    ListNumbers::default()
        .send(&builder.build().unwrap())
        .await
        .unwrap();
    assert_eq!(
        server.lines(),
        ["GET /gateway/open-apis/test/v1/numbers HTTP/1.1"]
    );
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

#[tokio::test]
async fn redirects_are_not_followed() {
    let server = Server::start([(302, ""), (200, "")]);
    let error = ListNumbers::default()
        .send(&client(&server))
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.status()),
        (ErrorKind::Protocol, Some(302))
    );
    assert_eq!(server.lines().len(), 1);
}

#[tokio::test]
async fn a_refused_connection_is_a_connect_error_without_the_query() {
    let server = Server::start::<&str>([]);
    let client = client(&server);
    drop(server);
    let error = ListNumbers::default()
        .page_size(77)
        .send(&client)
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.status()), (ErrorKind::Connect, None));
    let source = std::error::Error::source(&error).unwrap();
    assert!(
        !format!("{error} {error:?} {source} {source:?}").contains("page_size"),
        "{source:?}"
    );
    assert!(
        error
            .to_string()
            .starts_with(&format!("GET {}: ", ListNumbers::ENDPOINT.path)),
        "{error}"
    );
}

#[tokio::test]
async fn a_response_that_is_no_http_is_a_transport_error() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let base_url = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        use std::io::{Read, Write};
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 4096]).unwrap();
        stream.write_all(b"not http at all\r\n\r\n").unwrap();
    });
    let builder = feishu_openapi_runtime::Client::builder().base_url(base_url);
    let builder = builder.tenant_access_token("t-1").max_attempts(1);
    let client = builder.build().unwrap();
    let error = ListNumbers::default().send(&client).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    server.join().unwrap();
}
