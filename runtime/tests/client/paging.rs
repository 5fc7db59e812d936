use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use feishu_openapi_runtime::{Error, Items, Pages};
use futures_core::Stream;

use crate::sample::ListNumbers;
use crate::server::Server;
use crate::{client, page};

const LINE: &str = "GET /open-apis/test/v1/numbers";

fn three_pages() -> Server {
    Server::start([
        page(r#"{"items":[1,2],"has_more":true,"page_token":"a b"}"#),
        page(r#"{"items":null,"has_more":true,"page_token":"c"}"#),
        page(r#"{"items":[3],"has_more":false,"page_token":"d"}"#),
    ])
}

#[tokio::test]
async fn items_come_from_every_page_in_order() {
    let server = three_pages();
    let mut items = ListNumbers::default().page_size(2).items(&client(&server));
    let mut numbers = Vec::new();
    while let Some(number) = items.try_next().await.unwrap() {
        numbers.push(number);
    }
    assert_eq!(numbers, [1, 2, 3]);
    assert!(items.next().await.is_none());
    assert_eq!(
        server.lines(),
        [
            format!("{LINE}?page_size=2 HTTP/1.1"),
            format!("{LINE}?page_size=2&page_token=a+b HTTP/1.1"),
            format!("{LINE}?page_size=2&page_token=c HTTP/1.1"),
        ]
    );
}

#[tokio::test]
async fn pages_and_items_can_be_collected() {
    let server = three_pages();
    let pages = ListNumbers::default()
        .pages(&client(&server))
        .try_collect()
        .await
        .unwrap();
    assert_eq!(pages.len(), 3);
    let server = three_pages();
    let items = ListNumbers::default()
        .items(&client(&server))
        .try_collect()
        .await
        .unwrap();
    assert_eq!(items, [1, 2, 3]);
}

#[tokio::test]
async fn pages_are_fetched_only_when_asked_for() {
    let server = three_pages();
    let mut pages = ListNumbers::default().pages(&client(&server));
    assert!(server.lines().is_empty());
    assert_eq!(pages.next().await.unwrap().unwrap().items, [1, 2]);
    assert_eq!(server.lines().len(), 1);
}

#[tokio::test]
async fn a_dropped_future_loses_no_page() {
    let server = three_pages();
    let mut items = ListNumbers::default().items(&client(&server));
    for _ in 0..3 {
        let mut next = Box::pin(items.next());
        let poll = next.as_mut().poll(&mut Context::from_waker(Waker::noop()));
        assert!(matches!(poll, Poll::Pending));
    }
    assert_eq!(items.try_collect().await.unwrap(), [1, 2, 3]);
    assert_eq!(server.lines().len(), 3);
}

#[tokio::test]
async fn both_are_streams() {
    fn polled<S: Stream + Unpin>(
        stream: &mut S,
        context: &mut Context<'_>,
    ) -> Poll<Option<S::Item>> {
        Pin::new(stream).poll_next(context)
    }
    let server = three_pages();
    let client = client(&server);
    let mut pages: Pages<ListNumbers> = ListNumbers::default().pages(&client);
    let page: Result<_, Error> = std::future::poll_fn(|context| polled(&mut pages, context))
        .await
        .unwrap();
    assert_eq!(page.unwrap().items, [1, 2]);
    drop(server);

    let server = three_pages();
    let mut items: Items<ListNumbers> = ListNumbers::default().items(&crate::client(&server));
    let item = std::future::poll_fn(|context| polled(&mut items, context))
        .await
        .unwrap();
    assert_eq!(item.unwrap(), 1);
}
