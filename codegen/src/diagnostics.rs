//! Problems of the schema, shown with the line that they are about.

use std::fmt::Write as _;

use crate::source::Source;
use crate::yaml::{self, Location, NodeId};

/// All problems of all files, in the order of the files and of the lines in them.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

#[derive(Debug)]
struct Diagnostic {
    path: String,
    line_text: String,
    location: Location,
    problem: Problem,
}

/// A problem and what to do about it.
#[derive(Debug)]
struct Problem {
    at: At,
    message: String,
    hint: String,
}

#[derive(Clone, Copy, Debug)]
enum At {
    Node(NodeId),
    Location(Location),
}

/// The problems of one file, while it is being worked on.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    list: Vec<Problem>,
}

impl Problems {
    /// Notes a problem at a node and what to do about it.
    pub(crate) fn report(
        &mut self,
        at: NodeId,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.push(At::Node(at), message.into(), hint.into());
    }

    /// Notes a problem at a place in the text.
    pub(crate) fn report_at(&mut self, location: Location, message: String, hint: &str) {
        self.push(At::Location(location), message, hint.to_owned());
    }

    fn push(&mut self, at: At, message: String, hint: String) {
        self.list.push(Problem { at, message, hint });
    }
}

impl Diagnostics {
    /// Number of problems.
    #[must_use]
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is no problem.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All problems as text for a terminal; `schema_root` is put before each path.
    #[must_use]
    pub fn render(&self, schema_root: &str) -> String {
        let rendered: Vec<String> = self
            .list
            .iter()
            .map(|each| each.render(schema_root))
            .collect();
        rendered.join("\n")
    }

    /// Takes over the problems of other files.
    pub(crate) fn append(&mut self, other: Self) {
        self.list.extend(other.list);
        self.sort();
    }

    fn sort(&mut self) {
        self.list
            .sort_by(|a, b| (&a.path, a.location).cmp(&(&b.path, b.location)));
    }

    /// Takes over the problems of one file and finds their places in its text.
    pub(crate) fn add(&mut self, source: &Source, problems: Problems) {
        self.list.extend(
            problems
                .list
                .into_iter()
                .map(|problem| Diagnostic::new(source, problem)),
        );
        self.sort();
    }
}

impl Diagnostic {
    fn new(source: &Source, problem: Problem) -> Self {
        let location = match problem.at {
            At::Node(id) => yaml::locate(&source.text, id),
            At::Location(location) => location,
        };
        let line_text = source
            .text
            .lines()
            .nth(location.line - 1)
            .unwrap_or_default();
        Self {
            path: source.path.clone(),
            line_text: line_text.to_owned(),
            location,
            problem,
        }
    }

    fn render(&self, schema_root: &str) -> String {
        let Location { line, column } = self.location;
        let gutter = " ".repeat(line.to_string().len());
        let caret = " ".repeat(column - 1);
        let mut text = format!(
            "{schema_root}/{}:{line}:{column}: {}\n",
            self.path, self.problem.message
        );
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{gutter} |\n{line} | {}\n{gutter} | {caret}^",
            self.line_text
        );
        let _ = writeln!(text, "{gutter} = hint: {}", self.problem.hint);
        text
    }
}
