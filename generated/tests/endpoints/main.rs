//! Each endpoint over loopback HTTP: what is sent, and what is read from the fixture of the same path.

#![cfg(feature = "reqwest")]
#![allow(
    deprecated,
    reason = "deprecated endpoints and fields are tested like the rest"
)]

mod auth;
mod authen;
mod check;
mod contact;
mod coverage;
mod examples;
mod hire;
#[path = "../support/server.rs"]
mod server;
mod table;
mod vc;
