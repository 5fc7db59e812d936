//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser};

/// Text of `--help`.
pub const USAGE: &str = "\
Usage: cargo xtask codegen [--check] [--schema DIR] [--out DIR]

  codegen              write what the schema gives: src, openapi.json and the features of Cargo.toml
  codegen --check      write nothing; show what differs, and exit with 1 if anything does

  --schema DIR         folder of the schema, instead of `schema`
  --out DIR            folder of the generated package, instead of `generated`
  --help               show this text
";

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Show [`USAGE`].
    Help,
    /// Generate, or compare only.
    Codegen {
        /// Whether to compare only.
        check: bool,
        /// Folder of the schema, if another than this repository's.
        schema: Option<PathBuf>,
        /// Folder of the package, if another than this repository's.
        out: Option<PathBuf>,
    },
}

/// Reads the words after the program's name.
///
/// # Errors
///
/// What is wrong with them, in one line.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Command, String> {
    let words: Vec<OsString> = words.into_iter().collect();
    if words.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Command::Help);
    }
    let mut parser = Parser::from_args(words);
    let command = match parser.next().map_err(|error| error.to_string())? {
        Some(Arg::Value(word)) => word.to_string_lossy().into_owned(),
        Some(_) | None => return Err("a command is missing".to_owned()),
    };
    match command.as_str() {
        "codegen" => codegen(&mut parser),
        _ => Err(format!("there is no command `{command}`")),
    }
}

fn codegen(parser: &mut Parser) -> Result<Command, String> {
    let (mut check, mut schema, mut out) = (false, None, None);
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Arg::Long("check") => check = true,
            Arg::Long("schema") => schema = Some(folder(parser)?),
            Arg::Long("out") => out = Some(folder(parser)?),
            other => return Err(unexpected("codegen", other)),
        }
    }
    Ok(Command::Codegen { check, schema, out })
}

fn folder(parser: &mut Parser) -> Result<PathBuf, String> {
    let value = parser.value().map_err(|error| error.to_string())?;
    Ok(PathBuf::from(value))
}

fn unexpected(command: &str, argument: Arg<'_>) -> String {
    let word = match argument {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    };
    format!("`{command}` does not take `{word}`")
}
