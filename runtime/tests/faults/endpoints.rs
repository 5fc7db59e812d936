//! Requests of every sort, as the generator writes them.

use feishu_openapi_runtime::request::{InvalidParameter, check};
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{
    Endpoint, Envelope, ErrorCode, Method, Period, RateLimit, Request, Timestamp, TokenType,
};
use serde_json::Value;

pub const READ: Endpoint = Endpoint {
    method: Method::Get,
    path: "/open-apis/test/v1/read",
    idempotent: true,
    envelope: Envelope::Data,
    doc_url: "https://example.com/read",
    rate_limits: &[],
    token_types: &[TokenType::Tenant, TokenType::User],
    scopes: &["test:read", "test:all"],
    field_scopes: &[],
    errors: &[
        ErrorCode {
            code: 1_002_001,
            status: Some(500),
            name: "system_error",
        },
        ErrorCode {
            code: 1_002_002,
            status: Some(400),
            name: "invalid_parameter",
        },
        ErrorCode {
            code: 1_002_003,
            status: Some(429),
            name: "too_many_requests",
        },
    ],
};

/// A request without parameters.
macro_rules! request {
    ($(#[$attribute:meta])* $name:ident, $endpoint:expr) => {
        $(#[$attribute])*
        #[derive(Clone)]
        pub struct $name;

        impl Request for $name {
            type Response = Value;

            const ENDPOINT: &'static Endpoint = &$endpoint;

            fn check(&self) -> Result<(), InvalidParameter> {
                Ok(())
            }

            fn write(&self, _: &mut RequestWriter) {}
        }
    };
}

request!(
    /// Has a documentation page that lists error codes and scopes.
    Read,
    READ
);
request!(
    /// Has a cool-down of its own.
    ReadElsewhere,
    Endpoint {
        path: "/open-apis/test/v1/elsewhere",
        ..READ
    }
);
request!(
    /// Is not safe to repeat.
    Write,
    Endpoint {
        method: Method::Post,
        idempotent: false,
        ..READ
    }
);
request!(
    /// Has two documented limits.
    ReadLimited,
    Endpoint {
        rate_limits: &[
            RateLimit {
                requests: 50,
                period: Period::Second,
            },
            RateLimit {
                requests: 1000,
                period: Period::Minute,
            },
        ],
        ..READ
    }
);

request!(
    /// Has one documented limit.
    ReadPerSecond,
    Endpoint {
        path: "/open-apis/test/v1/per_second",
        rate_limits: &[RateLimit {
            requests: 50,
            period: Period::Second,
        }],
        ..READ
    }
);

/// Has rules for its parameters.
#[derive(Clone, Default)]
pub struct Search {
    pub application_id: Option<String>,
    pub begin_time: Option<Timestamp>,
    pub page_size: Option<i64>,
}

impl Request for Search {
    type Response = Value;

    const ENDPOINT: &'static Endpoint = &READ;

    fn check(&self) -> Result<(), InvalidParameter> {
        check::at_least_one_of(&[
            ("application_id", self.application_id.is_some()),
            ("begin_time", self.begin_time.is_some()),
        ])?;
        check::not_empty("application_id", &self.application_id)?;
        check::min("begin_time", &self.begin_time, 0)?;
        check::min("page_size", &self.page_size, 1)?;
        check::max("page_size", &self.page_size, 100)
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.query("application_id", &self.application_id);
        writer.query("begin_time", &self.begin_time);
        writer.query("page_size", &self.page_size);
    }
}
