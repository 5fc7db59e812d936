//! A guide in short chapters. Every example compiles, and those that need no network run as tests.
//!
//! | chapter | what it answers |
//! |---|---|
//! | [`paging`] | How do I read a list of any length, and go on after a crash? |
//! | [`times`] | How do I ask for yesterday, and convert times? |
//! | [`enums`] | How do I store a value, and what if it is new? |
//! | [`errors`] | What can go wrong, what is tried again, and what do I do with the rest? |
//! | [`tokens`] | Which credentials for a custom app, a store app, a user? |
//! | [`limits`] | How fast may I go, and how long may a call take? |
//! | [`networks`] | How do I get through a proxy, or over a transport of my own? |
//! | [`testing`] | How do I test my program without the platform? |
//! | [`own_endpoints`] | How do I call an endpoint that the crate lacks? |
//! | [`redaction`] | Why does `Debug` show `<redacted>`, and how do I see the value? |
//! | [`upgrading`] | What stays valid when I update the crate? |
//!
//! # What there is
//!
//! | for | there is |
//! |---|---|
//! | times | [`Timestamp`](crate::Timestamp): RFC 3339, [`now`](crate::Timestamp::now), [`start_of_day`](crate::Timestamp::start_of_day), sums with `Duration`; the features `chrono`, `jiff`, `time` ([more](times)) |
//! | lists | `items`, `pages`, [`prefetch`](crate::Items::prefetch), [`continuation`](crate::Items::continuation), [`lenient_items`](crate::Client::lenient_items), [`raw_items`](crate::Client::raw_items) ([more](paging)) |
//! | an `Option` at hand | [`set_if_some`](crate::Request::set_if_some) |
//! | values with names | `ALL`, `name`, `Display`, `FromStr`, `Ord`; [`UnknownInt`](crate::UnknownInt), [`UnknownText`](crate::UnknownText) ([more](enums)) |
//! | errors | [`Error`](crate::Error) with [`is_timeout`](crate::Error::is_timeout) and its kin, [`ErrorKind`](crate::ErrorKind) with a table of what to do ([more](errors)) |
//! | metrics and traces | [`observer`](crate::ClientBuilder::observer), [`Event`](crate::Event); the feature `tracing` |
//! | credentials | [`app`](crate::ClientBuilder::app), [`StoreApp`](crate::StoreApp), [`UserToken`](crate::UserToken), [`TokenProvider`](crate::TokenProvider) ([more](tokens)) |
//! | a call of its own | [`with_total_timeout`](crate::Client::with_total_timeout), [`with_attempt_timeout`](crate::Client::with_attempt_timeout), [`with_max_attempts`](crate::Client::with_max_attempts), [`with_header`](crate::Client::with_header), [`with_query`](crate::Client::with_query), [`with_user`](crate::Client::with_user) ([more](limits)) |
//! | limits | [`limit_rate`](crate::ClientBuilder::limit_rate), [`max_in_flight`](crate::ClientBuilder::max_in_flight), [`max_body_bytes`](crate::ClientBuilder::max_body_bytes), time limits ([more](limits)) |
//! | networks | [`proxy`](crate::ClientBuilder::proxy), [`system_proxy`](crate::ClientBuilder::system_proxy), the feature `socks`, [`root_certificate`](crate::ClientBuilder::root_certificate), [`client_identity`](crate::ClientBuilder::client_identity), [`user_agent`](crate::ClientBuilder::user_agent), [`http_client`](crate::ClientBuilder::http_client) ([more](networks)) |
//! | signing, recording, caching | [`wrap_transport`](crate::ClientBuilder::wrap_transport), [`Transport`](crate::Transport) ([more](networks#around-the-transport)) |
//! | endpoints that the crate lacks | [`get`](crate::Client::get), [`post`](crate::Client::post) and so on, [`Endpoint::new`](crate::Endpoint::new), [`send_raw`](crate::Client::send_raw) ([more](own_endpoints)) |
//! | files | [`FilePart`](crate::FilePart), [`download`](crate::Client::download) |
//! | tests | [`ScriptedTransport`](crate::testing::ScriptedTransport), [`Reply`](crate::testing::Reply), made [errors and events](crate::testing), [`request::build`](crate::request::build) and [`HttpRequest`](crate::HttpRequest) to read a request ([more](testing)) |
//! | personal values | redacted everywhere but by [`reveal`](crate::Reveal::reveal) ([more](redaction)) |
//! | pages of your own | a client from your documentation pages: the README of the repository |

// They lead to what the feature brings.
#![cfg_attr(not(feature = "testing"), allow(rustdoc::broken_intra_doc_links))]

pub mod enums;
pub mod errors;
pub mod limits;
pub mod networks;
pub mod own_endpoints;
pub mod paging;
pub mod redaction;
pub mod testing;
pub mod times;
pub mod tokens;
pub mod upgrading;
