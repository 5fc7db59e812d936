//! Collects what a person should look at.

use super::Remark;

/// Remarks in the order in which they were found.
#[derive(Debug, Default)]
pub(super) struct Remarks(Vec<Remark>);

impl Remarks {
    pub(super) fn add(&mut self, line: usize, text: impl Into<String>) {
        let text = text.into();
        self.0.push(Remark { line, text });
    }

    /// All of them, in the page's order.
    pub(super) fn into_sorted(mut self) -> Vec<Remark> {
        self.0.sort_by_key(|remark| remark.line);
        self.0
    }
}
