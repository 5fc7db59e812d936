//! Values with names: reading, storing, comparing them.
//!
//! An enum has a variant for each value that the documentation page lists, and `Unknown` for those that the platform may add. What
//! it does not know it keeps and writes back unchanged:
//!
//! ```
//! use feishu_openapi::hire::v1::types::InterviewRoundSummary as Summary;
//!
//! let new = Summary::from(99);
//! assert!(matches!(new, Summary::Unknown(_)));
//! assert_eq!((new.value(), new.name(), new.to_string()), (99, None, "99".to_owned()));
//!
//! // A name can be stored and parsed again; it stays the same should the variant be renamed.
//! let passed = Summary::AllPassed;
//! assert_eq!(passed.to_string(), "AllPassed");
//! assert_eq!("AllPassed".parse(), Ok(passed));
//! assert!("Passed".parse::<Summary>().is_err());
//!
//! // All that are named; an order, so that they can be keys of a map; the number on the wire.
//! assert!(Summary::ALL.contains(&passed) && !Summary::ALL.contains(&new));
//! assert!(passed < new);
//! assert_eq!((passed.value(), Summary::from(4)), (4, passed));
//! ```
//!
//! `ALL` is the list for a form or a report. In a `match`, take what is not known into account with `_`: the enums are
//! `#[non_exhaustive]`. An earlier name of a variant goes on to compile with a warning that says what it is called now.
//!
//! Enums of text are the same, with [`UnknownText`](crate::UnknownText) for what they do not know and `as_str` for their value.
