//! Reads bodies as the answer of a generated endpoint.
#![no_main]

use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::{HttpResponse, request};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    if let Ok(response) = decode(body.to_vec()) {
        let data = serde_json::to_string(&response).expect("it can be written");
        let again = decode(format!(r#"{{"code":0,"data":{data}}}"#).into_bytes());
        assert_eq!(again.expect("it can be read again"), response);
    }
});

type Response = <ListInterviews as feishu_openapi::Request>::Response;

fn decode(body: Vec<u8>) -> Result<Response, feishu_openapi::Error> {
    request::decode::<ListInterviews>(&HttpResponse {
        status: 200,
        headers: Vec::new(),
        body,
    })
}
