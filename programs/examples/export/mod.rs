//! What the exports have in common: all but their times.

#[path = "../../../generated/examples/mock/mod.rs"]
mod mock;

use std::error::Error;
use std::io;

use feishu_openapi::hire::v1::application::get_detail::{GetApplicationDetail, Options};
use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::{Client, Timestamp};

const ANSWERS: &[mock::Answer] = &[
    (
        "GET /open-apis/hire/v1/interviews?",
        include_str!("../../../generated/tests/fixtures/hire/v1/interview/list.json"),
    ),
    (
        "GET /open-apis/hire/v1/applications/",
        include_str!("../../../generated/tests/fixtures/hire/v1/application/get_detail.json"),
    ),
];

/// Writes the interviews as CSV, their times as `local` shows them.
pub async fn write(
    interviews: ListInterviews,
    local: impl Fn(Timestamp) -> Result<String, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let client = mock::client(ANSWERS).await?;
    let mut interviews = interviews.items(&client);
    let mut csv = csv::Writer::from_writer(io::stdout());
    csv.write_record(["interview", "applicant", "begins", "state"])?;
    while let Some(interview) = interviews.try_next().await? {
        let applicant = match &interview.application_id {
            Some(application) => applicant(&client, application).await?,
            None => None,
        };
        let begins = interview.begin_time.map(&local).transpose()?;
        let state = interview.interview_round_summary;
        csv.write_record([
            interview.id.unwrap_or_default(),
            applicant.unwrap_or_default(),
            begins.unwrap_or_default(),
            state.map_or(String::new(), |state| state.to_string()),
        ])?;
    }
    Ok(csv.flush()?)
}

async fn applicant(client: &Client, id: &str) -> Result<Option<String>, feishu_openapi::Error> {
    let request = GetApplicationDetail::new(id).options([Options::Talent]);
    let detail = request.send(client).await?.application_detail;
    Ok(detail.and_then(|detail| detail.talent?.name))
}
