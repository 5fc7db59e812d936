//! How often memory is asked for. The counts depend on no machine, and must not grow.

use std::hint::black_box;

use allocation_counter::measure;
use feishu_benchmarks::{PAGE_TOKEN, pages, reference, requests};
use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::request;

#[test]
fn a_page_takes_no_more_allocations_than_derived_structs() {
    let response = pages::response(pages::answer(1, Some(2)));
    let client = measure(|| {
        let page = request::decode::<ListInterviews>(&response).expect("the page fits");
        assert_eq!(black_box(page).items.len(), 100);
    });
    let derived = measure(|| {
        let page = reference::decode(&response.body)
            .expect("the page fits")
            .data;
        assert_eq!(black_box(page).items.len(), 100);
    });
    assert!(
        client.count_total <= derived.count_total,
        "{client:?} {derived:?}"
    );
    assert!(
        client.bytes_max <= derived.bytes_max,
        "{client:?} {derived:?}"
    );
}

#[test]
fn a_request_takes_one_allocation() {
    let request = requests::list_interviews().page_token(PAGE_TOKEN);
    let built = measure(|| drop(black_box(requests::build(&request))));
    assert_eq!(built.count_total, 1, "{built:?}");
}
