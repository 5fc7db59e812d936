//! What stays valid when the crate is updated, and what to expect of a new version.
//!
//! - **Names stay.** The generator refuses to let a public name vanish. An enum value that got a better name keeps the earlier one,
//!   deprecated: the compiler tells what replaces it. What had to go all the same is listed in the repository's `schema/CHANGES.md`.
//! - **Fields and values come.** Documentation pages grow. Response structs are `#[non_exhaustive]`, so that a new field breaks no
//!   program; enums are open, so that a new value does not, either:
//!
//! ```
//! use feishu_openapi::hire::v1::types::InterviewRoundSummary;
//!
//! fn is_decided(summary: InterviewRoundSummary) -> bool {
//!     match summary {
//!         InterviewRoundSummary::AllPassed => true,
//!         // New values end here, whether they have a name yet or not.
//!         _ => false,
//!     }
//! }
//! # assert!(is_decided(InterviewRoundSummary::AllPassed));
//! ```
//!
//!   Store the number or the text of a value rather than comparing `Unknown` values: what is unknown today may have a name tomorrow.
//! - **New bounds check more.** When a page states a bound, a request outside of it becomes
//!   [`InvalidRequest`](crate::ErrorKind::InvalidRequest), before the platform would have refused it.
//! - **Services are features.** Name those that you use; `all-services` compiles everything that a new version adds.
//!
//! The changelog of the repository says for each version what is new.
