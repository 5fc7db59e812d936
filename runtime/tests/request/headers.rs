//! Headers of an endpoint's own.

use feishu_openapi_runtime::request::{self, InvalidParameter};
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{Endpoint, Envelope, ErrorKind, Method, Request};

/// Sends one header.
#[derive(Clone)]
struct WithHeader(&'static str, Option<String>);

impl Request for WithHeader {
    type Response = ();

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Get,
        path: "/open-apis/test/v1/desks",
        idempotent: true,
        envelope: Envelope::Empty,
        doc_url: "https://example.com/desks",
        rate_limits: &[],
        token_types: &[],
        scopes: &[],
        field_scopes: &[],
        errors: &[],
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        Ok(())
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.header(self.0, &self.1);
    }
}

#[test]
fn a_header_is_sent_as_it_is() {
    let sent = request::build(&WithHeader("x-desk", Some("east: 2".to_owned()))).unwrap();
    assert_eq!(sent.headers, [("x-desk", "east: 2".to_owned())]);
}

#[test]
fn a_header_of_the_client_is_never_overridden() {
    for name in ["authorization", "content-type", "user-agent", "host"] {
        let header = WithHeader(name, Some("mine".to_owned()));
        let error = request::build(&header).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains(name), "{error}");
    }
}

#[test]
fn a_value_that_could_begin_another_header_is_refused_and_not_shown() {
    for value in ["a\r\nhost: evil", "a\nb", "a\0b", "résumé", " a", "a\t"] {
        let error = request::build(&WithHeader("x-desk", Some(value.to_owned()))).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(
            error.to_string().contains("x-desk: must be visible ASCII"),
            "{error}"
        );
        assert!(!error.to_string().contains("evil"), "{error}");
    }
}
