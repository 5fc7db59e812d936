//! What the tests of several cases need.

use feishu_openapi_runtime::request::{self, Request};
use feishu_openapi_runtime::wire::Serialize;
use feishu_openapi_runtime::{ErrorKind, HttpResponse};
use serde_json::{Value, json};

/// The URL that a request is sent to, below the base URL.
pub fn url(request: &impl Request) -> String {
    request::build(request).expect("the request is valid").url
}

/// The JSON body that a request is sent with.
pub fn body(request: &impl Request) -> Value {
    let body = request::build(request).expect("the request is valid").body;
    let body = body.expect("there is a body");
    let bytes = body.to_bytes().expect("the body is in memory");
    serde_json::from_slice(&bytes).expect("the body is JSON")
}

/// Why a request is refused before it is sent.
pub fn refusal(request: &impl Request) -> String {
    let error = request::build(request).expect_err("the request is refused");
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    error.to_string()
}

/// The answer to a request, from the `data` of its envelope.
pub fn answer<R: Request>(data: &Value) -> R::Response {
    let envelope = json!({"code": 0, "msg": "success", "data": data});
    let response = HttpResponse {
        status: 200,
        headers: Vec::new(),
        body: envelope.to_string().into_bytes(),
    };
    request::decode::<R>(&response).expect("the answer fits")
}

/// The JSON that a value is written as.
pub fn encoded(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("the value can be written")
}
