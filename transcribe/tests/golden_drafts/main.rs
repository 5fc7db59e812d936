//! Each made-up page is a test of its own, in both modes and found when the tests run: a failing one shows alone, and
//! `cargo test -p feishu-transcribe --test golden_drafts paging` runs those whose names hold `paging`.

#[path = "../draft/cases.rs"]
mod cases;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use cases::{cases, drafted, folder};
use feishu_transcribe::draft::Names;
use libtest_mimic::{Arguments, Failed, Trial};
use similar::TextDiff;

const MODES: [(Names, &str); 2] = [
    (Names::Missing, "expected.yaml"),
    (Names::Auto, "expected_auto.yaml"),
];

fn main() -> ExitCode {
    let trials: Vec<Trial> = cases().iter().flat_map(|case| trials(case)).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn trials(case: &Path) -> impl Iterator<Item = Trial> + use<> {
    let name = case.strip_prefix(folder()).unwrap_or(case).display();
    MODES
        .map(|(names, file)| {
            let case = case.to_path_buf();
            Trial::test(format!("{name}/{file}"), move || check(&case, names, file))
        })
        .into_iter()
}

fn check(case: &Path, names: Names, file: &str) -> Result<(), Failed> {
    let draft = drafted(case, names);
    let found = format!("# {}\n{}", draft.file.path, draft.file.write());
    let file = case.join(file);
    if env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&file, &found)?;
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    let expected = expected.replace("\r\n", "\n");
    if found == expected {
        return Ok(());
    }
    let difference = TextDiff::from_lines(&expected, &found)
        .unified_diff()
        .header(&file.display().to_string(), "the draft")
        .to_string();
    Err(difference.into())
}
