//! Each folder below `tests/golden` is a test of its own, found when the tests run: a failing one shows alone, and
//! `cargo test -p feishu-codegen --test golden_cases paging` runs those whose names hold `paging`.

#[path = "../generator/case.rs"]
mod case;
mod difference;
mod expectations;

use std::env;
use std::process::ExitCode;

use case::{Case, all_cases};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    let trials: Vec<Trial> = all_cases().into_iter().map(trial).collect();
    assert!(!trials.is_empty(), "there are no cases");
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn trial(case: Case) -> Trial {
    Trial::test(case.name.clone(), move || {
        if env::var_os("UPDATE_GOLDEN").is_some() {
            case.update();
        }
        case.check().map_err(Failed::from)
    })
}
