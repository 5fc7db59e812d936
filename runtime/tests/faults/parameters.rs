//! Row 71: what the documentation page forbids is not sent.

use feishu_openapi_runtime::testing::Reply;
use feishu_openapi_runtime::{ErrorKind, Timestamp};

use crate::endpoints::Search;
use crate::timeline::scripted;

#[tokio::test(start_paused = true)]
async fn fault_71_forbidden_parameters_send_nothing() {
    let by_id = |id: &str| Search {
        application_id: Some(id.to_owned()),
        ..Search::default()
    };
    let page_size = |page_size| Search {
        page_size: Some(page_size),
        ..by_id("7")
    };
    let (client, timeline) = scripted([Reply::data("1")]);
    for (request, parameter) in [
        (Search::default(), "application_id"),
        (by_id(""), "application_id"),
        (page_size(0), "page_size"),
        (page_size(101), "page_size"),
        (
            Search {
                begin_time: Some(Timestamp::from_millis(-1)),
                ..Search::default()
            },
            "begin_time",
        ),
    ] {
        let error = client.send(&request).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.parameter()),
            (ErrorKind::InvalidRequest, Some(parameter))
        );
        assert_eq!(error.attempts(), 0);
        let error = client.send_raw(&request).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    }
    assert_eq!(timeline.len(), 0);
    client.send(&page_size(100)).await.unwrap();
    assert_eq!(timeline.len(), 1);
}
