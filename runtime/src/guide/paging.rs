//! Lists, page by page or element by element.
//!
//! A request for a list has `items`, which gives every element of every page and fetches a page when the loop reaches it, and
//! `pages`, which gives the responses as they come:
//!
//! ```no_run
//! use feishu_openapi::hire::v1::interview::list::ListInterviews;
//! use feishu_openapi::{Client, Error};
//!
//! async fn count(client: &Client) -> Result<usize, Error> {
//!     let mut interviews = ListInterviews::by_application_id("7073372582620416300")
//!         .page_size(100)
//!         .items(client)
//!         .prefetch(); // the next page is on its way while this one is handled
//!     let mut count = 0;
//!     while let Some(interview) = interviews.try_next().await? {
//!         count += usize::from(interview.begin_time.is_some());
//!     }
//!     Ok(count)
//! }
//! ```
//!
//! [`Items`](crate::Items) and [`Pages`](crate::Pages) are streams, too. One page is in memory at a time, two with `prefetch`.
//! A list is followed to its end or ends with an error: a page that leads back to an earlier one is
//! [`PaginationLoop`](crate::ErrorKind::PaginationLoop).
//!
//! # Going on after an error or a restart
//!
//! [`continuation`](crate::Items::continuation) tells where to go on. It has serde's traits, so that it can be stored:
//!
//! ```no_run
//! use feishu_openapi::hire::v1::interview::list::ListInterviews;
//! use feishu_openapi::{Client, Continuation};
//!
//! # fn export<T>(_: T) {}
//! async fn export_from(
//!     client: &Client,
//!     stored: Option<&str>,
//! ) -> Result<Option<String>, Box<dyn std::error::Error>> {
//!     let start: Continuation = stored.map(serde_json::from_str).transpose()?.unwrap_or_default();
//!     let request = ListInterviews::by_application_id("7073372582620416300");
//!     let mut interviews = request.items(client).resume(start);
//!     while let Some(next) = interviews.next().await {
//!         match next {
//!             Ok(interview) => export(interview),
//!             Err(error) => {
//!                 eprintln!("interrupted: {error}");
//!                 break;
//!             }
//!         }
//!     }
//!     let rest = interviews.continuation();
//!     Ok(rest.map(|rest| serde_json::to_string(&rest)).transpose()?)
//! }
//! ```
//!
//! It belongs to the request that it came from: the same filters, the same page size. It holds a page token, which may tell
//! something of the filters; keep it as you keep the data. Tokens live for a limited time, so start anew when the platform
//! refuses an old one.
//!
//! # Elements that cannot be read
//!
//! With `lenient_items` an element that does not fit its type is an error in its place, and the rest of the page still comes:
//!
//! ```no_run
//! use feishu_openapi::hire::v1::interview::list::ListInterviews;
//! use feishu_openapi::{Client, Error, ErrorKind};
//!
//! async fn count(client: &Client) -> Result<(u32, u32), Error> {
//!     let request = ListInterviews::by_application_id("7073372582620416300");
//!     let (mut read, mut unreadable) = (0, 0);
//!     let mut interviews = request.lenient_items(client);
//!     while let Some(element) = interviews.try_next().await? {
//!         match element {
//!             Ok(_) => read += 1,
//!             Err(error) if error.kind() == ErrorKind::Decode => unreadable += 1,
//!             Err(error) => return Err(error),
//!         }
//!     }
//!     Ok((read, unreadable))
//! }
//! ```
