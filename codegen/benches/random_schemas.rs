//! Compiles what comes of many random schema files, with its documentation and the examples in it. Nothing is timed; it
//! takes too long for a test: `cargo bench -p feishu-codegen --bench random_schemas [-- COUNT]`.

#[path = "../tests/random/package.rs"]
mod package;
#[path = "../tests/random/schema.rs"]
mod schema;
#[path = "../tests/random/words.rs"]
mod words;

use std::env;
use std::path::Path;

const COUNT: usize = 2_000;
const SEED: u64 = 2_000;

fn main() {
    let count = env::args().find_map(|argument| argument.parse().ok());
    let count = count.unwrap_or(COUNT);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random-many");
    package::write(&folder, &package::accepted(count, SEED));
    for arguments in [&["check"][..], &["test", "--doc"], &["doc", "--no-deps"]] {
        if let Err(problems) = package::cargo(&folder, arguments) {
            panic!("cargo {}: {problems}", arguments.join(" "));
        }
        println!("{count} schemas: cargo {} is content", arguments.join(" "));
    }
}
