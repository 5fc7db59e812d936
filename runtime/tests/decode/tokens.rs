//! Row 105: the answers of token endpoints.

use feishu_openapi_runtime::request::{self, InvalidParameter};
use feishu_openapi_runtime::wire::{Object, ObjectKind, ReadField, RequestWriter, WireType};
use feishu_openapi_runtime::{Endpoint, Envelope, Error, ErrorKind, Method, Request};

use crate::response;

#[derive(Clone)]
struct Refresh;

#[derive(Debug, Default, PartialEq)]
struct Tokens {
    access_token: Option<String>,
    refresh_token: Option<String>,
}

impl WireType for Tokens {
    type Kind = ObjectKind;
}

impl Object for Tokens {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
            "access_token" => field.read(0, &mut self.access_token),
            "refresh_token" => field.read(1, &mut self.refresh_token),
            _ => field.skip(),
        }
    }
}

impl Request for Refresh {
    type Response = Tokens;

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Post,
        path: "/open-apis/test/v1/token",
        idempotent: false,
        envelope: Envelope::Token("access_token"),
        doc_url: "https://example.com/token",
        rate_limits: &[],
        token_types: &[],
        scopes: &[],
        field_scopes: &[],
        errors: &[],
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, _: &mut RequestWriter) {}
}

fn refresh(status: u16, body: &str) -> Result<Tokens, Error> {
    request::decode::<Refresh>(&response(status, body))
}

#[test]
fn fault_105_a_token_is_found_wherever_it_stands() {
    for body in [
        r#"{"code":0,"access_token":"a","refresh_token":"r"}"#,
        r#"{"access_token":"a","refresh_token":"r"}"#,
        r#"{"code":0,"data":{"access_token":"a","refresh_token":"r"}}"#,
        r#"{"data":{"access_token":"a","refresh_token":"r"}}"#,
        r#"{"code":"0","data":{},"access_token":"a","refresh_token":"r"}"#,
    ] {
        let tokens = refresh(200, body).expect(body);
        assert_eq!(tokens.access_token.as_deref(), Some("a"), "{body}");
        assert_eq!(tokens.refresh_token.as_deref(), Some("r"), "{body}");
    }
}

#[test]
fn fault_105_a_success_without_a_token_is_an_error() {
    for body in [
        r#"{"code":0}"#,
        r#"{"code":0,"data":{}}"#,
        r#"{"code":0,"access_token":""}"#,
        r#"{"code":0,"data":{"access_token":null,"refresh_token":"r"}}"#,
    ] {
        let error = refresh(200, body).expect_err(body);
        assert_eq!(error.kind(), ErrorKind::Protocol, "{body}");
        assert!(error.message().contains("`access_token`"), "{error}");
        assert_eq!(error.status(), Some(200));
    }
    assert_eq!(refresh(200, "{}").unwrap_err().kind(), ErrorKind::Protocol);
}

#[test]
fn fault_105_a_failure_is_one_whatever_it_holds() {
    let error = refresh(200, r#"{"code":20037,"access_token":"a"}"#).unwrap_err();
    assert_eq!((error.kind(), error.code()), (ErrorKind::Api, Some(20037)));
    let body = r#"{"error":"invalid_grant","error_description":"used"}"#;
    let error = refresh(400, body).unwrap_err();
    assert_eq!((error.kind(), error.message()), (ErrorKind::Api, "used"));
    let error = refresh(200, r#"{"access_token":"a","refresh_token":[]}"#).unwrap_err();
    assert_eq!(error.json_path(), Some("refresh_token"));
    let error = refresh(200, r#"{"data":{"access_token":"a","refresh_token":[]}}"#).unwrap_err();
    assert_eq!(error.json_path(), Some("data.refresh_token"));
}
