//! Which answer comes on which connection, and how connections end.

use std::io::ErrorKind;

use serde_json::json;

use crate::support::{Connection, Ending, Offset, RefusedPort, Request, Response, Server};
use crate::{GET, talk};

fn body(text: &str) -> Response {
    Response::new(200, text)
}

/// The body of each response received.
fn bodies(received: &str) -> Vec<&str> {
    let responses = received.split("HTTP/1.1 ").skip(1);
    responses
        .filter_map(|response| response.split("\r\n\r\n").nth(1))
        .collect()
}

#[tokio::test]
async fn connections_follow_the_script_and_later_ones_are_reset() {
    let server = Server::script([
        Connection::respond([body("a"), body("b")]),
        Connection::respond([body("c")]),
    ]);
    let first = talk(server.address(), [GET, GET].concat()).await.text();
    assert_eq!(bodies(&first), ["a", "b"]);
    let second = talk(server.address(), GET).await.text();
    assert_eq!(bodies(&second), ["c"]);
    let third = talk(server.address(), GET).await;
    assert_eq!(third.error, Some(ErrorKind::ConnectionReset));
    assert_eq!(server.connections(), 3);
}

#[tokio::test]
async fn a_request_too_many_on_a_scripted_connection_gets_no_answer() {
    let server = Server::script([Connection::respond([body("a")])]);
    let received = talk(server.address(), [GET, GET].concat()).await.text();
    assert_eq!(bodies(&received), ["a"]);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn listed_responses_go_to_requests_whatever_their_connection() {
    let server = Server::respond([body("a"), body("b"), body("c")]);
    let first = talk(server.address(), [GET, GET].concat()).await.text();
    assert_eq!(bodies(&first), ["a", "b"]);
    let second = talk(server.address(), [GET, GET].concat()).await.text();
    assert_eq!(
        bodies(&second),
        ["c", "the script has no answer for this request"]
    );
    assert!(second.contains("HTTP/1.1 404 "));
}

#[tokio::test]
async fn a_closure_answers_by_the_request() {
    let page = |request: &Request| {
        let page: u32 = request
            .query_value("page_token")
            .map_or(0, |token| token.parse().unwrap());
        Response::ok_data(&json!({"items": [page], "page_token": (page + 1).to_string()}))
    };
    let server = Server::respond_with(page);
    let request = "GET /?page_token=7 HTTP/1.1\r\n\r\n";
    let received = talk(server.address(), request).await.text();
    assert!(
        received.ends_with(r#""data":{"items":[7],"page_token":"8"}}"#),
        "{received}"
    );
}

#[tokio::test]
async fn a_connection_reset_on_accept_reads_nothing() {
    let server = Server::script([Connection::reset()]);
    let received = talk(server.address(), GET).await;
    assert_eq!(received.error, Some(ErrorKind::ConnectionReset));
    assert_eq!(received.bytes, b"");
    assert_eq!(server.connections(), 1);
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_reset_without_an_answer_comes_after_the_request() {
    let server = Server::respond([Response::reset()]);
    let received = talk(server.address(), GET).await;
    assert_eq!(received.error, Some(ErrorKind::ConnectionReset));
    assert_eq!(received.bytes, b"");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_close_without_an_answer_comes_after_the_request() {
    let server = Server::respond([Response::close()]);
    assert_eq!(talk(server.address(), GET).await.text(), "");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_close_after_an_answer_ignores_the_next_request() {
    let server = Server::respond([body("a").then(Ending::Close), body("b")]);
    let received = talk(server.address(), [GET, GET].concat()).await.text();
    assert_eq!(bodies(&received), ["a"]);
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_response_is_cut_by_a_reset() {
    let cut = body("0123456789").cut_at(Offset::Body(4), Ending::Reset);
    let received = talk(Server::respond([cut]).address(), GET).await;
    assert_eq!(received.error, Some(ErrorKind::ConnectionReset));
    assert_eq!(
        received.bytes,
        b"HTTP/1.1 200 \r\ncontent-length: 10\r\n\r\n0123"
    );
}

#[tokio::test]
async fn a_response_is_cut_by_a_close() {
    let in_body = body("0123456789").cut_at(Offset::Body(4), Ending::Close);
    let in_head = body("0123456789").cut_at(Offset::Start(4), Ending::Close);
    let server = Server::respond([in_body, in_head]);
    assert_eq!(bodies(&talk(server.address(), GET).await.text()), ["0123"]);
    assert_eq!(talk(server.address(), GET).await.text(), "HTTP");
}

#[tokio::test]
async fn a_chunked_response_is_cut_inside_a_chunk() {
    let cut = body("0123456789")
        .chunked(8)
        .cut_at(Offset::Body(15), Ending::Close);
    let server = Server::respond([cut]);
    let received = talk(server.address(), GET).await.text();
    assert!(
        received.ends_with("\r\n\r\n8\r\n01234567\r\n2\r"),
        "{received}"
    );
}

#[tokio::test]
async fn a_reserved_port_refuses() {
    let port = RefusedPort::reserve();
    let received = talk(port.address(), GET).await;
    assert_eq!(received.error, Some(ErrorKind::ConnectionRefused));
}
