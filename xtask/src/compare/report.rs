//! What is printed.

use std::path::Path;

use super::findings::Findings;
use crate::counted;

#[derive(Debug, Default)]
pub(crate) struct Report {
    entries: Vec<String>,
    differences: usize,
    never_seen: usize,
    failed: usize,
}

impl Report {
    /// Takes what was found in values of this name.
    pub(crate) fn add(&mut self, name: &str, findings: &Findings<'_>) {
        let differences = findings.differences();
        let never_seen = findings.never_seen();
        if differences.is_empty() && never_seen.is_empty() {
            return;
        }
        self.differences += differences.len();
        self.never_seen += never_seen.len();
        let never_seen = never_seen
            .iter()
            .map(|path| format!("{path}: never seen\n"));
        let entries: Vec<String> = differences.into_iter().chain(never_seen).collect();
        let indented = entries.concat().replace('\n', "\n    ");
        self.entries
            .push(format!("{name}:\n    {}\n", indented.trim_end()));
    }

    /// Takes what could not be compared; `problem` begins with its place in the file.
    pub(crate) fn add_failure(&mut self, path: &Path, problem: &str) {
        self.failed += 1;
        let entry = format!("failed   {}:{problem}\n", path.display());
        self.entries.push(entry);
    }

    /// `compared` says what was.
    pub(crate) fn finish(self, compared: &str) -> Result<String, String> {
        let Self {
            entries,
            differences,
            never_seen,
            failed,
        } = self;
        let differing = counted(differences, "difference");
        let rows = counted(never_seen, "row");
        let entries = entries.concat();
        let report = format!(
            "{entries}{compared}: {differing}, {failed} failed; {rows} never seen (not counted)\n"
        );
        if differences + failed > 0 {
            Err(report)
        } else {
            Ok(report)
        }
    }
}
