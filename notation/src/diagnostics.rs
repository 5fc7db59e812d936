//! Problems of the schema, shown with the line that they are about.

use std::fmt::Write as _;

use crate::invisible::escaped;
use crate::source::Source;

/// A line and column, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// Line of the file.
    pub line: u32,
    /// Number of characters before it on the line, and one.
    pub column: u32,
}

impl Location {
    /// Where a file begins; also the place of what was not read from a file.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// A value and where it is written.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    /// Where the value begins.
    pub at: Location,
    /// The value.
    pub value: T,
}

impl<T> Spanned<T> {
    /// A value that was not read from a file.
    pub fn unread(value: T) -> Self {
        Self {
            at: Location::START,
            value,
        }
    }

    /// Another value in its place.
    pub fn with<U>(&self, value: U) -> Spanned<U> {
        Spanned { at: self.at, value }
    }
}

/// All problems of all files, in the order of the files and of the lines in them.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

#[derive(Debug)]
struct Diagnostic {
    path: String,
    line_text: String,
    problem: Problem,
}

/// A problem and what to do about it.
#[derive(Debug)]
struct Problem {
    at: Location,
    message: String,
    hint: String,
}

/// The problems of one file, while it is being worked on.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
}

impl Problems {
    /// Notes a problem, where it is, and what to do about it.
    pub fn report(&mut self, at: Location, message: impl Into<String>, hint: impl Into<String>) {
        self.list.push(Problem {
            at,
            message: message.into(),
            hint: hint.into(),
        });
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

    /// Each problem: the path of its file, its place and what is wrong.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Location, &str)> {
        self.list.iter().map(|each| {
            let Diagnostic { path, problem, .. } = each;
            (path.as_str(), problem.at, problem.message.as_str())
        })
    }

    /// Takes over the problems of other files.
    pub fn append(&mut self, other: Self) {
        self.list.extend(other.list);
        self.sort();
    }

    fn sort(&mut self) {
        self.list
            .sort_by(|a, b| (&a.path, a.problem.at).cmp(&(&b.path, b.problem.at)));
    }

    /// Takes over the problems of one file, with the lines that they are about.
    pub fn add(&mut self, source: &Source, problems: Problems) {
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
        let mut lines = source.text.lines();
        let line_text = lines
            .nth((problem.at.line as usize).saturating_sub(1))
            .unwrap_or_default();
        Self {
            path: source.path.clone(),
            line_text: line_text.to_owned(),
            problem,
        }
    }

    fn render(&self, schema_root: &str) -> String {
        let Location { line, column } = self.problem.at;
        let gutter = " ".repeat(line.to_string().len());
        let before: String = self
            .line_text
            .chars()
            .take((column as usize).saturating_sub(1))
            .collect();
        let caret = " ".repeat(escaped(&before).chars().count());
        let message = escaped(&self.problem.message);
        let mut text = format!("{schema_root}/{}:{line}:{column}: {message}\n", self.path);
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{gutter} |\n{line} | {}\n{gutter} | {caret}^",
            escaped(&self.line_text)
        );
        let _ = writeln!(text, "{gutter} = hint: {}", escaped(&self.problem.hint));
        text
    }
}

/// “did you mean”, if one of the candidates is near.
#[must_use]
pub fn suggestion<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let near = candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate));
    let (distance, candidate) = near.min()?;
    (distance <= 2.max(word.len() / 3)).then(|| format!("did you mean `{candidate}`?"))
}

/// Names for a message: `` `a`, `b` ``.
#[must_use]
pub fn code_list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
