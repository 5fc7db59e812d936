//! A call: its attempts, what is retried, and how long it may take.

mod budget;
mod call;
mod core;
mod download;
mod policy;
pub(in crate::client) mod retry;

pub(in crate::client) use self::core::{Core, CoreFuture, Shared};
pub(in crate::client) use budget::Budget;
pub(in crate::client) use download::Answer;
pub use download::DownloadedFile;
pub(in crate::client) use policy::{Policy, after};
