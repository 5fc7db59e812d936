//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

/// Text of `--help`.
pub const USAGE: &str = "\
Usage: cargo xtask codegen [--check] [--schema DIR] [--out DIR]
       cargo xtask transcribe [--names auto] [--schema DIR] PAGE.md|DIR…
       cargo xtask transcribe --drift [--schema DIR] PAGE.md|DIR…
       cargo xtask transcribe --survey PAGE.md|DIR…
       cargo xtask compare [--schema DIR] ENDPOINT ANSWER.json…
       cargo xtask compare [--schema DIR] --examples PAGE.md|DIR…

  codegen              write what the schema gives: src, openapi.json and the features of Cargo.toml
  codegen --check      write nothing; show what differs, and exit with 1 if anything does

  transcribe           write a draft of the schema file of each documentation page; what is there stays
  --names auto         fill in names and docs, so that the drafts can be generated at once
  transcribe --drift   compare schema files with newer pages, and exit with 1 if anything differs
  transcribe --survey  write nothing; show what converts, what is flagged, what fails, and why

  compare              compare captured answers of an endpoint, such as hire/v1/interview/list, with its
                       schema file, and exit with 1 if anything differs; no personal value is shown
  compare --examples   compare the examples of documentation pages in the same way

  --schema DIR         folder of the schema, instead of `schema`
  --out DIR            folder of the generated package, instead of `generated`
  --help               show this text
";

const NO_PAGE: &str = "a documentation page is missing, or a folder of them";

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
    /// Read documentation pages.
    Transcribe {
        /// What to do with them.
        task: Task,
        /// Folder of the schema, if another than this repository's.
        schema: Option<PathBuf>,
        /// Pages, and folders of pages.
        pages: Vec<PathBuf>,
    },
    /// Compare bodies with the schema.
    Compare {
        /// Which bodies.
        compared: Compared,
        /// Folder of the schema, if another than this repository's.
        schema: Option<PathBuf>,
    },
}

/// Bodies to compare with the schema.
#[derive(Debug, PartialEq, Eq)]
pub enum Compared {
    /// Captured answers.
    Answers {
        /// Path of the endpoint's schema file without its ending: `hire/v1/interview/list`.
        endpoint: String,
        /// Files that hold a body each, as it was received.
        answers: Vec<PathBuf>,
    },
    /// The examples of pages: pages, and folders of pages.
    Examples(Vec<PathBuf>),
}

/// What to do with documentation pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Write drafts, with names and docs to be written by a person.
    Draft,
    /// Write drafts with names and docs filled in.
    DraftWithNames,
    /// Compare with the schema.
    Drift,
    /// Show what would become of them.
    Survey,
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
        "transcribe" => transcribe(&mut parser),
        "compare" => compare(&mut parser),
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

fn transcribe(parser: &mut Parser) -> Result<Command, String> {
    let (mut task, mut schema, mut pages) = (None, None, Vec::new());
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        let chosen = match argument {
            Arg::Long("names") => names(parser)?,
            Arg::Long("drift") => Task::Drift,
            Arg::Long("survey") => Task::Survey,
            Arg::Long("schema") => {
                schema = Some(folder(parser)?);
                continue;
            }
            Arg::Value(page) => {
                pages.push(PathBuf::from(page));
                continue;
            }
            other => return Err(unexpected("transcribe", other)),
        };
        if task.replace(chosen).is_some() {
            return Err("`--names`, `--drift` and `--survey` do not go together".to_owned());
        }
    }
    if pages.is_empty() {
        return Err(NO_PAGE.to_owned());
    }
    let task = task.unwrap_or(Task::Draft);
    Ok(Command::Transcribe {
        task,
        schema,
        pages,
    })
}

fn compare(parser: &mut Parser) -> Result<Command, String> {
    let (mut examples, mut schema, mut words) = (false, None, Vec::new());
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Arg::Long("examples") => examples = true,
            Arg::Long("schema") => schema = Some(folder(parser)?),
            Arg::Value(word) => words.push(word),
            other => return Err(unexpected("compare", other)),
        }
    }
    let mut words = words.into_iter();
    let compared = if examples {
        Compared::Examples(words.map(PathBuf::from).collect())
    } else {
        let endpoint = words.next().unwrap_or_default();
        Compared::Answers {
            endpoint: endpoint.to_string_lossy().into_owned(),
            answers: words.map(PathBuf::from).collect(),
        }
    };
    match &compared {
        Compared::Examples(pages) if pages.is_empty() => Err(NO_PAGE.to_owned()),
        Compared::Answers { answers, .. } if answers.is_empty() => {
            Err("an endpoint and a file with an answer of it are missing".to_owned())
        }
        _ => Ok(Command::Compare { compared, schema }),
    }
}

fn folder(parser: &mut Parser) -> Result<PathBuf, String> {
    let value = parser.value().map_err(|error| error.to_string())?;
    Ok(PathBuf::from(value))
}

fn names(parser: &mut Parser) -> Result<Task, String> {
    let value = parser.value().and_then(ValueExt::string);
    match value.map_err(|error| error.to_string())?.as_str() {
        "auto" => Ok(Task::DraftWithNames),
        other => Err(format!("`--names` takes `auto`, not `{other}`")),
    }
}

fn unexpected(command: &str, argument: Arg<'_>) -> String {
    let word = match argument {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(value) => value.to_string_lossy().into_owned(),
    };
    format!("`{command}` does not take `{word}`")
}
