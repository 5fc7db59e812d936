//! How fast a client sends: documented rates and cool-downs.

mod cool_down;
mod limiter;
mod pace;

pub(in crate::client) use pace::Pace;
