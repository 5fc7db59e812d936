//! Tests of your own program, without the platform and without waiting.
//!
//! Enable the feature `testing` in your `[dev-dependencies]`. A [`ScriptedTransport`](crate::testing::ScriptedTransport) takes the
//! place of the network, and tokio's paused clock that of waiting:
//!
//! ```
//! use feishu_openapi::hire::v1::interview::list::ListInterviews;
//! use feishu_openapi::testing::{Reply, ScriptedTransport};
//! use feishu_openapi::{Client, Error};
//!
//! async fn has_interviews(client: &Client, application: &str) -> Result<bool, Error> {
//!     let mut interviews = ListInterviews::by_application_id(application).items(client);
//!     Ok(interviews.try_next().await?.is_some())
//! }
//!
//! # // In a test the attribute is that of the text below.
//! #[tokio::main(flavor = "current_thread", start_paused = true)]
//! async fn main() -> Result<(), Error> {
//!     let transport = ScriptedTransport::new([
//!         Reply::failure(503, 1, "try later"),
//!         Reply::data(r#"{"items": [{"id": "1"}], "has_more": false}"#),
//!     ]);
//!     let client = Client::builder()
//!         .tenant_access_token("t-test")
//!         .transport(transport.clone())
//!         .build()?;
//!
//!     assert!(has_interviews(&client, "7").await?);
//!     assert_eq!(transport.requests().len(), 2); // the failure was tried again
//!     let sent = &transport.requests()[1];
//!     assert_eq!(sent.query_value("application_id").as_deref(), Some("7"));
//!     Ok(())
//! }
//! ```
//!
//! In a test, write `#[tokio::test(start_paused = true)]`. With [`app`](crate::ClientBuilder::app) instead of a token the first
//! request is that for the token: answer it with [`Reply::token`](crate::testing::Reply::token).
//! [`Reply`](crate::testing::Reply) also gives pages, throttling, errors of the network and late answers;
//! [`ScriptedTransport::answering`](crate::testing::ScriptedTransport::answering) picks a reply by request, where their order is
//! not certain.
//!
//! # What a request says
//!
//! Requests are values: two are equal if all their parameters are. So the part of a program that makes one is tested without any
//! transport:
//!
//! ```
//! use feishu_openapi::Timestamp;
//! use feishu_openapi::hire::v1::interview::list::ListInterviews;
//!
//! fn since(start: Timestamp) -> ListInterviews {
//!     ListInterviews::by_start_time(start).page_size(50)
//! }
//!
//! let start = Timestamp::from_millis(1_736_822_400_000);
//! assert_eq!(since(start), ListInterviews::by_start_time(start).page_size(50));
//!
//! // Or one by one, as they are sent.
//! let sent = feishu_openapi::request::build(&since(start))?;
//! assert_eq!(sent.path(), "/open-apis/hire/v1/interviews");
//! assert_eq!(sent.query_value("start_time").as_deref(), Some("1736822400000"));
//! assert_eq!(sent.query_value("page_size").as_deref(), Some("50"));
//! # Ok::<(), feishu_openapi::Error>(())
//! ```
//!
//! [`build`](crate::request::build) checks the request, too: what the page forbids is an error. [`json`](crate::HttpRequest::json)
//! reads the body. The requests that [`ScriptedTransport::requests`](crate::testing::ScriptedTransport::requests) gives, and those that
//! a transport of your own gets, are read in the same way. All values are shown, personal ones too, which `Debug` of a request hides:
//! where an `assert_eq!` of two requests fails, compare what `build` makes of them, such as [`query`](crate::HttpRequest::query).
