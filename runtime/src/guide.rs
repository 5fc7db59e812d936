//! A guide in short chapters. Every example compiles, and those that need no network run as tests.
//!
//! | chapter | what it answers |
//! |---|---|
//! | [`paging`] | How do I read a list of any length, and go on after a crash? |
//! | [`errors`] | What can go wrong, what is tried again, and what do I do with the rest? |
//! | [`tokens`] | Which credentials for a custom app, a store app, a user? |
//! | [`limits`] | How fast may I go, and how long may a call take? |
//! | [`networks`] | How do I get through a proxy, or over a transport of my own? |
//! | [`testing`] | How do I test my program without the platform? |
//! | [`own_endpoints`] | How do I call an endpoint that the crate lacks? |
//! | [`redaction`] | Why does `Debug` show `<redacted>`, and how do I see the value? |
//! | [`upgrading`] | What stays valid when I update the crate? |

pub mod errors;
pub mod limits;
pub mod networks;
pub mod own_endpoints;
pub mod paging;
pub mod redaction;
pub mod testing;
pub mod tokens;
pub mod upgrading;
