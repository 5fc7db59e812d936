//! Reads the delay that a server asks for.
#![no_main]

use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::{ErrorKind, HttpResponse, request};
use libfuzzer_sys::fuzz_target;

const HEADERS: [&str; 3] = ["x-ogw-ratelimit-reset", "retry-after", "date"];

fuzz_target!(|headers: Vec<(u8, Vec<u8>)>| {
    let named = headers.into_iter().map(|(index, value)| {
        let name = HEADERS[usize::from(index) % HEADERS.len()];
        (name.to_owned(), value)
    });
    let response = HttpResponse {
        status: 429,
        headers: named.collect(),
        body: Vec::new(),
    };
    let error = request::decode::<ListInterviews>(&response).expect_err("it is throttled");
    assert_eq!(error.kind(), ErrorKind::RateLimited);
    let asks = |(_, value): &(String, Vec<u8>)| !value.is_empty();
    assert!(error.retry_after().is_none() || response.headers.iter().any(asks));
});
