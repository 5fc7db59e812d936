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
//!     assert!(transport.requests()[1].url.ends_with("?application_id=7"));
//!     Ok(())
//! }
//! ```
//!
//! In a test, write `#[tokio::test(start_paused = true)]`. With [`app`](crate::ClientBuilder::app) instead of a token the first
//! request is that for the token: answer it with [`Reply::token`](crate::testing::Reply::token).
//! [`Reply`](crate::testing::Reply) also gives pages, throttling, errors of the network and late answers;
//! [`ScriptedTransport::answering`](crate::testing::ScriptedTransport::answering) picks a reply by request, where their order is
//! not certain.
