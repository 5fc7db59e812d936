//! Points in time, days, and the times of other libraries.
//!
//! A point in time is a [`Timestamp`](crate::Timestamp). It is shown and parsed as RFC 3339 says, and has sums with
//! [`Duration`](std::time::Duration). "Yesterday in Shanghai", where no clock is ever changed, is
//!
//! ```
//! use std::time::Duration;
//!
//! use feishu_openapi::Timestamp;
//! use feishu_openapi::hire::v1::interview::list::ListInterviews;
//!
//! const DAY: Duration = Duration::from_secs(24 * 60 * 60);
//! const MILLISECOND: Duration = Duration::from_millis(1);
//! const SHANGHAI: i32 = 8 * 60 * 60; // seconds ahead of UTC
//!
//! fn yesterday(now: Timestamp) -> ListInterviews {
//!     let today = now.start_of_day(SHANGHAI);
//!     ListInterviews::by_start_time(today - DAY).end_time(today - MILLISECOND)
//! }
//!
//! let now = "2026-11-27T07:30:00+08:00".parse()?; // or Timestamp::now()
//! # let sent = feishu_openapi::request::build(&yesterday(now)).unwrap();
//! # let time = |text: &str| text.parse().map(|time: Timestamp| time.as_millis().to_string());
//! # assert_eq!(sent.query_value("start_time"), time("2026-11-26T00:00:00+08:00").ok());
//! # assert_eq!(sent.query_value("end_time"), time("2026-11-26T23:59:59.999+08:00").ok());
//! # Ok::<(), feishu_openapi::ParseTimestampError>(())
//! ```
//!
//! Where clocks are changed in summer, a library with time zones knows when a day begins. The features `chrono`, `jiff` and `time`
//! convert to and from the times of these libraries; a time that they cannot hold is
//! [`TimeOutOfRange`](crate::TimeOutOfRange). With jiff:
//!
//! ```no_run
//! use feishu_openapi::Timestamp;
//!
//! fn yesterday_in_berlin(now: Timestamp) -> Result<(Timestamp, Timestamp), Box<dyn std::error::Error>> {
//!     let now = jiff::Timestamp::try_from(now)?.in_tz("Europe/Berlin")?;
//!     let today = now.start_of_day()?;
//!     let yesterday = now.yesterday()?.start_of_day()?;
//!     Ok((yesterday.timestamp().into(), today.timestamp().into()))
//! }
//! ```
//!
//! And with chrono, whose types are often in a program already:
//!
//! ```
//! use chrono::{DateTime, FixedOffset, Utc};
//! use feishu_openapi::Timestamp;
//!
//! let begin: DateTime<FixedOffset> = DateTime::parse_from_rfc3339("2025-01-14T10:40:00+08:00")?;
//! let sent = Timestamp::from(begin);
//! assert_eq!(sent.to_string(), "2025-01-14T02:40:00Z");
//! let received: DateTime<Utc> = sent.try_into()?;
//! assert_eq!(received, begin);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The parameter's documentation says whether the end of a range belongs to it, where the platform's page does. A range that ends a
//! millisecond before the next one begins is right in both cases.
