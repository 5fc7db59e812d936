//! Times that are seconds on the wire: numbers, decimal strings, lists and maps.

use feishu_openapi_runtime::{HttpResponse, Timestamp, request};
use serde_json::json;

use crate::generated::times_in_seconds::UpdateReservation;
use crate::support::{answer, encoded, refusal};

const NEW_YEAR: Timestamp = Timestamp::from_millis(1_735_689_600_000);
const SHORTLY_AFTER: Timestamp = Timestamp::from_millis(1_735_689_600_999);
const SHORTLY_BEFORE_THE_EPOCH: Timestamp = Timestamp::from_millis(-1);

#[test]
fn fractions_of_a_second_are_cut_off_towards_the_past() {
    let request = UpdateReservation::new(SHORTLY_AFTER, SHORTLY_AFTER)
        .days([NEW_YEAR, SHORTLY_BEFORE_THE_EPOCH])
        .end_time(SHORTLY_AFTER);
    let sent = request::build(&request).expect("the request is valid");
    assert_eq!(
        sent.url,
        "/open-apis/library/v1/reservations/1735689600?days=1735689600&days=-1"
    );
    let body = r#"{"begin_time":"1735689600","end_time":1735689600}"#;
    assert_eq!(sent.body, Some(body.as_bytes().to_vec().into()));
}

#[test]
fn a_cleared_time_is_null() {
    let request = UpdateReservation::new(NEW_YEAR, NEW_YEAR).clear_end_time();
    let sent = request::build(&request).expect("the request is valid");
    let body = r#"{"begin_time":"1735689600","end_time":null}"#;
    assert_eq!(sent.body, Some(body.as_bytes().to_vec().into()));
}

#[test]
fn bounds_are_in_seconds() {
    let after = |millis| UpdateReservation::new(NEW_YEAR, Timestamp::from_millis(millis));
    assert!(request::build(&after(1000)).is_ok());
    let problem = refusal(&after(999));
    assert!(
        problem.contains("begin_time: must be at least 1"),
        "{problem}"
    );
    let until = |millis| after(1000).end_time(Timestamp::from_millis(millis));
    assert!(request::build(&until(4_102_444_800_999)).is_ok());
    let problem = refusal(&until(4_102_444_801_000));
    assert!(
        problem.contains("end_time: must be at most 4102444800"),
        "{problem}"
    );
}

#[test]
fn seconds_are_read_and_written_back() {
    let data = json!({
        "begin_time": "1735689600",
        "end_time": 1_735_689_600,
        "reminders": [1_735_689_600, -1],
        "visits": {"ou_1": 1_735_689_600},
        "update_time": 1_735_689_600_000_i64,
    });
    let response = answer::<UpdateReservation>(&data);
    assert_eq!(response.begin_time, Some(NEW_YEAR));
    assert_eq!(response.end_time, Some(NEW_YEAR));
    assert_eq!(
        response.reminders,
        [NEW_YEAR, Timestamp::from_millis(-1000)]
    );
    assert_eq!(response.visits["ou_1"], NEW_YEAR);
    assert_eq!(response.update_time, Some(NEW_YEAR));
    assert_eq!(encoded(&response), data);
    let shown = format!("{response:?}");
    assert!(
        shown.contains("begin_time: Some(2025-01-01T00:00:00Z)"),
        "{shown}"
    );
    assert!(!shown.contains("end_time: Some"), "{shown}");
}

#[test]
fn a_time_that_does_not_fit_in_milliseconds_is_an_error() {
    let response = HttpResponse {
        status: 200,
        headers: Vec::new(),
        body: br#"{"code": 0, "data": {"reminders": [1, 9223372036854775807]}}"#.to_vec(),
    };
    let problem = request::decode::<UpdateReservation>(&response).expect_err("out of range");
    assert!(
        problem.to_string().contains("the time is out of range"),
        "{problem}"
    );
}
