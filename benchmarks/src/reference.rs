//! The same answers and the same query as a project would write them with serde and reqwest alone: derived
//! structs, `i64` for enums and times.

#![allow(missing_docs, reason = "the client's types say what the fields mean")]

use reqwest::{Client, RequestBuilder};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Answer {
    pub code: i64,
    pub data: Page,
}

#[derive(Deserialize)]
pub struct Page {
    #[serde(default)]
    pub items: Vec<Interview>,
    pub has_more: Option<bool>,
    pub page_token: Option<String>,
}

#[derive(Deserialize)]
pub struct Interview {
    pub id: Option<String>,
    pub begin_time: Option<i64>,
    pub end_time: Option<i64>,
    pub round: Option<i64>,
    #[serde(default)]
    pub interview_record_list: Vec<Record>,
    pub feedback_submit_time: Option<i64>,
    pub stage_id: Option<String>,
    pub application_id: Option<String>,
    pub stage: Option<Named>,
    pub creator: Option<Named>,
    pub biz_create_time: Option<i64>,
    pub biz_modify_time: Option<i64>,
    pub interview_round_summary: Option<i64>,
    pub interview_arrangement_id: Option<String>,
    pub interview_type: Option<i64>,
    pub talent_time_zone: Option<Coded>,
    pub contact_user: Option<Named>,
    pub contact_mobile: Option<String>,
    pub remark: Option<String>,
    pub address: Option<Address>,
    pub video_type: Option<i64>,
    pub arrangement_status: Option<i64>,
    pub arrangement_type: Option<i64>,
    pub arrangement_appointment_kind: Option<i64>,
    #[serde(default)]
    pub meeting_room_list: Vec<MeetingRoom>,
    pub interview_round_type: Option<Named>,
}

#[derive(Deserialize)]
pub struct Record {
    pub id: Option<String>,
    pub user_id: Option<String>,
    pub content: Option<String>,
    pub commit_status: Option<i64>,
    pub conclusion: Option<i64>,
    pub interview_score: Option<Score>,
    pub interviewer: Option<Named>,
}

#[derive(Deserialize)]
pub struct Score {
    pub id: Option<String>,
    pub level: Option<i64>,
    pub zh_name: Option<String>,
    pub zh_description: Option<String>,
    pub en_name: Option<String>,
    pub en_description: Option<String>,
}

#[derive(Deserialize)]
pub struct Address {
    pub id: Option<String>,
    pub name: Option<Text>,
    pub district: Option<Coded>,
    pub city: Option<Coded>,
    pub state: Option<Coded>,
    pub country: Option<Coded>,
}

#[derive(Deserialize)]
pub struct MeetingRoom {
    pub room_id: Option<String>,
    pub room_name: Option<String>,
    pub building_name: Option<String>,
    pub reserved_status: Option<i64>,
    pub floor_name: Option<String>,
}

#[derive(Deserialize)]
pub struct Named {
    pub id: Option<String>,
    pub name: Option<Text>,
}

#[derive(Deserialize)]
pub struct Coded {
    pub code: Option<String>,
    pub name: Option<Text>,
}

#[derive(Deserialize)]
pub struct Text {
    pub zh_cn: Option<String>,
    pub en_us: Option<String>,
}

/// An answer from its bytes.
///
/// # Errors
///
/// The answer does not fit.
pub fn decode(body: &[u8]) -> serde_json::Result<Answer> {
    serde_json::from_slice(body)
}

/// The request of [`requests::list_interviews`](crate::requests::list_interviews), with the HTTP library's own
/// query builder.
pub fn list_interviews(client: &Client, base_url: &str, page_token: &str) -> RequestBuilder {
    client
        .get(format!("{base_url}/open-apis/hire/v1/interviews"))
        .query(&[
            ("page_size", "100"),
            ("page_token", page_token),
            ("application_id", "7201530018874630001"),
            ("start_time", "1735689600000"),
            ("end_time", "1738368000000"),
            ("job_level_id_type", "job_level_id"),
            ("user_id_type", "open_id"),
        ])
}

/// Follows the list to its end and counts the items.
///
/// # Errors
///
/// Those of the HTTP library.
pub async fn drain(client: &Client, base_url: &str) -> reqwest::Result<usize> {
    let mut count = 0;
    let mut page_token = String::new();
    loop {
        let request = list_interviews(client, base_url, &page_token).bearer_auth("t-1");
        let page = request
            .send()
            .await?
            .error_for_status()?
            .json::<Answer>()
            .await?
            .data;
        for item in page.items {
            count += usize::from(item.id.is_some());
        }
        match page.page_token {
            Some(token) if !token.is_empty() => page_token = token,
            _ => return Ok(count),
        }
    }
}
