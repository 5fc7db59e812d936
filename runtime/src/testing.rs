//! Tests without a network and without waiting, for this crate and for its users.
//!
//! A [`ScriptedTransport`] stands in for the network: it answers as told, faults included, and keeps every
//! request. All of the client's timers are tokio's, so that they run on tokio's paused clock: a wait of
//! hours is over at once, and [`Instant`] tells how long it would have been.
//!
//! ```
//! # use feishu_openapi_runtime::{self as feishu_openapi, request, wire, Endpoint, Envelope, Method, Request};
//! # #[derive(Clone)]
//! # struct GetQuota;
//! # impl GetQuota {
//! #     async fn send(&self, client: &feishu_openapi::Client) -> Result<serde_json::Value, feishu_openapi::Error> {
//! #         client.send(self).await
//! #     }
//! # }
//! # impl Request for GetQuota {
//! #     type Response = serde_json::Value;
//! #     const ENDPOINT: &'static Endpoint = &Endpoint {
//! #         method: Method::Get,
//! #         path: "/open-apis/test/v1/quota",
//! #         idempotent: true,
//! #         envelope: Envelope::Data,
//! #         doc_url: "https://example.com/quota",
//! #         rate_limits: &[],
//! #         token_types: &[feishu_openapi::TokenType::Tenant],
//! #         scopes: &[],
//! #         field_scopes: &[],
//! #         errors: &[],
//! #     };
//! #     fn check(&self) -> Result<(), request::InvalidParameter> { Ok(()) }
//! #     fn write(&self, _: &mut wire::RequestWriter) {}
//! # }
//! use std::time::Duration;
//!
//! use feishu_openapi::testing::{Instant, Reply, ScriptedTransport};
//! use feishu_openapi::{Client, TransportErrorKind};
//!
//! # // In a program under test the attribute is that of the text below.
//! #[tokio::main(flavor = "current_thread", start_paused = true)]
//! async fn main() -> Result<(), feishu_openapi::Error> {
//!     let transport = ScriptedTransport::new([
//!         Reply::token("t-1"),
//!         Reply::data(r#"{"left": 7}"#).after(Duration::from_secs(10)),
//!     ]);
//!     let client = Client::builder()
//!         .app("cli_test", "secret")
//!         .transport(transport.clone())
//!         .build()?;
//!
//!     let started = Instant::now();
//!     let quota = GetQuota.send(&client).await?;
//!     assert_eq!(quota["left"], 7);
//!     assert!(started.elapsed() >= Duration::from_secs(10));
//!     assert_eq!(transport.requests().len(), 2);
//!     Ok(())
//! }
//! ```
//!
//! In a test, write `#[tokio::test(start_paused = true)]` instead of `#[tokio::main(…)]`.

mod made;
mod reply;
mod scripted_transport;

pub use made::{call_ended, error, retry, throttled, token_fetched, token_refused};
pub use reply::Reply;
pub use scripted_transport::ScriptedTransport;
pub use tokio::time::{Instant, advance, pause, resume};
