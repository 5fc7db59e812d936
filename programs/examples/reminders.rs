//! Leaves a note with every talent whose interview of the last week has no feedback. Its tests need neither the
//! platform nor time.
//!
//! ```text
//! FEISHU_APP_ID=… FEISHU_APP_SECRET=… cargo run -p feishu-programs --example reminders
//! ```

use std::env;
use std::time::Duration;

use feishu_openapi::hire::v1::application::get_detail::{GetApplicationDetail, Options};
use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::hire::v1::note::create::CreateNote;
use feishu_openapi::hire::v1::types::InterviewRoundSummary;
use feishu_openapi::{Client, Error, ErrorKind, Timestamp};

const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);
const NOTE: &str = "There is no feedback on the interview yet.";

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder()
        .app(env::var("FEISHU_APP_ID")?, env::var("FEISHU_APP_SECRET")?)
        .build()?;
    for application in without_feedback(&client, Timestamp::now() - WEEK).await? {
        match remind(&client, &application).await {
            Ok(()) => println!("{application}: reminded"),
            Err(error) => println!("{application}: {}", advice(&error)),
        }
    }
    Ok(())
}

/// Applications with an interview since then that nobody has given feedback on.
async fn without_feedback(client: &Client, since: Timestamp) -> Result<Vec<String>, Error> {
    let mut interviews = since_then(since).items(client);
    let mut applications = Vec::new();
    while let Some(interview) = interviews.try_next().await? {
        if interview.interview_round_summary == Some(InterviewRoundSummary::NoneSubmitted) {
            applications.extend(interview.application_id);
        }
    }
    Ok(applications)
}

fn since_then(since: Timestamp) -> ListInterviews {
    ListInterviews::by_start_time(since).page_size(100)
}

async fn remind(client: &Client, application: &str) -> Result<(), Error> {
    let request = GetApplicationDetail::new(application).options([Options::Talent]);
    let detail = request.send(client).await?.application_detail;
    if let Some(talent) = detail.and_then(|detail| detail.talent?.id) {
        let note = CreateNote::new(talent, NOTE).application_id(application);
        note.send(client).await?;
    }
    Ok(())
}

/// What to do about an error.
fn advice(error: &Error) -> String {
    match error.kind() {
        _ if error.may_have_been_processed() => "look whether the note is there".to_owned(),
        ErrorKind::Permission => format!("add one of {:?} to the app", error.required_scopes()),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use feishu_openapi::TransportErrorKind;
    use feishu_openapi::request::build;
    use feishu_openapi::testing::{self, Instant, Reply, ScriptedTransport};

    use super::*;

    const SINCE: Timestamp = Timestamp::from_millis(1_736_822_400_000);
    const PENDING: &str = r#"{"application_id": "7", "interview_round_summary": 3}"#;
    const NEW_STATE: &str = r#"{"application_id": "8", "interview_round_summary": 99}"#;
    const TALENT: &str = r#"{"application_detail": {"talent": {"id": "9"}}}"#;

    /// A client that gets a token, then these replies.
    fn scripted<const N: usize>(replies: [Reply; N]) -> (Client, ScriptedTransport) {
        let token = [Reply::token("t-1")];
        let transport = ScriptedTransport::new(token.into_iter().chain(replies));
        let builder = Client::builder().app("cli_test", "secret");
        let client = builder.transport(transport.clone()).build().unwrap();
        (client, transport)
    }

    #[test]
    fn asks_for_interviews_since_then() {
        let sent = build(&since_then(SINCE)).unwrap();
        let start = sent.query_value("start_time");
        assert_eq!(start.as_deref(), Some("1736822400000"));
    }

    #[tokio::test(start_paused = true)]
    async fn reads_every_page_and_leaves_unknown_states_alone() {
        let first = Reply::page([NEW_STATE], Some("next"));
        let (client, transport) = scripted([first, Reply::page([PENDING], None)]);
        assert_eq!(without_feedback(&client, SINCE).await.unwrap(), ["7"]);
        let token = transport.requests()[2].query_value("page_token");
        assert_eq!(token.as_deref(), Some("next"));
    }

    #[tokio::test(start_paused = true)]
    async fn waits_when_the_platform_is_busy() {
        let (client, _) = scripted([Reply::throttled(30), Reply::page([PENDING], None)]);
        let started = Instant::now();
        assert_eq!(without_feedback(&client, SINCE).await.unwrap(), ["7"]);
        assert!(started.elapsed() >= Duration::from_secs(30));
    }

    #[tokio::test(start_paused = true)]
    async fn gets_a_new_token_when_one_is_refused() {
        let page = Reply::page([PENDING], None);
        let (client, transport) = scripted([Reply::token_refused(), Reply::token("t-2"), page]);
        assert_eq!(without_feedback(&client, SINCE).await.unwrap(), ["7"]);
        assert_eq!(transport.replies_left(), 0);
    }

    #[tokio::test(start_paused = true)]
    async fn gives_up_when_the_platform_keeps_failing() {
        let (client, _) = scripted([(); 3].map(|()| Reply::server_error()));
        let error = without_feedback(&client, SINCE).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Server, 3));
    }

    #[tokio::test(start_paused = true)]
    async fn leaves_a_note_with_the_talent() {
        let (client, transport) = scripted([Reply::data(TALENT), Reply::data("{}")]);
        remind(&client, "7").await.unwrap();
        let note = transport.requests()[2].json().unwrap();
        assert_eq!(
            (&note["talent_id"], &note["content"]),
            (&"9".into(), &NOTE.into())
        );
    }

    #[tokio::test(start_paused = true)]
    async fn sends_no_note_twice() {
        let lost = Reply::error(TransportErrorKind::Timeout);
        let (client, transport) = scripted([Reply::data(TALENT), lost, Reply::data("{}")]);
        let error = remind(&client, "7").await.unwrap_err();
        assert_eq!(advice(&error), "look whether the note is there");
        assert_eq!(transport.replies_left(), 1);
    }

    #[test]
    fn says_what_went_wrong() {
        let error = testing::error(ErrorKind::Connect, "no route to the proxy");
        assert!(advice(&error).contains("no route to the proxy"));
    }
}
