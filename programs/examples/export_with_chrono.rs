//! Writes the interviews of yesterday in Shanghai as CSV, with the names of the applicants; times with chrono.
//!
//! ```text
//! cargo run -p feishu-programs --example export_with_chrono > interviews.csv
//! ```

#[path = "../../generated/examples/mock/mod.rs"]
mod mock;

use std::error::Error;
use std::io;

use chrono::{DateTime, Days, FixedOffset, NaiveTime, Utc};
use feishu_openapi::Client;
use feishu_openapi::hire::v1::application::get_detail::{GetApplicationDetail, Options};
use feishu_openapi::hire::v1::interview::list::ListInterviews;

const ANSWERS: &[mock::Answer] = &[
    (
        "GET /open-apis/hire/v1/interviews?",
        include_str!("../../generated/tests/fixtures/hire/v1/interview/list.json"),
    ),
    (
        "GET /open-apis/hire/v1/applications/",
        include_str!("../../generated/tests/fixtures/hire/v1/application/get_detail.json"),
    ),
];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = mock::client(ANSWERS).await?;
    let shanghai = FixedOffset::east_opt(8 * 60 * 60).ok_or("no such offset")?;
    let now = Utc::now().with_timezone(&shanghai);
    let today = now
        .with_time(NaiveTime::MIN)
        .single()
        .ok_or("no midnight")?;
    let mut interviews = ListInterviews::by_start_time((today - Days::new(1)).into())
        .end_time(today.into())
        .items(&client);
    let mut csv = csv::Writer::from_writer(io::stdout());
    csv.write_record(["interview", "applicant", "begins", "state"])?;
    while let Some(interview) = interviews.try_next().await? {
        let applicant = match &interview.application_id {
            Some(application) => applicant(&client, application).await?,
            None => None,
        };
        let begins = interview
            .begin_time
            .map(DateTime::<Utc>::try_from)
            .transpose()?;
        let begins = begins.map(|time| time.with_timezone(&shanghai));
        csv.write_record([
            interview.id.unwrap_or_default(),
            applicant.unwrap_or_default(),
            begins.map_or(String::new(), |time| time.format("%F %R").to_string()),
            interview
                .interview_round_summary
                .map_or(String::new(), |state| state.to_string()),
        ])?;
    }
    Ok(csv.flush()?)
}

async fn applicant(client: &Client, id: &str) -> Result<Option<String>, feishu_openapi::Error> {
    let request = GetApplicationDetail::new(id).options([Options::Talent]);
    let detail = request.send(client).await?.application_detail;
    Ok(detail.and_then(|detail| detail.talent?.name))
}
