use feishu_openapi::hire::v1::interview::list::{
    JobLevelIdType, ListInterviews, ListInterviewsFilters, UserIdType,
};
use feishu_openapi::{ErrorKind, Method, Timestamp, request};

const PATH: &str = "/open-apis/hire/v1/interviews";

#[test]
fn all_parameters_are_written_in_the_order_of_the_page() {
    let list = ListInterviews::by_end_time(Timestamp::from_millis(2))
        .user_id_type(UserIdType::UnionId)
        .job_level_id_type(JobLevelIdType::JobLevelId)
        .start_time(Timestamp::from_millis(1))
        .interview_id("i1")
        .application_id("a1")
        .page_token("p1")
        .page_size(100);
    let http = request::build(&list).unwrap();
    assert_eq!(
        http.url,
        format!(
            "{PATH}?page_size=100&page_token=p1&application_id=a1&interview_id=i1&start_time=1\
             &end_time=2&job_level_id_type=job_level_id&user_id_type=union_id"
        )
    );
    assert_eq!((http.method, http.body), (Method::Get, None));
}

#[test]
fn values_are_encoded() {
    let list = ListInterviews::by_application_id("a&b=c d/é#%+?")
        .user_id_type(UserIdType::from("a&b"))
        .page_token("eyJ9+/==");
    assert_eq!(
        request::build(&list).unwrap().url,
        format!(
            "{PATH}?page_token=eyJ9%2B%2F%3D%3D\
             &application_id=a%26b%3Dc+d%2F%C3%A9%23%25%2B%3F&user_id_type=a%26b"
        )
    );
}

#[test]
fn each_filter_alone_is_enough() {
    let time = Timestamp::from_millis(1_736_841_600_000);
    for (list, query) in [
        (ListInterviews::by_application_id("7"), "application_id=7"),
        (ListInterviews::by_interview_id("7"), "interview_id=7"),
        (
            ListInterviews::by_start_time(time),
            "start_time=1736841600000",
        ),
        (ListInterviews::by_end_time(time), "end_time=1736841600000"),
    ] {
        let http = request::build(&list).unwrap();
        assert_eq!(http.url, format!("{PATH}?{query}"));
    }
}

#[test]
fn filters_chosen_at_run_time_are_the_same_request() {
    let filters = ListInterviewsFilters {
        interview_id: Some("7".to_owned()),
        end_time: Some(Timestamp::from_millis(1)),
        ..ListInterviewsFilters::default()
    };
    assert_eq!(
        ListInterviews::by_filters(filters).unwrap(),
        ListInterviews::by_interview_id("7").end_time(Timestamp::from_millis(1))
    );
}

#[test]
fn filters_chosen_at_run_time_are_checked_at_once() {
    let none = ListInterviews::by_filters(ListInterviewsFilters::default()).unwrap_err();
    assert_eq!(none.kind(), ErrorKind::InvalidRequest);
    assert_eq!(
        none.to_string(),
        format!(
            "GET {PATH}: application_id: one of application_id, interview_id, start_time, end_time \
             is needed"
        )
    );
    let empty = ListInterviewsFilters {
        interview_id: Some(String::new()),
        ..ListInterviewsFilters::default()
    };
    let empty = ListInterviews::by_filters(empty).unwrap_err();
    assert_eq!(empty.kind(), ErrorKind::InvalidRequest);
    assert_eq!(empty.parameter(), Some("interview_id"));
}
