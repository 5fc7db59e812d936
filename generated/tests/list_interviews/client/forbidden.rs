//! Parameters that the page forbids reach no server.

use std::io::ErrorKind::WouldBlock;
use std::net::TcpListener;
use std::time::Duration;

use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::{Client, Error, ErrorKind, Timestamp};
use tokio::time::timeout;

/// Requests with the one parameter that is forbidden in each.
fn forbidden() -> [(ListInterviews, &'static str); 9] {
    let list = ListInterviews::by_interview_id("7");
    let time = Timestamp::from_millis;
    [
        (list.clone().page_size(0), "page_size"),
        (list.clone().page_size(-1), "page_size"),
        (list.clone().page_size(101), "page_size"),
        (ListInterviews::by_start_time(time(0)), "start_time"),
        (ListInterviews::by_start_time(time(-1)), "start_time"),
        (ListInterviews::by_end_time(time(0)), "end_time"),
        (list.clone().end_time(time(i64::MIN)), "end_time"),
        (ListInterviews::by_application_id(""), "application_id"),
        (list.interview_id(""), "interview_id"),
    ]
}

/// What sending the request and listing its items end in. The server never answers, so a request that
/// goes out would wait for ever.
async fn errors(request: &ListInterviews, client: &Client) -> [Error; 2] {
    let both = async {
        let sent = request.send(client).await.unwrap_err();
        let listed = request.items(client).try_next().await.unwrap_err();
        [sent, listed]
    };
    timeout(Duration::from_secs(10), both).await.unwrap()
}

#[tokio::test]
async fn a_forbidden_parameter_is_named_and_nothing_is_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let client = Client::builder()
        .app("cli_a1b2c3", "app-secret")
        .base_url(format!("http://{}", listener.local_addr().unwrap()))
        .build()
        .unwrap();
    for (request, parameter) in forbidden() {
        for error in errors(&request, &client).await {
            assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{request:?}");
            assert_eq!(error.parameter(), Some(parameter), "{request:?}");
            assert_eq!((error.status(), error.code()), (None, None));
        }
    }
    assert_eq!(listener.accept().unwrap_err().kind(), WouldBlock);
}
