//! Times that are decimal strings on the wire, and times that are numbers.

use feishu_openapi_runtime::{Method, Timestamp, request};
use serde_json::json;

use crate::generated::times_as_text::GetLoan;
use crate::support::{answer, encoded, refusal};

const NEW_YEAR: Timestamp = Timestamp::from_millis(1_735_689_600_000);

#[test]
fn a_time_is_sent_as_the_page_says() {
    let sent = request::build(&GetLoan::new(NEW_YEAR, NEW_YEAR).due_time(NEW_YEAR));
    let sent = sent.expect("the request is valid");
    assert_eq!(sent.method, Method::Put);
    assert_eq!(sent.url, "/open-apis/library/v1/loan?at=1735689600000");
    let body = r#"{"due_time":"1735689600000","begin_time":"1735689600000"}"#;
    assert_eq!(sent.body, Some(body.as_bytes().to_vec().into()));
    let problem = refusal(&GetLoan::new(Timestamp::from_millis(0), NEW_YEAR));
    assert!(problem.contains("at: must be greater than 0"), "{problem}");
}

#[test]
fn a_time_is_read_from_either_and_written_as_it_belongs() {
    let data = json!({
        "begin_time": "1735689600000",
        "due_time": 1_735_689_600_000_i64,
        "reminders": [1_735_689_600_000_i64],
    });
    let response = answer::<GetLoan>(&data);
    assert_eq!(response.begin_time, Some(NEW_YEAR));
    assert_eq!(response.end_time, None);
    assert_eq!(encoded(&response), data);
}

#[test]
fn a_personal_time_is_not_shown() {
    let response = answer::<GetLoan>(&json!({"end_time": "1735689600000"}));
    assert!(!format!("{response:?}").contains("1735689600000"));
}
