//! Going from page to page.

use feishu_openapi_runtime::PagedRequest;
use serde_json::json;

use crate::generated::paging::ListBooks;
use crate::generated::paging_by_offset::ListLoans;
use crate::generated::paging_nested_by_body::SearchBooks;
use crate::support::{answer, body, encoded, refusal, url};

#[test]
fn a_page_leads_to_the_next() {
    let data = json!({"books": [{"title": "One"}], "has_more": true, "page_token": "t/2"});
    let page = answer::<ListBooks>(&data);
    assert_eq!(encoded(&page), data);
    let (has_more, page_token) = ListBooks::new().next_page(&page);
    assert_eq!((has_more, page_token.as_deref()), (Some(true), Some("t/2")));
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

#[test]
fn a_list_in_objects_is_paged_by_a_token_in_the_body() {
    let shelf = json!({"books": ["One"], "page_token": "t2"});
    let data = json!({"result": {"shelf": shelf}, "has_more": true});
    let page = answer::<SearchBooks>(&data);
    let request = SearchBooks::new("O");
    let (has_more, page_token) = request.next_page(&page);
    assert_eq!((has_more, page_token.as_deref()), (Some(true), Some("t2")));
    let next = request.with_page_token("t2".to_owned());
    assert_eq!(body(&next), json!({"title": "O", "page_token": "t2"}));
    assert_eq!(SearchBooks::into_items(page), ["One"]);
    let nothing = answer::<SearchBooks>(&json!({}));
    assert!(SearchBooks::into_items(nothing).is_empty());
}

#[test]
fn pages_are_counted_by_elements_up_to_the_total() {
    let page = |count: i64| {
        answer::<ListLoans>(&json!({"loans": {"entries": ["a", "b"], "count": count}}))
    };
    let next = |request: &ListLoans, count| {
        let page = page(count);
        let (has_more, token) = request.next_page(&page);
        (has_more, token.map(std::borrow::Cow::into_owned))
    };
    let first = ListLoans::new().limit(2);
    assert_eq!(next(&first, 5), (Some(true), Some("2".to_owned())));
    let second = first.with_page_token("2".to_owned());
    assert_eq!(url(&second), "/open-apis/library/v1/loans?from=2&limit=2");
    assert_eq!(next(&second, 5), (Some(true), Some("4".to_owned())));
    assert_eq!(next(&second, 4), (Some(false), Some("4".to_owned())));
    assert!(
        refusal(&second.with_page_token("x".to_owned())).contains(": from: must be at least 0")
    );
}
