//! Values that `Debug` does not show, and how to see them.
//!
//! The schema marks what is about a person, or secret: names, phone numbers, free text, IDs of users and applications, tokens.
//! `Debug` shows of such a value only whether it is there, errors and traces do not show it at all. So a `{:?}` that was left in a
//! program, or an error in a log, tells nothing about a candidate:
//!
//! ```
//! use feishu_openapi::hire::v1::interview::list::InterviewExtend;
//!
//! let interview: InterviewExtend =
//!     serde_json::from_str(r#"{"round": 2, "contact_mobile": "555-0100"}"#).unwrap();
//! let shown = format!("{interview:?}");
//! assert!(shown.contains("contact_mobile: <redacted>"));
//! assert!(shown.contains("round: Some(2)"));
//!
//! // A field is a plain value. Whoever names it, sees it.
//! assert_eq!(interview.contact_mobile.as_deref(), Some("555-0100"));
//!
//! // `reveal` shows all of them, at any depth, and nothing else does.
//! use feishu_openapi::Reveal;
//! let shown = format!("{:?}", interview.reveal());
//! assert!(shown.contains(r#"contact_mobile: Some("555-0100")"#));
//! ```
//!
//! [`reveal`](crate::Reveal::reveal) is for development: `println!("{:#?}", response.reveal())`. To find out where a program shows
//! personal values, look for `reveal()`, for `serde_json::to_`, which writes all fields, too, and for the names of the fields.
//!
//! It reveals what the platform answered, so a token in the answer of a token endpoint that you called yourself, too. The client's own
//! tokens and secrets have no `reveal`, nor have errors and events. Of a request,
//! [`request::build`](crate::request::build) shows what it sends. What the platform really sent is in the body of
//! [`send_raw`](crate::Client::send_raw), and in [`raw_body`](crate::Error::raw_body) of an error that could not be read.
