use feishu_openapi_runtime::{HttpRequest, Timestamp, request};

use crate::sample::{UpdateInterview, valid};

fn build(request: &UpdateInterview) -> HttpRequest {
    request::build(request).unwrap()
}

#[test]
fn parameters_without_a_value_are_not_sent() {
    let url = build(&valid()).url;
    assert_eq!(
        url,
        "/open-apis/hire/v1/interviews/7/people?application_id=6134134355464633"
    );
}

#[test]
fn values_are_written_in_order_and_lists_repeat_the_key() {
    let request = UpdateInterview {
        start_time: Some(Timestamp::from_millis(1_609_489_908_000)),
        page_size: Some(10),
        notify: Some(true),
        user_ids: vec!["a".to_owned(), "b&c".to_owned()],
        ..valid()
    };
    let query = "application_id=6134134355464633&start_time=1609489908000&page_size=10&notify=true\
                 &user_ids=a&user_ids=b%26c";
    assert_eq!(build(&request).url.split_once('?').unwrap().1, query);
}

#[test]
fn every_query_value_comes_back_as_it_went() {
    for text in [
        "& = % + # / ? ",
        "空格 中文",
        "😀",
        "\0\r\n\t",
        "%00%0d%0a",
        "a=b&c=d",
        "../..",
        "\u{202e}\\'\"<>",
    ] {
        let request = UpdateInterview {
            application_id: Some(text.to_owned()),
            ..valid()
        };
        let url = build(&request).url;
        let query = url.split_once('?').unwrap().1;
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes())
            .into_owned()
            .collect();
        assert_eq!(pairs, [("application_id".to_owned(), text.to_owned())]);
        assert!(
            url.is_ascii() && !url.contains(['#', ' ', '\r', '\n']),
            "{url}"
        );
    }
}

#[test]
fn path_parameters_leave_only_unreserved_characters() {
    let request = UpdateInterview {
        interview_id: "a/b?c#d%e f:é-._~".to_owned(),
        ..valid()
    };
    let url = build(&request).url;
    assert_eq!(
        url.split_once('?').unwrap().0,
        "/open-apis/hire/v1/interviews/a%2Fb%3Fc%23d%25e%20f%3A%C3%A9-._~/people"
    );
}

#[test]
fn path_parameters_that_would_change_the_endpoint_are_refused() {
    for value in ["", ".", ".."] {
        let request = UpdateInterview {
            interview_id: value.to_owned(),
            ..valid()
        };
        assert_eq!(
            request::build(&request).unwrap_err().parameter(),
            Some("interview_id")
        );
    }
}

#[test]
fn a_body_is_json_and_says_so() {
    let http = build(&UpdateInterview {
        reason: Some("\u{e9}\"".to_owned()),
        ..valid()
    });
    assert_eq!(http.method.as_str(), "PUT");
    let body = http.body.unwrap();
    assert_eq!(
        body.to_bytes().unwrap(),
        "{\"reason\":\"\u{e9}\\\"\"}".as_bytes()
    );
    assert_eq!(
        http.headers,
        [("content-type", "application/json; charset=utf-8".to_owned())]
    );
}

#[test]
fn debug_shows_neither_address_nor_body() {
    let http = build(&UpdateInterview {
        reason: Some("secret".to_owned()),
        ..valid()
    });
    let shown = format!("{http:?}");
    assert!(shown.contains("Put"), "{shown}");
    for hidden in ["interviews/7", "6134134355464633", "secret"] {
        assert!(!shown.contains(hidden), "{shown}");
    }
}
