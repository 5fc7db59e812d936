//! Judges answers of any status.
#![no_main]

use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::{HttpResponse, request};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|answer: (u16, Vec<u8>, Vec<u8>)| {
    let (status, log_id, body) = answer;
    let response = HttpResponse {
        status,
        headers: vec![("x-tt-logid".to_owned(), log_id)],
        body,
    };
    if let Err(error) = request::decode::<ListInterviews>(&response) {
        let line = error.to_string();
        assert!(!line.contains(char::is_control), "{line:?}");
        assert!(line.chars().count() < 2000, "{line:?}");
        assert_eq!(error.status(), Some(status));
    }
});
