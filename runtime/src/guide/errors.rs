//! What goes wrong, what is tried again, and what is left to the caller.
//!
//! Every failure is an [`Error`](crate::Error). Printed, it is one line with the method, the path, the platform's code and
//! message, the HTTP status and the log id that Feishu's support asks for. To decide, look at its
//! [`kind`](crate::Error::kind), then at the platform's code. The documentation of [`ErrorKind`](crate::ErrorKind) is one table
//! from what happened to kind, whether it is retryable, and what to do.
//!
//! ```no_run
//! use feishu_openapi::hire::v1::interview::list::{
//!     ListInterviews, ListInterviewsErrorCode, ListInterviewsResponse,
//! };
//! use feishu_openapi::{Client, Error};
//!
//! async fn first_page(client: &Client) -> Result<Option<ListInterviewsResponse>, Error> {
//!     let request = ListInterviews::by_application_id("7073372582620416300");
//!     match request.send(client).await {
//!         Ok(page) => Ok(Some(page)),
//!         Err(error) if error.is_permission() => {
//!             eprintln!("add one of the scopes {:?} to the app", error.required_scopes());
//!             Err(error)
//!         }
//!         Err(error)
//!             if ListInterviewsErrorCode::of(&error)
//!                 == Some(ListInterviewsErrorCode::InvalidParameter) =>
//!         {
//!             Ok(None)
//!         }
//!         Err(error) => Err(error),
//!     }
//! }
//! ```
//!
//! # What is tried again
//!
//! What passes by itself: no connection, no answer in time, a broken connection, throttling, a failure on the platform's side. A
//! call tries up to three times within 120 seconds and waits between the attempts, as long as the platform asks if it does.
//! A write that the platform may have processed is not repeated. A token that the platform refuses is replaced and the call
//! repeated. [`max_attempts`](crate::ClientBuilder::max_attempts) has the details.
//!
//! # What the caller does
//!
//! - [`may_have_been_processed`](crate::Error::may_have_been_processed) answers the question after a failed write: if it is true,
//!   look whether the thing is there before you send the write again.
//! - [`is_retryable`](crate::Error::is_retryable) tells whether the same request may succeed later,
//!   [`retry_after`](crate::Error::retry_after) when.
//! - [`parameter`](crate::Error::parameter) names the parameter that a check refused before anything was sent,
//!   [`json_path`](crate::Error::json_path) the place in a response that could not be read.
//! - [`log_id`](crate::Error::log_id) goes into every report to the platform's support.
//!
//! For metrics, give the builder an [`observer`](crate::ClientBuilder::observer); with the feature `tracing` each call is a
//! span, and its end an event in it.
