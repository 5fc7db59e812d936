//! A page of 100 items, from bytes to structs.

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher};
use feishu_benchmarks::{pages, reference};
use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::request;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

#[divan::bench]
fn client(bencher: Bencher<'_, '_>) {
    let response = pages::response(pages::answer(1, Some(2)));
    bencher
        .counter(BytesCount::new(response.body.len()))
        .bench(|| request::decode::<ListInterviews>(&response).expect("the page fits"));
}

#[divan::bench]
fn derived(bencher: Bencher<'_, '_>) {
    let body = pages::answer(1, Some(2));
    bencher
        .counter(BytesCount::new(body.len()))
        .bench(|| reference::decode(&body).expect("the page fits"));
}

/// As the client does it: all of the text is checked before.
#[divan::bench]
fn derived_from_text(bencher: Bencher<'_, '_>) {
    let body = pages::answer(1, Some(2));
    bencher.counter(BytesCount::new(body.len())).bench(|| {
        let text = str::from_utf8(&body).expect("the page is text");
        serde_json::from_str::<reference::Answer>(text).expect("the page fits")
    });
}
