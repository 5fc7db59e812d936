//! Fetching one page ahead.

use std::time::Duration;

use feishu_openapi_runtime::testing::{Instant, Reply};
use tokio::time::sleep;

use crate::sample::ListNumbers;
use crate::{client, settle};

const SECOND: Duration = Duration::from_secs(1);

fn slow_pages() -> [Reply; 3] {
    [
        r#"{"items":[1,2],"has_more":true,"page_token":"a"}"#,
        r#"{"items":[3,4],"has_more":true,"page_token":"b"}"#,
        r#"{"items":[5],"has_more":false}"#,
    ]
    .map(|page| Reply::data(page).after(SECOND))
}

#[tokio::test(start_paused = true)]
async fn one_page_is_on_its_way_while_another_is_handled() {
    let (client, transport) = client(slow_pages());
    let mut pages = ListNumbers::default().pages(&client).prefetch();
    assert!(transport.requests().is_empty());
    let started = Instant::now();
    for requests in [2, 3, 3] {
        assert!(pages.try_next().await.unwrap().is_some());
        settle().await;
        assert_eq!(transport.requests().len(), requests);
        sleep(SECOND).await;
    }
    assert!(pages.next().await.is_none());
    // The first page is waited for, the others come while the one before is handled.
    assert_eq!(started.elapsed().as_secs(), 4);
}

#[tokio::test(start_paused = true)]
async fn items_drive_the_next_page_along() {
    let (client, transport) = client(slow_pages());
    let mut items = ListNumbers::default().items(&client).prefetch();
    let started = Instant::now();
    for number in 1..=5 {
        assert_eq!(items.try_next().await.unwrap(), Some(number));
        sleep(SECOND).await;
    }
    assert_eq!(started.elapsed().as_secs(), 6);
    assert_eq!((transport.requests().len(), transport.in_flight()), (3, 0));
}

#[tokio::test(start_paused = true)]
async fn an_early_error_comes_in_its_place() {
    let (client, _) = client([
        Reply::data(r#"{"items":[1,2],"has_more":true,"page_token":"a"}"#),
        Reply::failure(400, 5, "no"),
    ]);
    let mut items = ListNumbers::default().items(&client).prefetch();
    assert_eq!(items.try_next().await.unwrap(), Some(1));
    assert_eq!(items.try_next().await.unwrap(), Some(2));
    assert_eq!(items.try_next().await.unwrap_err().code(), Some(5));
    assert!(items.next().await.is_none());
}

#[tokio::test(start_paused = true)]
async fn without_it_nothing_is_fetched_ahead() {
    let (client, transport) = client(slow_pages());
    let mut items = ListNumbers::default().items(&client);
    for requests in [1, 1, 2, 2, 3] {
        items.try_next().await.unwrap();
        assert_eq!(transport.requests().len(), requests);
    }
}
