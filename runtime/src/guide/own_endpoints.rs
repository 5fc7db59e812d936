//! Endpoints that the crate does not have.
//!
//! The best way is to add the endpoint to the schema of the repository, whose README has the steps: one YAML file gives the request, the response, checks and
//! documentation. When that has to wait, ask for JSON:
//!
//! ```no_run
//! use feishu_openapi::{Client, Error, Json};
//!
//! async fn books(client: &Client) -> Result<Vec<Json>, Error> {
//!     let books = client.get("/open-apis/library/v1/books").query("language", "en");
//!     books.items().try_collect().await // `send` for an endpoint without pages
//! }
//! ```
//!
//! [`AnyRequest`](crate::AnyRequest) documents path, query and body. Or implement [`Request`](crate::Request) by hand. What the platform does around it works as
//! for every other: tokens, retries, limits, errors.
//!
//! ```
//! use feishu_openapi::request::InvalidParameter;
//! use feishu_openapi::testing::{Reply, ScriptedTransport};
//! use feishu_openapi::wire::RequestWriter;
//! use feishu_openapi::{Client, Endpoint, Error, Json, Method, Request};
//!
//! #[derive(Clone)]
//! struct GetBook {
//!     book_id: String,
//! }
//!
//! impl Request for GetBook {
//!     type Response = Json; // what stands in `data`, in any shape
//!     const ENDPOINT: &'static Endpoint =
//!         &Endpoint::new(Method::Get, "/open-apis/library/v1/books/:book_id");
//!
//!     fn check(&self) -> Result<(), InvalidParameter> {
//!         Ok(())
//!     }
//!
//!     fn write(&self, writer: &mut RequestWriter) {
//!         writer.path("book_id", &self.book_id);
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! # let transport = ScriptedTransport::new([Reply::data(r#"{"title": "Emma"}"#)]);
//! # let client = Client::builder().tenant_access_token("t-1").transport(transport.clone()).build()?;
//! let book = client.send(&GetBook { book_id: "7".to_owned() }).await?;
//! assert_eq!(book["title"], "Emma");
//! # assert!(transport.requests()[0].url.ends_with("/open-apis/library/v1/books/7"));
//! # Ok(())
//! # }
//! ```
//!
//! To keep all fields of a list's elements, known or not, use [`raw_items`](crate::Client::raw_items).
//! To read a field that the response type of an existing request lacks, send the request with
//! [`send_raw`](crate::Client::send_raw) and read the body yourself.
