//! What the server tells of the requests it received.

use serde_json::json;

use crate::support::{Response, Server};
use crate::{GET, talk};

fn empty_answers() -> Server {
    Server::respond_with(|_| Response::new(200, ""))
}

#[tokio::test]
async fn a_request_is_recorded_whole() {
    let server = empty_answers();
    let sent = "POST /open-apis/x?a=1&b=%E4%B8%AD+%26&a=2 HTTP/1.1\r\n\
                Host: test\r\nX-Twice: one\r\nX-Twice: two\r\nContent-Length: 8\r\n\r\n{\"n\": 1}";
    talk(server.address(), sent).await;

    let request = &server.requests()[0];
    assert_eq!(request.method, "POST");
    assert_eq!(request.target, "/open-apis/x?a=1&b=%E4%B8%AD+%26&a=2");
    assert_eq!(request.path(), "/open-apis/x");
    let query = [("a", "1"), ("b", "中 &"), ("a", "2")];
    assert_eq!(
        request.query(),
        query.map(|(name, value)| (name.into(), value.into()))
    );
    assert_eq!(request.query_value("b").as_deref(), Some("中 &"));
    assert_eq!(request.query_value("c"), None);
    assert_eq!(request.header("x-twice"), Some("one"));
    assert_eq!(request.headers[2], ("X-Twice".into(), "two".into()));
    assert_eq!(request.header("authorization"), None);
    assert_eq!(request.body, b"{\"n\": 1}");
    assert_eq!(request.json(), json!({"n": 1}));
}

#[tokio::test]
async fn requests_tell_their_connection() {
    let server = empty_answers();
    talk(server.address(), [GET, GET].concat()).await;
    talk(server.address(), GET).await;

    let requests = server.requests();
    let connections: Vec<_> = requests.iter().map(|request| request.connection).collect();
    assert_eq!(connections, [0, 0, 1]);
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_connection_without_a_request_counts() {
    let server = empty_answers();
    let received = talk(server.address(), "").await;
    assert_eq!(received.text(), "");
    assert_eq!(server.connections(), 1);
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn what_is_no_request_is_neither_recorded_nor_answered() {
    let server = empty_answers();
    let long = format!(
        "GET / HTTP/1.1\r\nlong: {}\r\n\r\n",
        "l".repeat(17 * 1024 * 1024)
    );
    let wrong = [
        "\u{1}\u{2}\u{3}\r\n\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "POST / HTTP/1.1\r\ncontent-length: 9\r\n\r\nshort",
        "POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        &long,
    ];
    for request in wrong {
        assert_eq!(talk(server.address(), request).await.bytes, b"");
    }
    assert_eq!(server.connections(), wrong.len());
    assert!(server.requests().is_empty());
}
