//! Lists whose pages are counted by elements.

use feishu_openapi_runtime::request::{InvalidParameter, check};
use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{
    Client, Continuation, Endpoint, ErrorKind, NextPage, PagePosition, PagedRequest, Request,
};

use crate::sample::{ListNumbers, ListNumbersResponse};

/// Numbers from an offset on.
#[derive(Clone, Default)]
struct ListFrom {
    offset: Option<i64>,
}

impl Request for ListFrom {
    type Response = ListNumbersResponse;

    const ENDPOINT: &'static Endpoint = ListNumbers::ENDPOINT;

    fn check(&self) -> Result<(), InvalidParameter> {
        check::min("offset", &self.offset, 0)
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.query("offset", &self.offset);
    }
}

impl PagedRequest for ListFrom {
    type Item = i64;
    type Position = i64;

    fn at_page(self, position: i64) -> Self {
        Self {
            offset: Some(position),
        }
    }

    fn next_page(&self, page: &ListNumbersResponse) -> NextPage<i64> {
        NextPage::by_offset(self.offset, page.items.len(), page.has_more, None)
    }

    fn into_items(page: ListNumbersResponse) -> Vec<i64> {
        page.items
    }
}

/// Seven numbers, three on a page; the answer says more of them if `has_more` does.
fn seven(has_more: fn(usize) -> &'static str) -> (Client, ScriptedTransport) {
    let transport = ScriptedTransport::answering(move |request| {
        let offset = request
            .url
            .split_once("offset=")
            .map_or("0", |(_, offset)| offset);
        let offset: usize = offset.parse().unwrap();
        let items: Vec<usize> = (offset..7).take(3).collect();
        Reply::data(format!(r#"{{"items":{items:?}{}}}"#, has_more(offset)))
    });
    let client = crate::builder(&transport).tenant_access_token("t-1");
    (client.build().unwrap(), transport)
}

fn offsets(transport: &ScriptedTransport) -> Vec<String> {
    let requests = transport.requests().into_iter();
    let offsets = requests.map(|request| request.query_value("offset"));
    offsets.map(Option::unwrap_or_default).collect()
}

#[tokio::test(start_paused = true)]
async fn the_last_page_is_the_one_that_says_so_or_an_empty_one() {
    let (client, transport) = seven(|offset| {
        if offset < 6 {
            r#","has_more":true"#
        } else {
            r#","has_more":false"#
        }
    });
    let items = client.items(&ListFrom::default()).try_collect().await;
    assert_eq!(items.unwrap(), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(offsets(&transport), ["", "3", "6"]);

    let (client, transport) = seven(|_| "");
    let items = client
        .items(&ListFrom { offset: Some(2) })
        .try_collect()
        .await;
    assert_eq!(items.unwrap(), [2, 3, 4, 5, 6]);
    assert_eq!(offsets(&transport), ["2", "5", "7"]);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_promises_more_behind_an_empty_page_ends_in_an_error() {
    let (client, transport) = seven(|_| r#","has_more":true"#);
    let mut items = client.items(&ListFrom::default());
    for number in 0..7 {
        assert_eq!(items.try_next().await.unwrap(), Some(number));
    }
    let error = items.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Protocol);
    assert_eq!(offsets(&transport), ["", "3", "6", "7"]);
}

#[tokio::test(start_paused = true)]
async fn a_continuation_goes_on_within_a_page() {
    let (client, _) = seven(|_| "");
    let mut items = client.items(&ListFrom::default()).prefetch();
    for number in 0..4 {
        assert_eq!(items.try_next().await.unwrap(), Some(number));
    }
    let continuation = items.continuation().unwrap();
    let resumed = client.items(&ListFrom::default()).resume(continuation);
    assert_eq!(resumed.try_collect().await.unwrap(), [4, 5, 6]);
}

#[tokio::test(start_paused = true)]
async fn a_continuation_of_another_list_is_refused() {
    let (client, transport) = seven(|_| "");
    for position in [
        PagePosition::Token("abc".to_owned()),
        PagePosition::Offset(-1),
    ] {
        let other = Continuation {
            position: Some(position),
            skip: 0,
        };
        let mut items = client.items(&ListFrom::default()).resume(other);
        let error = items.try_next().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(items.try_next().await.unwrap().is_none());
    }
    assert!(transport.requests().is_empty());

    let (client, transport) = crate::client([]);
    let by_offset = Continuation {
        position: Some(PagePosition::Offset(3)),
        skip: 0,
    };
    let mut items = ListNumbers::default().items(&client).resume(by_offset);
    let error = items.try_next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(transport.requests().is_empty());
}

#[test]
fn a_continuation_of_an_offset_is_stored_as_a_number() {
    let place = Continuation {
        position: Some(PagePosition::Offset(3)),
        skip: 2,
    };
    let json = r#"{"offset":3,"skip":2}"#;
    assert_eq!(serde_json::to_string(&place).unwrap(), json);
    assert_eq!(serde_json::from_str::<Continuation>(json).unwrap(), place);
    let both = r#"{"offset":3,"page_token":"a"}"#;
    assert!(serde_json::from_str::<Continuation>(both).is_err());
}
