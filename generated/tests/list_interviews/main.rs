//! `ListInterviews` as a caller sees it: the values alone, and with the client over real sockets.

#[cfg(feature = "reqwest")]
mod client;
mod decoding;
mod enums;
mod example;
mod leniency;
mod requests;
