//! The token that goes with every request.

mod custom_app;
mod fixed;
mod provider;
mod secret;

pub(super) use custom_app::CustomApp;
pub(super) use fixed::FixedToken;
pub use provider::{AccessToken, TokenFuture, TokenProvider};
