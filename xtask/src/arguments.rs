//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

use crate::completion::Shell;

/// Text of `--help`.
pub const USAGE: &str = "\
Usage: cargo xtask codegen [--check] [--skip-unsettled] [--all-problems] [--schema DIR] [--out DIR]
                           [--runtime SPEC]
       cargo xtask transcribe [--names auto] [--schema DIR] PAGE.md|DIR…
       cargo xtask transcribe --drift [--schema DIR] PAGE.md|DIR…
       cargo xtask transcribe --survey PAGE.md|DIR…
       cargo xtask compare [--schema DIR] ENDPOINT RESPONSE.json…
       cargo xtask compare [--schema DIR] --examples PAGE.md|DIR…
       cargo xtask completion bash|zsh|fish

  codegen              generate src, openapi.json and the features in Cargo.toml from the schema
  codegen --check      write nothing; show what differs and exit with 1 if anything does
  --skip-unsettled     leave out files with problems, and show at the end which and why
  --all-problems       show each problem in full, however many there are

  transcribe           write a draft of a schema file for each documentation page; existing files are kept
  --names auto         fill in names and docs, so that the drafts can be generated at once; with a schema folder of
                       your own the docs are the pages' words
  transcribe --drift   compare schema files with newer documentation pages; exit with 1 if anything differs
  transcribe --survey  write nothing; show which pages convert, which are flagged, which fail, and why

  compare              compare captured responses of an endpoint, such as hire/v1/interview/list, with its
                       schema file; exit with 1 if anything differs; personal values are not shown
  compare --examples   compare the examples of documentation pages with the schema in the same way

  completion           print what a shell needs to complete the installed `xtask`: source <(xtask completion bash)

  --schema DIR         schema folder (default: `schema`)
  --out DIR            folder of the generated package (default: `generated`)
  --runtime SPEC       how the manifest of a new package names the runtime, instead of its path: '\"0.1\"'
  --quiet              print nothing unless the run fails
  --help               show this text

`cargo install --path xtask` installs the same commands as `xtask`, for use in any folder.
";

const NO_PAGE: &str = "expected a documentation page or a folder of pages";

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Show [`USAGE`].
    Help,
    /// Generate, or compare only.
    Codegen {
        /// Whether to compare only.
        check: bool,
        /// Whether to leave out files with problems.
        skip_unsettled: bool,
        /// Whether to show each problem in full.
        all_problems: bool,
        /// Folder of the schema, if another than this repository's.
        schema: Option<PathBuf>,
        /// Folder of the package, if another than this repository's.
        out: Option<PathBuf>,
        /// How a new package names the runtime, in TOML.
        runtime: Option<String>,
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
    /// Show what a shell needs to complete commands.
    Completion(Shell),
}

/// Bodies to compare with the schema.
#[derive(Debug, PartialEq, Eq)]
pub enum Compared {
    /// Captured responses.
    Responses {
        /// Path of the endpoint's schema file without its ending: `hire/v1/interview/list`.
        endpoint: String,
        /// Files that hold a body each, as it was received.
        responses: Vec<PathBuf>,
    },
    /// The examples of pages: pages, and folders of pages.
    Examples(Vec<PathBuf>),
}

/// What to do with documentation pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Write drafts, with names and docs to be written by a person.
    Draft,
    /// Write drafts with names and docs filled in; the docs are the page's words, but not in this repository.
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
        Some(_) | None => return Err("expected a command".to_owned()),
    };
    match command.as_str() {
        "codegen" => codegen(&mut parser),
        "transcribe" => transcribe(&mut parser),
        "compare" => compare(&mut parser),
        "completion" => completion(&mut parser),
        _ => Err(format!("unknown command `{command}`")),
    }
}

fn codegen(parser: &mut Parser) -> Result<Command, String> {
    let (mut check, mut skip_unsettled, mut all_problems) = (false, false, false);
    let (mut schema, mut out, mut runtime) = (None, None, None);
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Arg::Long("check") => check = true,
            Arg::Long("skip-unsettled") => skip_unsettled = true,
            Arg::Long("all-problems") => all_problems = true,
            Arg::Long("schema") => schema = Some(folder(parser)?),
            Arg::Long("out") => out = Some(folder(parser)?),
            Arg::Long("runtime") => runtime = Some(text(parser)?),
            other => return Err(unexpected("codegen", other)),
        }
    }
    Ok(Command::Codegen {
        check,
        skip_unsettled,
        all_problems,
        schema,
        out,
        runtime,
    })
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
            return Err("`--names`, `--drift` and `--survey` cannot be combined".to_owned());
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
        Compared::Responses {
            endpoint: endpoint.to_string_lossy().into_owned(),
            responses: words.map(PathBuf::from).collect(),
        }
    };
    match &compared {
        Compared::Examples(pages) if pages.is_empty() => Err(NO_PAGE.to_owned()),
        Compared::Responses { responses, .. } if responses.is_empty() => {
            Err("expected an endpoint and at least one file with a response".to_owned())
        }
        _ => Ok(Command::Compare { compared, schema }),
    }
}

fn completion(parser: &mut Parser) -> Result<Command, String> {
    let mut shell = String::new();
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Arg::Value(word) if shell.is_empty() => shell = word.to_string_lossy().into_owned(),
            other => return Err(unexpected("completion", other)),
        }
    }
    Shell::parse(&shell).map(Command::Completion)
}

fn folder(parser: &mut Parser) -> Result<PathBuf, String> {
    let value = parser.value().map_err(|error| error.to_string())?;
    Ok(PathBuf::from(value))
}

fn text(parser: &mut Parser) -> Result<String, String> {
    let value = parser.value().and_then(ValueExt::string);
    value.map_err(|error| error.to_string())
}

fn names(parser: &mut Parser) -> Result<Task, String> {
    match text(parser)?.as_str() {
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
    format!("unexpected argument `{word}` for `{command}`")
}
