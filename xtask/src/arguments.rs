//! The command line. Two words need no parser crate.

/// Text of `--help`.
pub const USAGE: &str = "\
Usage: cargo xtask codegen [--check]

  codegen          write generated/src and generated/openapi.json from schema/
  codegen --check  write nothing; show what differs, and exit with 1 if anything does
  --help           show this text
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
    },
}

/// Reads the words after the program's name.
///
/// # Errors
///
/// What is wrong with them, in one line.
pub fn parse(words: &[String]) -> Result<Command, String> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if words.contains(&"--help") || words.contains(&"-h") {
        return Ok(Command::Help);
    }
    match words.as_slice() {
        ["codegen"] => Ok(Command::Codegen { check: false }),
        ["codegen", "--check"] => Ok(Command::Codegen { check: true }),
        ["codegen", "--check", word, ..] | ["codegen", word, ..] => {
            Err(format!("`codegen` does not take `{word}`"))
        }
        [word, ..] => Err(format!("there is no command `{word}`")),
        [] => Err("a command is missing".to_owned()),
    }
}
