//! Turning requests into HTTP: rules and bounds, path, query, headers, body.

mod checks;
mod forms;
mod headers;
mod numbers;
mod reading;
mod sample;
mod urls;
