//! Writes the interviews of yesterday as CSV, with the names of the applicants.
//!
//! ```text
//! cargo run -p feishu-openapi --example export_interviews > interviews.csv
//! ```

mod mock;

use std::error::Error;
use std::time::Duration;

use feishu_openapi::hire::v1::application::get_detail::{GetApplicationDetail, Options};
use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::hire::v1::types::InterviewRoundSummary;
use feishu_openapi::{Client, Timestamp};

const MOCK: &[mock::Answer] = &[
    (
        "GET /open-apis/hire/v1/interviews?",
        include_str!("../tests/fixtures/hire/v1/interview/list.json"),
    ),
    (
        "GET /open-apis/hire/v1/applications/",
        include_str!("../tests/fixtures/hire/v1/application/get_detail.json"),
    ),
];

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const MILLISECOND: Duration = Duration::from_millis(1);
/// Shanghai is eight hours ahead of UTC, all the year.
const SHANGHAI: i32 = 8 * 60 * 60;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = mock::client(MOCK).await?;
    let today = Timestamp::now().start_of_day(SHANGHAI);
    let mut interviews = ListInterviews::by_start_time(today - DAY)
        .end_time(today - MILLISECOND) // midnight is part of today
        .items(&client);
    println!("interview,applicant,begins,state");
    while let Some(interview) = interviews.try_next().await? {
        let applicant = match &interview.application_id {
            Some(application) => name_of_applicant(&client, application).await?,
            None => None,
        };
        println!(
            "{},{},{},{}",
            interview.id.unwrap_or_default(),
            quoted(&applicant.unwrap_or_default()),
            interview
                .begin_time
                .map_or(String::new(), |time| time.to_string()),
            interview
                .interview_round_summary
                .map_or(0, InterviewRoundSummary::value),
        );
    }
    Ok(())
}

async fn name_of_applicant(client: &Client, id: &str) -> Result<Option<String>, Box<dyn Error>> {
    let request = GetApplicationDetail::new(id).options([Options::Talent]);
    let detail = request.send(client).await?.application_detail;
    Ok(detail.and_then(|detail| detail.talent?.name))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
