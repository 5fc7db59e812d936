//! Rows 44 and 45: going on after a page that failed.

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::{Client, Continuation, ErrorKind, HttpRequest, PagePosition};

use crate::client;
use crate::paging::chain;
use crate::sample::ListNumbers;

/// Ten pages of ten numbers each, 0 to 99; `broken` fails for good while it is set.
fn page_of(request: &HttpRequest, broken: Option<i64>) -> Reply {
    let (_, token) = request.url.split_once("page_token=p").unwrap_or_default();
    let page = token.parse().unwrap_or(1_i64);
    if broken == Some(page) {
        return Reply::failure(400, 5, "no");
    }
    let items: Vec<i64> = (0..10).map(|item| (page - 1) * 10 + item).collect();
    Reply::data(format!(
        r#"{{"items":{items:?},"has_more":{},"page_token":"p{}"}}"#,
        page < 10,
        page + 1
    ))
}

fn ten_pages(broken: Option<i64>) -> (Client, ScriptedTransport) {
    let transport = ScriptedTransport::answering(move |request| page_of(request, broken));
    let client = crate::builder(&transport).tenant_access_token("t-1");
    (client.build().unwrap(), transport)
}

fn at(page_token: &str, skip: u32) -> Continuation {
    Continuation {
        position: Some(PagePosition::Token(page_token.to_owned())),
        skip,
    }
}

#[tokio::test(start_paused = true)]
async fn fault_44_page_7_fails_for_good() {
    let (client, transport) = ten_pages(Some(7));
    let mut items = ListNumbers::default().items(&client);
    for number in 0..60 {
        assert_eq!(items.try_next().await.unwrap(), Some(number));
    }
    let error = items.try_next().await.unwrap_err();
    assert_eq!(error.code(), Some(5));
    assert!(error.to_string().contains(" (page 7, HTTP "), "{error}");
    for _ in 0..3 {
        assert!(items.next().await.is_none());
    }
    assert_eq!(transport.requests().len(), 7);
    assert_eq!(items.continuation(), Some(at("p7", 0)));

    let (client, transport) = ten_pages(None);
    let resumed = ListNumbers::default().items(&client);
    let rest = resumed.resume(items.continuation().unwrap()).try_collect();
    assert!(rest.await.unwrap().into_iter().eq(60..100));
    assert_eq!(transport.requests().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn fault_44_pages_resume_at_the_page_that_failed() {
    let (client, _) = ten_pages(Some(7));
    let mut pages = ListNumbers::default().pages(&client).prefetch();
    while let Ok(Some(_)) = pages.try_next().await {}
    assert_eq!(pages.continuation(), Some(at("p7", 0)));

    let (client, transport) = ten_pages(None);
    let resumed = ListNumbers::default().pages(&client);
    let mut resumed = resumed.resume(pages.continuation().unwrap());
    assert_eq!(resumed.try_next().await.unwrap().unwrap().items[0], 60);
    assert_eq!(resumed.try_collect().await.unwrap().len(), 3);
    assert_eq!(transport.requests().len(), 4);
}

/// Stops after every number of elements, stores the place, and goes on from there with another client.
#[tokio::test(start_paused = true)]
async fn a_list_resumed_anywhere_loses_and_repeats_nothing() {
    for (stop, pages) in (0..=100).zip((0..=100).map(|stop| 10 - stop / 10)) {
        let mut items = ListNumbers::default().items(&ten_pages(None).0);
        for number in 0..stop {
            assert_eq!(items.try_next().await.unwrap(), Some(number));
        }
        let Some(place) = items.continuation() else {
            assert_eq!(stop, 100);
            continue;
        };
        let place = serde_json::to_string(&place).unwrap();
        let place: Continuation = serde_json::from_str(&place).unwrap();
        let (client, transport) = ten_pages(None);
        let resumed = ListNumbers::default().items(&client).prefetch();
        let rest = resumed.resume(place).try_collect().await.unwrap();
        assert!(rest.into_iter().eq(stop..100), "{stop}");
        assert_eq!(transport.requests().len(), pages);
    }
}

#[tokio::test(start_paused = true)]
async fn a_page_that_does_not_lead_on_is_where_to_go_on() {
    for (replies, kind) in [
        (&[(1, "a"), (2, "")], ErrorKind::Protocol),
        (&[(1, "a"), (2, "a")], ErrorKind::PaginationLoop),
    ] {
        let mut items = ListNumbers::default().items(&client(chain(replies)).0);
        assert_eq!(items.try_next().await.unwrap(), Some(1));
        assert_eq!(items.try_next().await.unwrap(), Some(2));
        assert_eq!(items.continuation(), Some(at("a", 1)));
        assert_eq!(items.try_next().await.unwrap_err().kind(), kind);
        assert_eq!(items.continuation(), Some(at("a", 1)));

        let healed = Reply::data(r#"{"items":[2,3],"has_more":false}"#);
        let (client, _) = client([healed]);
        let resumed = ListNumbers::default().items(&client);
        let rest = resumed.resume(items.continuation().unwrap()).try_collect();
        assert_eq!(rest.await.unwrap(), [3]);
    }
}

#[tokio::test(start_paused = true)]
async fn fault_45_a_page_token_that_is_refused() {
    let (client, transport) = client([
        Reply::data(r#"{"items":[1],"has_more":true,"page_token":"old"}"#),
        Reply::failure(400, 1_002_002, "page_token expired"),
    ]);
    let mut items = ListNumbers::default().items(&client);
    assert_eq!(items.try_next().await.unwrap(), Some(1));
    let error = items.try_next().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.code()),
        (ErrorKind::Api, Some(1_002_002))
    );
    assert_eq!(transport.requests().len(), 2);
    assert_eq!(items.continuation(), Some(at("old", 0)));
}

#[test]
fn a_continuation_is_stored_as_json_and_shows_no_token() {
    let place = at("planted", 3);
    let json = r#"{"page_token":"planted","skip":3}"#;
    assert_eq!(serde_json::to_string(&place).unwrap(), json);
    assert_eq!(serde_json::from_str::<Continuation>(json).unwrap(), place);
    assert!(!format!("{place:?}").contains("planted"));
    for skip in ["-1", "4294967296", "\"x\""] {
        let json = format!(r#"{{"skip":{skip}}}"#);
        assert!(serde_json::from_str::<Continuation>(&json).is_err());
    }
}
