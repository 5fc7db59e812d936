//! The command `cargo xtask`.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use xtask::Codegen;
use xtask::arguments::{self, Command, USAGE};
use xtask::{compare, transcribe};

fn main() -> ExitCode {
    let is_quiet = |word: &OsString| word == "--quiet" || word == "-q";
    let (quiet, words): (Vec<_>, Vec<_>) = env::args_os().skip(1).partition(is_quiet);
    match arguments::parse(words) {
        Ok(command) => match run(command) {
            Ok(_) if !quiet.is_empty() => ExitCode::SUCCESS,
            Ok(report) => succeed(&report),
            Err(report) => fail(1, &report),
        },
        Err(message) => fail(2, &format!("error: {message}\n\n{USAGE}")),
    }
}

fn run(command: Command) -> Result<String, String> {
    match command {
        Command::Help => Ok(USAGE.to_owned()),
        Command::Completion(shell) => Ok(shell.script()),
        Command::Codegen {
            check,
            skip_unsettled,
            all_problems,
            schema,
            out,
            runtime,
        } => {
            let mut codegen = Codegen::new(&workspace_root()?, schema, out);
            codegen.skip_unsettled = skip_unsettled;
            codegen.all_problems = all_problems;
            codegen.runtime_dependency = runtime;
            if check {
                codegen.check(colour())
            } else {
                codegen.write()
            }
        }
        Command::Transcribe {
            task,
            schema,
            pages,
        } => transcribe::run(task, &workspace_root()?, schema, &pages),
        Command::Compare { compared, schema } => {
            compare::run(&compared, &workspace_root()?, schema)
        }
    }
}

/// Cargo names the folder of this package when it runs it, from whichever folder it was called. An installed program
/// works on the checkout that it was installed from.
fn workspace_root() -> Result<PathBuf, String> {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let root = package.parent().filter(|root| root.exists());
    root.map(Path::to_owned).ok_or_else(|| {
        let shown = package.display();
        format!("error: the checkout with {shown} is gone; run `cargo install --path xtask` in the new one\n")
    })
}

fn colour() -> bool {
    let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    io::stderr().is_terminal() && !refused
}

fn succeed(text: &str) -> ExitCode {
    print(&mut io::stdout(), text);
    ExitCode::SUCCESS
}

fn fail(code: u8, text: &str) -> ExitCode {
    print(&mut io::stderr(), text);
    ExitCode::from(code)
}

fn print(stream: &mut impl Write, text: &str) {
    // A reader that went away (`| head`) does not change how the run ended.
    let _ = stream.write_all(text.as_bytes());
}
