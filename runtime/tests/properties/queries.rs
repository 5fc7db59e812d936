use feishu_openapi_runtime::request;
use percent_encoding::percent_decode_str;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use crate::update::{UpdateInterview, valid};

/// The parameters of the query in the order of writing.
fn expected(request: &UpdateInterview) -> Vec<(String, String)> {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let application_id = request.application_id.iter();
    let page_size = request.page_size.iter();
    let notify = request.notify.iter();
    let user_ids = request.user_ids.iter();
    let pairs = application_id.map(|id| pair("application_id", id));
    pairs
        .chain(page_size.map(|size| pair("page_size", &size.to_string())))
        .chain(notify.map(|notify| pair("notify", &notify.to_string())))
        .chain(user_ids.map(|id| pair("user_ids", id)))
        .collect()
}

prop_compose! {
    fn requests()(
        interview_id in any::<String>().prop_filter("refused", |id| !matches!(id.as_str(), "" | "." | "..")),
        application_id in any::<String>().prop_filter("refused", |id| !id.is_empty()),
        page_size in of(1..=100_i64),
        notify: Option<bool>,
        user_ids in vec(any::<String>(), 0..4),
    ) -> UpdateInterview {
        UpdateInterview {
            interview_id,
            application_id: Some(application_id),
            page_size,
            notify,
            user_ids,
            reason: Some("text".to_owned()),
            ..valid()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Property (f).
    #[test]
    fn a_server_reads_from_the_query_what_was_put_in(request in requests()) {
        let built = request::build(&request).unwrap();
        prop_assert!(built.url.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#'));
        let (path, query) = built.url.split_once('?').unwrap();
        let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        prop_assert_eq!(pairs, expected(&request));
        let segments: Vec<_> = path.split('/').collect();
        prop_assert_eq!(segments.len(), 7);
        let id = percent_decode_str(segments[5]).decode_utf8().unwrap();
        prop_assert_eq!(id, request.interview_id.as_str());
    }
}
