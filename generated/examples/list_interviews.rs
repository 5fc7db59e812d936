//! Prints the interviews of the last seven days.
//!
//! It asks Feishu when both `FEISHU_APP_ID` and `FEISHU_APP_SECRET` are set, and otherwise a small mock server
//! that it starts itself:
//!
//! ```text
//! cargo run -p feishu-openapi --example list_interviews
//! ```

mod mock;

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use feishu_openapi::Timestamp;
use feishu_openapi::hire::v1::interview::list::{InterviewExtend, ListInterviews, UserIdType};
use feishu_openapi::hire::v1::types::InterviewRoundSummary;

const MOCK: &[mock::Answer] = &[(
    "GET /open-apis/hire/v1/interviews?",
    include_str!("../tests/fixtures/hire/v1/interview/list.json"),
)];

const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);

#[tokio::main]
async fn main() -> ExitCode {
    match list_interviews().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn list_interviews() -> Result<(), Box<dyn Error>> {
    let client = mock::client(MOCK).await?;
    let now = Timestamp::now();
    let mut interviews = ListInterviews::by_start_time(now - WEEK)
        .end_time(now)
        .user_id_type(UserIdType::OpenId)
        .page_size(100)
        .items(&client);
    // The next page is fetched when this one is used up.
    while let Some(interview) = interviews.try_next().await? {
        print(&interview);
    }
    Ok(())
}

/// Any scalar or object may be absent and is an `Option`; lists are empty instead.
fn print(interview: &InterviewExtend) {
    println!("interview {}", or_dash(interview.id.as_deref()));
    if let Some(begin_time) = interview.begin_time {
        println!("  begins at {begin_time}");
    }
    if let Some(summary) = interview.interview_round_summary {
        println!("  state: {}", state(summary));
    }
    for record in &interview.interview_record_list {
        let name = record
            .interviewer
            .as_ref()
            .and_then(|user| user.name.as_ref());
        let name = or_dash(name.and_then(|name| name.en_us.as_deref()));
        if let Some(conclusion) = record.conclusion {
            println!("  {name} concludes: {conclusion:?}");
        }
    }
    for room in &interview.meeting_room_list {
        println!("  room: {}", or_dash(room.room_name.as_deref()));
    }
}

/// Enums are open: a value that the platform added later is `Unknown` and keeps its number.
fn state(summary: InterviewRoundSummary) -> String {
    match summary {
        InterviewRoundSummary::AllPassed => "every interviewer said yes".to_owned(),
        InterviewRoundSummary::Unknown(unknown) => format!("unknown ({})", unknown.value()),
        named => format!("{named:?}"),
    }
}

fn or_dash(text: Option<&str>) -> &str {
    text.unwrap_or("-")
}
