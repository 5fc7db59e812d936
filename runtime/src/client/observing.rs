//! What observers and traces see.

mod event;
mod observation;
#[cfg_attr(not(feature = "tracing"), path = "observing/no_trace.rs")]
mod trace;

pub(in crate::client) use event::Observers;
pub use event::{Event, Observer, Outcome};
pub(in crate::client) use observation::{Attempts, Observation};
pub(in crate::client) use trace::in_current_context;
