//! Writes the interviews of yesterday in Shanghai as CSV, with the names of the applicants; times with jiff.
//!
//! ```text
//! cargo run -p feishu-programs --example export_with_jiff > interviews.csv
//! ```

mod export;

use std::error::Error;

use feishu_openapi::hire::v1::interview::list::ListInterviews;
use jiff::{Timestamp, ToSpan as _, ZonedDateTime};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let today = ZonedDateTime::now()
        .in_tz("Asia/Shanghai")?
        .start_of_day()?;
    let yesterday = today.yesterday()?;
    // Midnight is part of today.
    let end = today.timestamp() - 1.millisecond();
    let interviews =
        ListInterviews::by_start_time(yesterday.timestamp().into()).end_time(end.into());
    export::write(interviews, |time| {
        let local = Timestamp::try_from(time)?.to_zoned_datetime(today.time_zone().clone());
        Ok(local.strftime("%F %R").to_string())
    })
    .await
}
