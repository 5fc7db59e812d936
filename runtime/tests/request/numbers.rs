//! Row 99: numbers for which there is no JSON.

use feishu_openapi_runtime::request::{self, InvalidParameter};
use feishu_openapi_runtime::wire::{Encode, Parameter, RequestWriter};
use feishu_openapi_runtime::{Endpoint, Envelope, ErrorKind, Method, Nullable, Request};

/// Puts one parameter where a function says.
#[derive(Clone)]
struct Send<T>(T, fn(&T, &mut RequestWriter));

impl<T: Clone + std::marker::Send + Sync + 'static> Request for Send<T> {
    type Response = ();

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Post,
        path: "/open-apis/test/v1/:score",
        idempotent: false,
        envelope: Envelope::Empty,
        doc_url: "https://example.com/score",
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
        self.1(&self.0, writer);
    }
}

fn in_path<T: Parameter>(value: &T, writer: &mut RequestWriter) {
    writer.path("score", value);
}

fn in_query<T: Parameter>(value: &T, writer: &mut RequestWriter) {
    writer.path("score", &1.5);
    writer.query("score", value);
}

fn in_form<T: Parameter>(value: &T, writer: &mut RequestWriter) {
    writer.path("score", &1.5);
    writer.form("score", value);
}

fn in_json<T: Encode>(value: &T, writer: &mut RequestWriter) {
    writer.path("score", &1.5);
    writer.body().field("score", value);
}

fn assert_refused<T: Clone + std::marker::Send + Sync + 'static>(
    value: T,
    place: fn(&T, &mut RequestWriter),
) {
    let error = request::build(&Send(value, place)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(error.parameter(), Some("score"));
    assert_eq!(error.message(), "must be a finite number");
}

#[test]
fn fault_99_nan_and_infinity_are_refused_wherever_they_stand() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert_refused(number, in_path);
        assert_refused(number, in_query);
        assert_refused(Some(number), in_query);
        assert_refused(vec![1.0, number], in_query);
        assert_refused(Some(number), in_form);
        assert_refused(number, in_json);
        assert_refused(Some(vec![1.0, number]), in_json);
        assert_refused(Nullable::Value(number), in_json);
    }
    for place in [in_path, in_query, in_form] {
        assert!(request::build(&Send(-0.5, place)).is_ok());
    }
    assert!(request::build(&Send(f64::MAX, in_json)).is_ok());
}
