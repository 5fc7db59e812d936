//! One request, as the client builds it and as the HTTP library does.

use crate::BASE_URL;
use feishu_openapi::hire::v1::interview::list::{JobLevelIdType, ListInterviews};
use feishu_openapi::types::UserIdType;
use feishu_openapi::{HttpRequest, Timestamp, request};

/// A request with a value for every parameter but two.
pub fn list_interviews() -> ListInterviews {
    ListInterviews::by_application_id("7201530018874630001")
        .page_size(100)
        .start_time(Timestamp::from_millis(1_735_689_600_000))
        .end_time(Timestamp::from_millis(1_738_368_000_000))
        .job_level_id_type(JobLevelIdType::JobLevelId)
        .user_id_type(UserIdType::OpenId)
}

/// Builds a request as the client does, up to what a transport gets.
///
/// # Panics
///
/// The request is not allowed.
#[must_use]
pub fn build(request: &ListInterviews) -> HttpRequest {
    let mut built = request::build(request).expect("the request is allowed");
    built.url.insert_str(0, BASE_URL);
    built
}
