//! Time limits, rate limits, and requests at the same time.
//!
//! ```no_run
//! use std::time::Duration;
//!
//! use feishu_openapi::{Client, Error};
//!
//! fn client() -> Result<Client, Error> {
//!     Client::builder()
//!         .app("cli_a1b2c3", "app-secret")
//!         .attempt_timeout(Duration::from_secs(5))
//!         .total_timeout(Duration::from_secs(20))
//!         .max_attempts(2)
//!         .max_in_flight(16)
//!         .limit_rate()
//!         .build()
//! }
//! ```
//!
//! | limit | default | what it bounds |
//! |---|---|---|
//! | [`total_timeout`](crate::ClientBuilder::total_timeout) | 120 s | a call with all attempts and waits |
//! | [`attempt_timeout`](crate::ClientBuilder::attempt_timeout) | 30 s | one attempt, from connecting to the end of the response |
//! | [`connect_timeout`](crate::ClientBuilder::connect_timeout) | 5 s | making a connection |
//! | [`read_timeout`](crate::ClientBuilder::read_timeout) | 15 s | silence of the server |
//! | [`max_attempts`](crate::ClientBuilder::max_attempts) | 3 | attempts of a call |
//! | [`max_in_flight`](crate::ClientBuilder::max_in_flight) | none | requests at the same time |
//! | [`max_body_bytes`](crate::ClientBuilder::max_body_bytes) | 16 MiB | the body of a response; not of a downloaded file |
//! | [`limit_rate`](crate::ClientBuilder::limit_rate) | off | requests to each endpoint, as its page documents |
//!
//! A call that needs other limits goes through a client that differs in them and shares everything else:
//!
//! ```no_run
//! use std::time::Duration;
//!
//! # use feishu_openapi::{Client, Error};
//! use feishu_openapi::hire::v1::interview::list::ListInterviews;
//!
//! # async fn quick(client: &Client) -> Result<(), Error> {
//! let quick = client.with_total_timeout(Duration::from_millis(800));
//! let page = ListInterviews::by_application_id("7073372582620416300").send(&quick).await?;
//! # Ok(())
//! # }
//! ```
//!
//! [`with_attempt_timeout`](crate::Client::with_attempt_timeout), [`with_max_attempts`](crate::Client::with_max_attempts),
//! [`with_header`](crate::Client::with_header) and [`with_query`](crate::Client::with_query) are of the same sort.
//!
//! A call runs in a task of its own: dropping its future cancels it, and a future that is not polled delays nobody. So
//! `tokio::time::timeout` around a call works, too, but its error does not tell whether a write was processed; that of
//! `total_timeout` does.
//!
//! When the platform throttles an endpoint, all calls to it wait as long as it asks, or fail with
//! [`RateLimited`](crate::ErrorKind::RateLimited) if that is longer than they may take. With `limit_rate` the client keeps to the
//! documented limits from the start, which helps where it is the only program that calls for the tenant.
