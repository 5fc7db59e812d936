//! Turning requests into HTTP: rules and bounds, path, query, body.

mod checks;
mod forms;
mod numbers;
mod sample;
mod urls;
