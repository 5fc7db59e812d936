//! What is in a request can be read.

use feishu_openapi_runtime::{Body, HttpRequest, Method, request};
use serde_json::json;

use crate::sample::{UpdateInterview, valid};

#[test]
fn what_a_request_sends_can_be_read() {
    let update = UpdateInterview {
        interview_id: "a/b c".to_owned(),
        application_id: Some("空 格&=".to_owned()),
        page_size: Some(50),
        user_ids: vec!["a".to_owned(), "b".to_owned()],
        reason: Some("ill".to_owned()),
        ..valid()
    };
    let sent = request::build(&update).unwrap();
    assert_eq!(
        sent.path(),
        "/open-apis/hire/v1/interviews/a%2Fb%20c/people"
    );
    assert_eq!(sent.query_value("application_id").unwrap(), "空 格&=");
    assert_eq!(sent.query_value("page_size").unwrap(), "50");
    assert_eq!(sent.query_value("user_ids").unwrap(), "a");
    assert_eq!(sent.query_value("notify"), None);
    let names: Vec<String> = sent.query().into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        ["application_id", "page_size", "user_ids", "user_ids"]
    );
    assert_eq!(sent.json().unwrap(), json!({"reason": "ill"}));
    assert_eq!(
        sent.header("content-type").unwrap(),
        "application/json; charset=utf-8"
    );
    assert_eq!(sent.header("x-none"), None);
}

fn sent(url: &str, body: Option<&str>) -> HttpRequest {
    HttpRequest {
        method: Method::Get,
        url: url.to_owned(),
        headers: Vec::new(),
        body: body.map(|body| Body::from(body.as_bytes().to_vec())),
    }
}

#[test]
fn addresses_of_every_shape_have_a_path_and_a_query() {
    for (url, path, count) in [
        ("/a/b", "/a/b", 0),
        ("/a/b?", "/a/b", 0),
        ("/a?b=c?d&b", "/a", 2),
        ("https://host:1/a/b?x=1", "/a/b", 1),
        ("https://host", "", 0),
        ("https://host?x=https://y", "", 1),
        ("/a?x=https://y/z", "/a", 1),
        ("", "", 0),
    ] {
        let sent = sent(url, None);
        assert_eq!((sent.path(), sent.query().len()), (path, count), "{url}");
    }
}

#[test]
fn a_body_that_is_no_json_reads_as_none() {
    assert_eq!(sent("/", None).json(), None);
    assert_eq!(sent("/", Some("x=1")).json(), None);
    assert_eq!(sent("/", Some("[1]")).json(), Some(json!([1])));
}
