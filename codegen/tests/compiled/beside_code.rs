//! An answer whose fields stand beside `code`.

use feishu_openapi_runtime::{ErrorKind, HttpResponse, request};
use serde_json::{Value, json};

use crate::generated::beside_code::{GetTicket, GetTicketResponse};

fn read(body: &Value) -> Result<GetTicketResponse, feishu_openapi_runtime::Error> {
    request::decode::<GetTicket>(&HttpResponse {
        status: 200,
        headers: Vec::new(),
        body: body.to_string().into_bytes(),
    })
}

#[test]
fn its_fields_are_read_from_there() {
    let response = read(&json!({"code": 0, "msg": "ok", "ticket": "t-1", "expire": 7200}));
    let response = response.expect("the answer fits");
    assert_eq!(response.ticket.as_deref(), Some("t-1"));
    assert_eq!(response.expire, Some(7200));
}

#[test]
fn its_code_decides_all_the_same() {
    let error = read(&json!({"code": 1_990_001, "msg": "no seat"})).expect_err("it failed");
    assert_eq!(error.code(), Some(1_990_001));
    assert_ne!(error.kind(), ErrorKind::Decode);
}
