//! Going from page to page.

use feishu_openapi_runtime::PagedRequest;
use serde_json::json;

use crate::generated::paging::ListBooks;
use crate::support::{answer, encoded, refusal, url};

#[test]
fn a_page_leads_to_the_next() {
    let data = json!({"books": [{"title": "One"}], "has_more": true, "page_token": "t/2"});
    let page = answer::<ListBooks>(&data);
    assert_eq!(encoded(&page), data);
    assert_eq!(ListBooks::next_page(&page), (Some(true), Some("t/2")));
    let next = ListBooks::new()
        .page_size(50)
        .with_page_token("t/2".to_owned());
    assert_eq!(
        url(&next),
        "/open-apis/library/v1/books?page_size=50&page_token=t%2F2"
    );
    let titles: Vec<_> = ListBooks::into_items(page)
        .into_iter()
        .filter_map(|book| book.title)
        .collect();
    assert_eq!(titles, ["One"]);
}

#[test]
fn the_size_of_a_page_has_bounds() {
    assert!(refusal(&ListBooks::default().page_size(0)).contains("page_size: must be at least 1"));
    assert!(refusal(&ListBooks::default().page_size(51)).contains("page_size: must be at most 50"));
}

#[test]
fn the_token_is_not_shown() {
    let request = ListBooks::new().page_token("secret");
    let page = answer::<ListBooks>(&json!({"page_token": "secret"}));
    assert!(!format!("{request:?} {page:?}").contains("secret"));
}
