//! The committed `generated/src` is what the committed schema gives.

use std::path::Path;

#[test]
fn generated_matches_the_schema() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    if let Err(report) = xtask::check(workspace, false) {
        panic!("{report}");
    }
}
