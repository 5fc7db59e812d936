//! Row 82: endpoints whose response has no fields.

use feishu_openapi_runtime::request::InvalidParameter;
use feishu_openapi_runtime::testing::Reply;
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{Endpoint, Envelope, ErrorKind, Method, Request};

use crate::client;
use crate::endpoints::READ;
use crate::sample::ListNumbers;

#[derive(Clone)]
struct Delete;

impl Request for Delete {
    type Response = ();

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Delete,
        idempotent: false,
        envelope: Envelope::Empty,
        ..READ
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, _: &mut RequestWriter) {}
}

/// Every way in which the platform says that there is nothing to say.
const SUCCESSES: [&str; 6] = [
    r#"{"code":0,"msg":"success"}"#,
    r#"{"code":0,"data":null}"#,
    r#"{"code":0,"data":{}}"#,
    r#"{"data":[],"code":0}"#,
    r#"{"code":0,"data":""}"#,
    r#"{"code":0,"data":{"new":[1]}}"#,
];

#[tokio::test(start_paused = true)]
async fn fault_82_a_write_without_response_fields_is_done_whatever_stands_in_data() {
    for body in SUCCESSES {
        let (client, transport) = client([Reply::json(200, body)]);
        client.send(&Delete).await.expect(body);
        assert_eq!(transport.requests().len(), 1);
    }
    let (client, _) = client([Reply::json(204, "")]);
    client.send(&Delete).await.expect("204 is a success");
}

#[tokio::test(start_paused = true)]
async fn fault_82_a_response_that_has_fields_needs_data() {
    for body in [SUCCESSES[0], SUCCESSES[1], SUCCESSES[3], SUCCESSES[4]] {
        let (client, _) = client([Reply::json(200, body)]);
        let error = client.send(&ListNumbers::default()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Protocol, "{body}");
        assert!(error.to_string().contains("`data`"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn fault_82_a_failure_is_one_all_the_same() {
    for (status, body, kind) in [
        (400, r#"{"code":5,"msg":"no"}"#, ErrorKind::Api),
        (200, r#"{"msg":"success"}"#, ErrorKind::Protocol),
        (200, "", ErrorKind::UnexpectedContent),
        (200, "<html>", ErrorKind::UnexpectedContent),
    ] {
        let (client, _) = client([Reply::json(status, body)]);
        let error = client.send(&Delete).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{body}");
    }
}
