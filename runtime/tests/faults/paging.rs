//! Rows 38–43: where the next page is, and whether there is one.

use feishu_openapi_runtime::testing::{Reply, ScriptedTransport};
use feishu_openapi_runtime::{Client, ErrorKind, PagedRequest};

use crate::sample::ListNumbers;
use crate::{builder, client};

/// What each page holds and where it leads: the page of that token.
pub fn chain(pages: &'static [(i64, &'static str)]) -> impl Iterator<Item = Reply> {
    pages.iter().map(|(item, next)| {
        Reply::data(format!(
            r#"{{"items":[{item}],"has_more":true,"page_token":"{next}"}}"#
        ))
    })
}

/// Takes items until the list ends in an error, after which there must be nothing.
async fn drain(client: &Client) -> (Vec<i64>, ErrorKind) {
    let mut items = ListNumbers::default().items(client);
    let mut seen = Vec::new();
    let error = loop {
        match items.try_next().await {
            Ok(item) => seen.push(item.unwrap()),
            Err(error) => break error,
        }
    };
    for _ in 0..3 {
        assert!(items.next().await.is_none());
    }
    (seen, error.kind())
}

#[tokio::test(start_paused = true)]
async fn fault_38_the_same_page_token_again() {
    let (client, transport) = client(chain(&[(1, "a"), (2, "a")]));
    let end = (vec![1, 2], ErrorKind::PaginationLoop);
    assert_eq!(drain(&client).await, end);
    assert_eq!(transport.requests().len(), 2);
}

/// The caller asks for page `a` himself, and the server leads back to it.
#[tokio::test(start_paused = true)]
async fn fault_38_the_token_of_the_request_itself() {
    let ways: [&'static [(i64, &'static str)]; 2] = [&[(1, "a")], &[(1, "b"), (2, "a")]];
    for way in ways {
        let (client, transport) = client(chain(way));
        let request = ListNumbers::default().at_page("a".to_owned());
        let mut items = request.items(&client);
        for (item, _) in way {
            assert_eq!(items.try_next().await.unwrap(), Some(*item));
        }
        let error = items.try_next().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::PaginationLoop);
        assert_eq!(transport.requests().len(), way.len());
    }
}

#[tokio::test(start_paused = true)]
async fn fault_39_a_circle_of_page_tokens() {
    let (client, transport) = client(chain(&[(1, "a"), (2, "b"), (3, "a")]));
    let end = (vec![1, 2, 3], ErrorKind::PaginationLoop);
    assert_eq!(drain(&client).await, end);
    assert_eq!(transport.requests().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn fault_39_a_circle_of_200_pages() {
    let transport = ScriptedTransport::answering(|request| {
        let token = request.query_value("page_token").unwrap_or_default();
        let page = token.parse().unwrap_or(0_i64);
        let next = (page + 1) % 200;
        let items: Vec<i64> = (0..100).map(|item| page * 100 + item).collect();
        Reply::data(format!(
            r#"{{"items":{items:?},"has_more":true,"page_token":"{next}"}}"#
        ))
    });
    let client = builder(&transport).tenant_access_token("t-1").build();
    let (items, kind) = drain(&client.unwrap()).await;
    assert_eq!(kind, ErrorKind::PaginationLoop);
    // The request's own first page has no token, so that it is seen twice: as such and as page 0.
    assert!(items[..20_000].iter().copied().eq(0..20_000));
    assert_eq!((items.len(), transport.requests().len()), (20_100, 201));
}

#[tokio::test(start_paused = true)]
async fn fault_40_more_pages_without_a_token() {
    for token in ["", r#","page_token":"""#, r#","page_token":null"#] {
        let page = format!(r#"{{"items":[1],"has_more":true{token}}}"#);
        let (client, transport) = client([Reply::data(page)]);
        assert_eq!(drain(&client).await, (vec![1], ErrorKind::Protocol));
        assert_eq!(transport.requests().len(), 1);
    }
}

/// The answer that leads nowhere came at the second attempt.
#[tokio::test(start_paused = true)]
async fn fault_90_a_page_that_does_not_lead_on() {
    for (last, kind) in [
        (
            r#"{"items":[2],"has_more":true,"page_token":"a"}"#,
            ErrorKind::PaginationLoop,
        ),
        (r#"{"items":[2],"has_more":true}"#, ErrorKind::Protocol),
    ] {
        let first = r#"{"items":[1],"has_more":true,"page_token":"a"}"#;
        let (client, _) = client([
            Reply::data(first).header("x-tt-logid", "log-1"),
            Reply::json(500, "").header("x-tt-logid", "log-2"),
            Reply::data(last).header("x-tt-logid", "log-3"),
            Reply::data("{}").header("x-tt-logid", "log-4"),
        ]);
        let mut pages = ListNumbers::default().pages(&client).prefetch();
        for item in [1, 2] {
            assert_eq!(pages.try_next().await.unwrap().unwrap().items, [item]);
        }
        let error = pages.try_next().await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (kind, 2));
        assert_eq!((error.status(), error.log_id()), (Some(200), Some("log-3")));
    }
}

#[tokio::test(start_paused = true)]
async fn fault_41_a_token_after_the_last_page() {
    let page = r#"{"items":[1],"has_more":false,"page_token":"a"}"#;
    let (client, transport) = client([Reply::data(page)]);
    let pages = ListNumbers::default().pages(&client).try_collect().await;
    assert_eq!(pages.unwrap().len(), 1);
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn fault_42_without_has_more_the_token_decides() {
    for end in ["", r#","page_token":"""#, r#","page_token":null"#] {
        let (client, transport) = client([
            Reply::data(r#"{"items":[1],"page_token":"a"}"#),
            Reply::data(format!(r#"{{"items":[2]{end}}}"#)),
        ]);
        let items = ListNumbers::default().items(&client).try_collect().await;
        assert_eq!(items.unwrap(), [1, 2]);
        assert_eq!(transport.requests().len(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn fault_43_an_empty_page_is_not_the_end() {
    for empty in [r#""items":[],"#, r#""items":null,"#, ""] {
        let (client, transport) = client([
            Reply::data(format!(r#"{{{empty}"has_more":true,"page_token":"a"}}"#)),
            Reply::data(format!(r#"{{{empty}"has_more":true,"page_token":"b"}}"#)),
            Reply::data(r#"{"items":[3],"has_more":false}"#),
        ]);
        let items = ListNumbers::default().items(&client).try_collect().await;
        assert_eq!(items.unwrap(), [3]);
        assert_eq!(transport.requests().len(), 3);
    }
}
