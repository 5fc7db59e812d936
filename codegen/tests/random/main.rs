//! Whatever the generator accepts compiles. The bench `random_schemas` tries many more, with their documentation.

mod package;
mod schema;
mod words;

use std::path::Path;

/// Enough to find every fault that was known when this was written, few enough to compile at once.
const COUNT: usize = 300;
const SEED: u64 = 12;

#[test]
fn whatever_is_accepted_compiles_without_warnings() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random");
    package::write(&folder, &package::accepted(COUNT, SEED));
    if let Err(problems) = package::cargo(&folder, &["check"]) {
        panic!("{problems}");
    }
}
