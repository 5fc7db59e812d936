//! A request as the generator writes it.

use feishu_openapi_runtime::request::{InvalidParameter, check};
use feishu_openapi_runtime::wire::RequestWriter;
use feishu_openapi_runtime::{Endpoint, Envelope, Method, Request, Timestamp};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct UpdateInterview {
    pub interview_id: String,
    pub application_id: Option<String>,
    pub start_time: Option<Timestamp>,
    pub page_size: Option<i64>,
    pub notify: Option<bool>,
    pub user_ids: Vec<String>,
    pub reason: Option<String>,
}

impl Request for UpdateInterview {
    type Response = ();

    const ENDPOINT: &'static Endpoint = &Endpoint {
        method: Method::Put,
        path: "/open-apis/hire/v1/interviews/:interview_id/people",
        idempotent: true,
        envelope: Envelope::Empty,
        doc_url: "https://example.com/update",
        rate_limits: &[],
        token_types: &[],
        scopes: &[],
        field_scopes: &[],
        errors: &[],
    };

    fn check(&self) -> Result<(), InvalidParameter> {
        check::min("page_size", &self.page_size, 1)?;
        check::max("page_size", &self.page_size, 100)?;
        check::greater_than("start_time", &self.start_time, 0)?;
        check::not_empty("application_id", &self.application_id)?;
        check::at_least_one_of(&[
            ("application_id", self.application_id.is_some()),
            ("start_time", self.start_time.is_some()),
        ])
    }

    fn write(&self, writer: &mut RequestWriter) {
        writer.path("interview_id", &self.interview_id);
        writer.query("application_id", &self.application_id);
        writer.query("start_time", &self.start_time);
        writer.query("page_size", &self.page_size);
        writer.query("notify", &self.notify);
        writer.query("user_ids", &self.user_ids);
        writer.body().field("reason", &self.reason);
    }
}

/// A request that is in order.
pub fn valid() -> UpdateInterview {
    UpdateInterview {
        interview_id: "7".to_owned(),
        application_id: Some("6134134355464633".to_owned()),
        ..UpdateInterview::default()
    }
}
