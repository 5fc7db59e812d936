//! Turning requests into HTTP: rules and bounds, path, query, body.

mod checks;
mod sample;
mod urls;
