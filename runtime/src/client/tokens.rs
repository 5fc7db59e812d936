//! The token that goes with every request.

mod app;
mod cache;
mod custom_app;
mod fixed;
mod flight;
mod grant;
mod provider;
mod secret;
mod state;
mod store_app;
mod store_app_token;
mod ticket;
mod token_store;
mod token_type;
mod user_token;

pub(super) use custom_app::CustomApp;
pub(super) use fixed::FixedToken;
pub use provider::{AccessToken, TokenFuture, TokenProvider};
pub use store_app::StoreApp;
pub use token_store::{SaveFuture, TokenPair, TokenStore};
pub(super) use token_type::check_type;
pub use user_token::UserToken;
