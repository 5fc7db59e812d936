//! Looks for the path of any place in any text.
#![no_main]

use libfuzzer_sys::fuzz_target;

/// Not public, so that it is compiled into the target.
#[path = "../../runtime/src/json_path.rs"]
mod json_path;

fuzz_target!(|place: (usize, usize, &[u8])| {
    let (line, column, body) = place;
    let path = json_path::path_at(body, line, column);
    // Each bracket of the text adds an index of at most 20 digits, each byte that is not UTF-8 one of three.
    assert!(path.len() <= body.len() * 24);
});
