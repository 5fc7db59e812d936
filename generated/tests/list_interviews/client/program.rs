//! A program that lists interviews, and what it puts on the wire.

use feishu_openapi::hire::v1::interview::list::{ListInterviews, UserIdType};
use feishu_openapi::hire::v1::types::InterviewRoundSummary;
use feishu_openapi::{Client, Error, Timestamp};
use serde_json::json;

use crate::example::{EXAMPLE, decode, example};

use super::server::{Answer, Received, Server};
use super::{grant, page};

const TOKEN: &str = "POST /open-apis/auth/v3/tenant_access_token/internal";
const LIST: &str = "GET /open-apis/hire/v1/interviews";

fn client(server: &Server) -> Result<Client, Error> {
    Client::builder()
        .app("cli_a1b2c3", "app-secret")
        .base_url(server.url())
        .build()
}

fn assert_token_request(request: &Received) {
    assert_eq!(request.header("authorization"), None);
    assert_eq!(
        request.header("content-type"),
        Some("application/json; charset=utf-8")
    );
    let body: serde_json::Value = serde_json::from_str(&request.body).unwrap();
    assert_eq!(
        body,
        json!({"app_id": "cli_a1b2c3", "app_secret": "app-secret"})
    );
}

#[tokio::test]
async fn one_page_follows_a_token() -> Result<(), Error> {
    let server = Server::start([grant("t-1"), (200, EXAMPLE.to_owned())]).await;
    let page = ListInterviews::by_application_id("6134134355464633")
        .user_id_type(UserIdType::OpenId)
        .page_size(100)
        .send(&client(&server)?)
        .await?;
    assert_eq!(page, decode(&example())?);

    let query = "page_size=100&application_id=6134134355464633&user_id_type=open_id";
    assert_eq!(server.lines(), [TOKEN, &format!("{LIST}?{query}")]);
    let received = server.received();
    assert_token_request(&received[0]);
    assert_eq!(received[1].header("authorization"), Some("Bearer t-1"));
    assert_eq!(received[1].body, "");
    Ok(())
}

/// The second page is empty though more follow.
fn three_pages() -> [Answer; 3] {
    [
        page(&json!({
            "items": [
                {"id": "i1", "begin_time": 1_609_490_000_000_i64, "interview_round_summary": 4},
                {"id": "i2", "interview_round_summary": 5},
            ],
            "has_more": true,
            "page_token": "eyJ9+/ 2==",
        })),
        page(&json!({"items": [], "has_more": true, "page_token": "3"})),
        page(&json!({
            "items": [{"id": "i3", "begin_time": "1610000000000", "interview_round_summary": "4"}],
            "has_more": false,
        })),
    ]
}

#[tokio::test]
async fn items_come_from_all_pages() -> Result<(), Error> {
    let answers = [grant("t-1")].into_iter().chain(three_pages());
    let server = Server::start(answers).await;
    let mut interviews = ListInterviews::by_start_time(Timestamp::from_millis(1_609_489_908_000))
        .end_time(Timestamp::from_millis(1_610_489_908_000))
        .items(&client(&server)?);
    let mut passed = Vec::new();
    while let Some(interview) = interviews.try_next().await? {
        if interview.interview_round_summary == Some(InterviewRoundSummary::AllPassed) {
            passed.push((interview.id.unwrap(), interview.begin_time.unwrap()));
        }
    }
    assert_eq!(
        passed,
        [
            ("i1".to_owned(), Timestamp::from_millis(1_609_490_000_000)),
            ("i3".to_owned(), Timestamp::from_millis(1_610_000_000_000)),
        ]
    );
    assert!(interviews.next().await.is_none());

    let times = "start_time=1609489908000&end_time=1610489908000";
    assert_eq!(
        server.lines(),
        [
            TOKEN.to_owned(),
            format!("{LIST}?{times}"),
            format!("{LIST}?page_token=eyJ9%2B%2F+2%3D%3D&{times}"),
            format!("{LIST}?page_token=3&{times}"),
        ]
    );
    Ok(())
}

#[tokio::test]
async fn pages_come_whole() -> Result<(), Error> {
    let server = Server::start(three_pages()).await;
    let mut pages = ListInterviews::by_interview_id("7").pages(&super::client(&server));
    let mut sizes = Vec::new();
    while let Some(page) = pages.try_next().await? {
        sizes.push(page.items.len());
    }
    assert_eq!(sizes, [2, 0, 1]);
    Ok(())
}

#[tokio::test]
async fn a_request_is_reusable_and_goes_on_from_its_page_token() -> Result<(), Error> {
    let [_, _, last] = three_pages();
    let server = Server::start([last.clone(), last]).await;
    let request = ListInterviews::by_interview_id("7").page_token("3");
    for _ in 0..2 {
        let interviews = request.items(&super::client(&server)).try_collect().await?;
        assert_eq!(interviews[0].id.as_deref(), Some("i3"));
    }
    let line = format!("{LIST}?page_token=3&interview_id=7");
    assert_eq!(server.lines(), [line.clone(), line]);
    Ok(())
}
