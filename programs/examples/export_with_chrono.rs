//! Writes the interviews of yesterday in Shanghai as CSV, with the names of the applicants; times with chrono.
//!
//! ```text
//! cargo run -p feishu-programs --example export_with_chrono > interviews.csv
//! ```

mod export;

use std::error::Error;

use chrono::{DateTime, Days, FixedOffset, NaiveTime, TimeDelta, Utc};
use feishu_openapi::hire::v1::interview::list::ListInterviews;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let shanghai = FixedOffset::east_opt(8 * 60 * 60).ok_or("no such offset")?;
    let now = Utc::now().with_timezone(&shanghai);
    let today = now
        .with_time(NaiveTime::MIN)
        .single()
        .ok_or("no midnight")?;
    let yesterday = today - Days::new(1);
    // Midnight is part of today.
    let end = today - TimeDelta::milliseconds(1);
    let interviews = ListInterviews::by_start_time(yesterday.into()).end_time(end.into());
    export::write(interviews, |time| {
        let local = DateTime::<Utc>::try_from(time)?.with_timezone(&shanghai);
        Ok(local.format("%F %R").to_string())
    })
    .await
}
