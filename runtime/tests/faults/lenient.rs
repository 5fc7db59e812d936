//! Row 54: one element of a page that cannot be read.

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::testing::Reply;
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{
    Endpoint, Envelope, ErrorKind, LenientRequest, NextPage, PagedRequest, Request,
};

use crate::client;
use crate::sample::{ListNumbers, ListNumbersResponse};

/// A page of the numbers 0 to 99, in which `bad` stands at place 41.
fn page(bad: &str) -> Reply {
    let items: Vec<String> = (0..100)
        .map(|number| match number {
            41 => bad.to_owned(),
            _ => number.to_string(),
        })
        .collect();
    Reply::data(format!(
        r#"{{"items":[{}],"has_more":false}}"#,
        items.join(" ,\n")
    ))
}

#[tokio::test(start_paused = true)]
async fn fault_54_an_undecodable_item_fails_its_page() {
    let (client, transport) = client([page(r#""planted""#)]);
    let mut items = ListNumbers::default().items(&client);
    let error = items.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.json_path(), Some("data.items[41]"));
    assert!(items.next().await.is_none());
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn fault_54_lenient_items_fail_alone() {
    for (bad, path) in [
        (r#""planted""#, "data.items[41]"),
        ("null", "data.items[41]"),
        (r#"{"planted":[1]}"#, "data.items[41]"),
    ] {
        let (client, transport) = client([page(bad)]);
        let items = client.lenient_items(&ListNumbers::default());
        let mut items = items.try_collect().await.unwrap();
        let error = items.remove(41).unwrap_err();
        let good: Vec<i64> = items.into_iter().map(Result::unwrap).collect();
        assert!(good.into_iter().eq((0..41).chain(42..100)));
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert_eq!(error.json_path(), Some(path));
        assert!(!format!("{error} {error:?}").contains("planted"), "{error}");
        assert!(
            error
                .to_string()
                .starts_with("GET /open-apis/test/v1/numbers: "),
            "{error}"
        );
        assert_eq!(transport.requests().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn lenient_items_follow_pages_and_resume() {
    let replies = [
        Reply::data(r#"{"items":[1,"x"],"has_more":true,"page_token":"a"}"#),
        Reply::data(r#"{"page_token":"b","items":null,"has_more":true}"#),
        Reply::data(r#"{"items":[true,4],"has_more":false}"#),
    ];
    let request = ListNumbers::default();
    let mut items = client(replies.clone()).0.lenient_items(&request);
    let mut read = Vec::new();
    while let Some(item) = items.try_next().await.unwrap() {
        read.push(item.ok());
        if read.len() == 3 {
            let (client, _) = client(replies[2..].to_vec());
            items = client
                .lenient_items(&request)
                .resume(items.continuation().unwrap());
        }
    }
    assert_eq!(read, [Some(1), None, None, Some(4)]);
}

#[tokio::test(start_paused = true)]
async fn fault_87_an_odd_field_beside_the_lenient_items_does_not_cost_the_page() {
    let (client, _) = client([
        Reply::data(r#"{"has_more":"maybe","items":[1,"x"],"page_token":"a","n\u0065w":[1]}"#),
        Reply::data(r#"{"page_token":{"planted":1},"items":[2],"has_more":false}"#),
    ]);
    let items = client.lenient_items(&ListNumbers::default());
    let items = items.try_collect().await.unwrap();
    let read = items.iter().map(|item| match item {
        Ok(number) => number.to_string(),
        Err(error) => error.json_path().unwrap_or_default().to_owned(),
    });
    let read: Vec<_> = read.collect();
    let expected = [
        "1",
        "data.items[1]",
        "data.has_more",
        "2",
        "data.page_token",
    ];
    assert_eq!(read, expected);
    assert!(!format!("{items:?}").contains("planted"));
}

/// Each error is about the answer that it lies in, not about the one that is fetched ahead.
#[tokio::test(start_paused = true)]
async fn fault_90_lenient_items_and_fields_that_cannot_be_read() {
    let (client, _) = client([
        Reply::json(500, "").header("x-tt-logid", "log-1"),
        Reply::data(r#"{"items":["x",1],"has_more":[],"page_token":"a"}"#)
            .header("x-tt-logid", "log-2"),
        Reply::data(r#"{"items":["x"]}"#).header("x-tt-logid", "log-3"),
    ]);
    let items = client.lenient_items(&ListNumbers::default()).prefetch();
    let items = items.try_collect().await.unwrap();
    let errors = items.iter().filter_map(|item| item.as_ref().err());
    let told: Vec<_> = errors
        .map(|error| {
            (
                error.json_path(),
                error.log_id(),
                error.status(),
                error.attempts(),
            )
        })
        .collect();
    let expected = [
        (Some("data.items[0]"), Some("log-2"), Some(200), 2),
        (Some("data.has_more"), Some("log-2"), Some(200), 2),
        (Some("data.items[0]"), Some("log-3"), Some(200), 1),
    ];
    assert_eq!(told, expected);
}

#[tokio::test(start_paused = true)]
async fn what_is_not_an_element_still_fails_the_page() {
    for (data, path) in [
        (r#"{"items":{}}"#, "data.items"),
        (r#"{"items":[1],"items":[2]}"#, "data.items"),
    ] {
        let (client, _) = client([Reply::data(data)]);
        let mut items = client.lenient_items(&ListNumbers::default());
        let error = items.try_next().await.unwrap_err();
        assert_eq!(error.json_path(), Some(path));
    }
}

/// Numbers beside `code`.
#[derive(Clone)]
struct ListBesideCode(ListNumbers);

impl Request for ListBesideCode {
    type Response = ListNumbersResponse;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        envelope: Envelope::BesideCode,
        ..*ListNumbers::ENDPOINT
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        self.0.check()
    }

    fn write(&self, writer: &mut RequestWriter) {
        self.0.write(writer);
    }
}

impl PagedRequest for ListBesideCode {
    type Item = i64;
    type Position = String;

    fn at_page(self, position: String) -> Self {
        Self(self.0.at_page(position))
    }

    fn next_page(&self, page: &ListNumbersResponse) -> NextPage<String> {
        self.0.next_page(page)
    }

    fn into_items(page: ListNumbersResponse) -> Vec<i64> {
        page.items
    }
}

impl LenientRequest for ListBesideCode {
    const LIST: &'static str = "items";
}

#[tokio::test(start_paused = true)]
async fn lenient_items_may_stand_beside_the_code() {
    let page = |rest: &str| Reply::json(200, format!(r#"{{"items":[1,"x",3],"code":0{rest}}}"#));
    let (client, _) = client([page(r#","page_token":"a""#), page("")]);
    let items = client.lenient_items(&ListBesideCode(ListNumbers::default()));
    let items = items.try_collect().await.unwrap();
    let read: Vec<_> = items.iter().map(|item| item.as_ref().ok()).collect();
    assert_eq!(read, [Some(&1), None, Some(&3), Some(&1), None, Some(&3)]);
    let error = items[1].as_ref().unwrap_err();
    assert_eq!(error.json_path(), Some("items[1]"));
}
