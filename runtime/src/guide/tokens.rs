//! Credentials for every kind of app, and for users.
//!
//! | who calls | give the builder |
//! |---|---|
//! | a custom app in its tenant | [`app`](crate::ClientBuilder::app): id and secret |
//! | a store app, in the tenants that installed it | [`token_provider`](crate::ClientBuilder::token_provider) with a [`StoreApp`](crate::StoreApp), then a client for each tenant |
//! | a user | [`with_user`](crate::Client::with_user) with a [`UserToken`](crate::UserToken), which renews itself |
//! | whoever your own program has a token of | [`tenant_access_token`](crate::ClientBuilder::tenant_access_token), [`user_access_token`](crate::ClientBuilder::user_access_token), or a [`TokenProvider`](crate::TokenProvider) of your own |
//!
//! Tokens are fetched when a call needs one, once for all callers, and renewed before they expire. They never appear in `Debug`,
//! errors or traces.
//!
//! # Tenants of a store app
//!
//! ```no_run
//! use std::sync::Arc;
//!
//! use feishu_openapi::{Client, Error, StoreApp};
//!
//! fn clients(tenant_keys: &[&str]) -> Result<(StoreApp, Vec<Client>), Error> {
//!     let app = StoreApp::new("cli_a1b2c3", "app-secret")?;
//!     let client = Client::builder().token_provider(Arc::new(app.clone())).build()?;
//!     let tenants = tenant_keys.iter().map(|key| client.with_token_provider(app.tenant(key)));
//!     let tenants = tenants.collect();
//!     Ok((app, tenants))
//! }
//!
//! /// Called for each `app_ticket` event that the platform pushes.
//! fn on_app_ticket(app: &StoreApp, ticket: &str) -> Result<(), Error> {
//!     app.set_ticket(ticket)
//! }
//! ```
//!
//! The clients share connections; limits and retries are counted for each tenant. Keep one client for a tenant rather than making
//! it anew for each call.
//!
//! # Users
//!
//! A refresh token works once and yields the next one. A [`UserToken`](crate::UserToken) stores each new pair with your
//! [`TokenStore`](crate::TokenStore) before it uses it, so that a crash loses no user; its documentation has a store to copy. Only
//! one may exist for a user at a time. When the user has to authorize the app again, calls fail with
//! [`Auth`](crate::ErrorKind::Auth).
//!
//! # Kinds of token
//!
//! The documentation of each request says which kinds its endpoint takes. Another kind is refused before anything is sent; where the
//! platform's documentation is wrong, [`ignoring_token_types`](crate::Client::ignoring_token_types) sends it all the same.
