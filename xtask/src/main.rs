//! The command `cargo xtask`.

use std::env;
use std::io::{self, IsTerminal as _, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use xtask::Codegen;
use xtask::arguments::{self, Command, USAGE};
use xtask::{compare, transcribe};

fn main() -> ExitCode {
    match arguments::parse(env::args_os().skip(1)) {
        Ok(command) => match run(command) {
            Ok(report) => succeed(&report),
            Err(report) => fail(1, &report),
        },
        Err(message) => fail(2, &format!("error: {message}\n\n{USAGE}")),
    }
}

fn run(command: Command) -> Result<String, String> {
    match command {
        Command::Help => Ok(USAGE.to_owned()),
        Command::Codegen {
            check,
            skip_unsettled,
            all_problems,
            schema,
            out,
        } => {
            let mut codegen = Codegen::new(&workspace_root()?, schema, out);
            codegen.skip_unsettled = skip_unsettled;
            codegen.all_problems = all_problems;
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

/// Cargo names the folder of this package when it runs it, from whichever folder it was called.
fn workspace_root() -> Result<PathBuf, String> {
    env::var_os("CARGO_MANIFEST_DIR")
        .and_then(|package| PathBuf::from(package).parent().map(PathBuf::from))
        .ok_or_else(|| "error: run this program as `cargo xtask`\n".to_owned())
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
