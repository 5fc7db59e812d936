//! Rows 38–45: following pages.

use feishu_openapi_runtime::ErrorKind;
use feishu_openapi_runtime::testing::Reply;

use crate::client;
use crate::sample::ListNumbers;

#[tokio::test(start_paused = true)]
async fn fault_40_more_pages_without_a_token() {
    for token in ["", r#","page_token":"""#, r#","page_token":null"#] {
        let page = format!(r#"{{"items":[1],"has_more":true{token}}}"#);
        let (client, transport) = client([Reply::data(page)]);
        let mut items = ListNumbers::default().items(&client);
        assert_eq!(items.try_next().await.unwrap(), Some(1));
        let error = items.try_next().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Protocol);
        assert!(items.next().await.is_none());
        assert_eq!(transport.requests().len(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn fault_41_a_token_after_the_last_page() {
    let (client, transport) = client([Reply::data(
        r#"{"items":[1],"has_more":false,"page_token":"a"}"#,
    )]);
    let pages = ListNumbers::default().pages(&client).try_collect().await;
    assert_eq!(pages.unwrap().len(), 1);
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn fault_42_without_has_more_the_token_decides() {
    for end in ["", r#","page_token":"""#, r#","page_token":null"#] {
        let last = format!(r#"{{"items":[2]{end}}}"#);
        let (client, transport) = client([
            Reply::data(r#"{"items":[1],"page_token":"a"}"#),
            Reply::data(last),
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
