//! A call: its attempts, what is retried, and how long it may take.

mod additions;
mod budget;
mod call;
mod core;
mod download;
mod exchange;
mod limits;
mod policy;
pub(in crate::client) mod retry;
mod task;

pub(in crate::client) use self::core::Core;
pub(in crate::client) use additions::Additions;
pub(in crate::client) use call::Call;
pub use download::DownloadedFile;
pub(in crate::client) use exchange::{Decoded, Exchange, Failure};
pub(in crate::client) use limits::Limits;
pub(in crate::client) use policy::{Policy, after};
pub(in crate::client) use task::{Task, catch_panic};
