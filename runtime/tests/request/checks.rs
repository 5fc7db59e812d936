use feishu_openapi_runtime::{ErrorKind, Timestamp, request};

use crate::sample::{UpdateInterview, valid};

/// The parameter and the problem that the error names.
fn problem(request: &UpdateInterview) -> (&'static str, String) {
    let error = request::build(request).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    (error.parameter().unwrap(), error.message().to_owned())
}

#[test]
fn bounds_include_their_ends() {
    for page_size in [1, 100] {
        let request = UpdateInterview {
            page_size: Some(page_size),
            ..valid()
        };
        assert!(request::build(&request).is_ok());
    }
    for (page_size, message) in [
        (0, "must be at least 1"),
        (-1, "must be at least 1"),
        (101, "must be at most 100"),
    ] {
        let request = UpdateInterview {
            page_size: Some(page_size),
            ..valid()
        };
        assert_eq!(problem(&request), ("page_size", message.to_owned()));
    }
}

#[test]
fn times_must_lie_above_the_bound() {
    for millis in [0, -1] {
        let request = UpdateInterview {
            start_time: Some(Timestamp::from_millis(millis)),
            ..valid()
        };
        assert_eq!(
            problem(&request),
            ("start_time", "must be greater than 0".to_owned())
        );
    }
    let request = UpdateInterview {
        start_time: Some(Timestamp::from_millis(1)),
        ..valid()
    };
    assert!(request::build(&request).is_ok());
}

#[test]
fn empty_text_is_refused() {
    let request = UpdateInterview {
        application_id: Some(String::new()),
        ..valid()
    };
    assert_eq!(
        problem(&request),
        ("application_id", "must not be empty".to_owned())
    );
}

#[test]
fn one_filter_is_needed() {
    let request = UpdateInterview {
        application_id: None,
        ..valid()
    };
    assert_eq!(
        problem(&request),
        (
            "application_id",
            "one of application_id, start_time is needed".to_owned()
        )
    );
}

#[test]
fn the_error_names_endpoint_and_parameter_in_one_line() {
    let request = UpdateInterview {
        page_size: Some(101),
        ..valid()
    };
    assert_eq!(
        request::build(&request).unwrap_err().to_string(),
        "PUT /open-apis/hire/v1/interviews/:interview_id/people: page_size: must be at most 100"
    );
}
