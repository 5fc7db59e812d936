//! The committed files are what the committed schema gives.

use std::path::Path;

use xtask::Codegen;

#[test]
fn generated_matches_the_schema() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    match Codegen::new(workspace, None, None).check(false) {
        Ok(report) => assert!(!report.contains("likely mistake"), "{report}"),
        Err(report) => panic!("{report}"),
    }
}
