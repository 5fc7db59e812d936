//! Endpoints that the schema lacks, and lists that are kept as JSON.

use feishu_openapi_runtime::request::validate;
use feishu_openapi_runtime::testing::Reply;
use feishu_openapi_runtime::{ErrorKind, Method};
use serde_json::json;

use crate::client;
use crate::sample::ListNumbers;

const BOOK: &str = "/open-apis/library/v1/books/:book_id";

#[tokio::test(start_paused = true)]
async fn path_query_and_body_are_sent_with_a_token() {
    let (client, transport) = client([Reply::data(r#"{"left":2}"#)]);
    let request = client
        .put(BOOK)
        .path("book_id", "a/b")
        .query("language", "en")
        .body(json!({"copies": 3}));
    assert_eq!(request.send().await.unwrap()["left"], 2);
    let sent = &transport.requests()[0];
    assert_eq!(sent.method, Method::Put);
    assert!(
        sent.url.ends_with("/books/a%2Fb?language=en"),
        "{}",
        sent.url
    );
    assert_eq!(
        sent.body.as_ref().unwrap().to_bytes().unwrap(),
        br#"{"copies":3}"#.as_slice()
    );
    let token = ("authorization", "Bearer t-planted".to_owned());
    assert!(sent.headers.contains(&token));
}

#[tokio::test(start_paused = true)]
async fn only_reads_are_repeated_and_errors_name_the_endpoint() {
    let (client, transport) = client([
        Reply::server_error(),
        Reply::data("1"),
        Reply::server_error(),
        Reply::failure(200, 77, "no"),
    ]);
    let book = client.get(BOOK).path("book_id", 7);
    assert_eq!(book.send().await.unwrap(), 1);
    let error = client
        .delete(BOOK)
        .path("book_id", 7)
        .send()
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("DELETE /open-apis/library/v1/books/:book_id: "),
        "{error}"
    );
    let error = book.send().await.unwrap_err();
    assert_eq!((error.code(), transport.replies_left()), (Some(77), 0));
}

#[tokio::test(start_paused = true)]
async fn lists_are_followed() {
    let (client, transport) = client([
        Reply::page([1, 2], Some("next")),
        Reply::page([3], None),
        Reply::data(r#"{"books":[4]}"#),
    ]);
    let books = client
        .get("/open-apis/library/v1/books")
        .query("page_token", "first");
    assert_eq!(books.items().try_collect().await.unwrap(), [1, 2, 3]);
    assert!(
        transport.requests()[1]
            .url
            .ends_with("/books?page_token=next")
    );
    assert_eq!(books.items().try_collect().await.unwrap(), [4]);
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_sent_is_refused() {
    let (client, _) = client([]);
    for request in [
        client.get("open-apis"),
        client.get(BOOK),
        client.post(BOOK).path("book_id", 7).body(json!([1])),
    ] {
        let invalid = validate(&request).err().map(|error| error.to_string());
        let error = request.send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
        assert!(invalid.is_none_or(|invalid| invalid == error.to_string()));
    }
}

#[tokio::test(start_paused = true)]
async fn raw_items_are_what_was_sent() {
    let (client, _) = client([
        Reply::page([r#"{"new": 1.50}"#], Some("next")),
        Reply::data(r#"{"items": ["2"], "has_more": false}"#),
        Reply::data(r#"{"items": [3], "has_more": []}"#),
    ]);
    let raw = client.raw_items(&ListNumbers::default());
    let raw = raw.try_collect().await.unwrap();
    let raw: Vec<_> = raw
        .iter()
        .map(|item| item.as_ref().unwrap().get())
        .collect();
    assert_eq!(raw, [r#"{"new": 1.50}"#, r#""2""#]);

    let raw = client.raw_items(&ListNumbers::default());
    let raw = raw.try_collect().await.unwrap();
    assert_eq!(raw[0].as_ref().unwrap().get(), "3");
    assert_eq!(
        raw[1].as_ref().unwrap_err().json_path(),
        Some("data.has_more")
    );
}
