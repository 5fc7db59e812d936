//! How fast a client sends: documented rates, cool-downs, and the bound on requests in flight.

mod cool_down;
mod in_flight;
mod limiter;
mod pace;
mod schedule;

pub(in crate::client) use in_flight::{InFlight, Permit};
pub(in crate::client) use pace::Pace;
