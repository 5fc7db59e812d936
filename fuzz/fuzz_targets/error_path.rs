//! Looks for the path of any place in any text.
#![no_main]

use libfuzzer_sys::fuzz_target;

/// Not public, so that it is compiled into the target.
#[path = "../../runtime/src/json_path.rs"]
mod json_path;

fuzz_target!(|place: (usize, usize, &str)| {
    let (line, column, text) = place;
    let path = json_path::path_at(text, line, column);
    // 32 levels, each with a name of at most 64 bytes, of which each half character takes three.
    assert!(path.len() <= 32 * 200);
});
