//! Going from page to page.

use feishu_openapi_runtime::{HttpResponse, NextPage, PagedRequest, request};
use serde_json::json;

use crate::generated::paging::ListBooks;
use crate::generated::paging_by_named_tokens::ListLoansByCursor;
use crate::generated::paging_by_offset::ListLoans;
use crate::generated::paging_nested_by_body::SearchBooks;
use crate::support::{answer, body, encoded, refusal, url};

#[test]
fn a_page_leads_to_the_next() {
    let data = json!({"books": [{"title": "One"}], "has_more": true, "page_token": "t/2"});
    let page = answer::<ListBooks>(&data);
    assert_eq!(encoded(&page), data);
    let next = ListBooks::new().next_page(&page);
    assert_eq!(next, NextPage::At("t/2".to_owned()));
    let next = ListBooks::new().page_size(50).at_page("t/2".to_owned());
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
    assert_eq!(request.next_page(&page), NextPage::At("t2".to_owned()));
    let next = request.at_page("t2".to_owned());
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
    let first = ListLoans::new().limit(2);
    assert_eq!(first.next_page(&page(5)), NextPage::At(2));
    let second = first.at_page(2);
    assert_eq!(url(&second), "/open-apis/library/v1/loans?from=2&limit=2");
    assert_eq!(second.next_page(&page(5)), NextPage::At(4));
    assert_eq!(second.next_page(&page(4)), NextPage::None);
    assert!(refusal(&second.at_page(-1)).contains(": from: must be at least 0"));
}

#[test]
fn fault_91_the_token_of_the_next_page_has_another_name_than_the_parameter() {
    let body = json!({"code": 0, "loans": ["a"], "nextCursor": "c2"});
    let page = request::decode::<ListLoansByCursor>(&HttpResponse {
        status: 200,
        headers: Vec::new(),
        body: body.to_string().into_bytes(),
    });
    let page = page.expect("the answer fits");
    let first = ListLoansByCursor::new();
    assert_eq!(first.next_page(&page), NextPage::At("c2".to_owned()));
    let second = first.at_page("c2".to_owned());
    assert_eq!(
        url(&second),
        "/open-apis/library/v1/loans/by_cursor?cursor=c2"
    );
}
