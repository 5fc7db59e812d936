//! Looks for the path of any place in any text.
#![no_main]

use libfuzzer_sys::fuzz_target;

/// Not public, so that it is compiled into the target.
#[allow(dead_code)]
#[path = "../../runtime/src/json_path.rs"]
mod json_path;

/// More than the names and indexes that a path shows can have.
const MAX_BYTES: usize = 8 * 1024;

fuzz_target!(|place: (usize, usize, &str)| {
    let (line, column, text) = place;
    let path = json_path::path_at(text, line, column);
    assert!(path.len() <= MAX_BYTES);
});
