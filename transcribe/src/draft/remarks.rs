//! What the page may say beside what the draft holds, as comments.

use std::ops::RangeInclusive;

use super::{Writer, yaml};
use crate::page::Row;

impl Writer<'_> {
    /// Remarks on a row, below it.
    pub(super) fn remarks_on(&mut self, indent: usize, row: &Row) {
        self.remarks_within(indent, row.line..=row.last_line);
    }

    /// The page's doubts about a row.
    pub(super) fn doubts_on(&mut self, row: &Row) -> Vec<String> {
        let lines = row.line..=row.last_line;
        let (within, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.open)
            .into_iter()
            .partition(|doubt| lines.contains(&doubt.line));
        self.open = others;
        within.into_iter().map(|doubt| doubt.text.clone()).collect()
    }

    /// Remarks on what is no row.
    pub(super) fn other_remarks(&mut self) {
        self.remarks_within(0, 0..=usize::MAX);
    }

    fn remarks_within(&mut self, indent: usize, lines: RangeInclusive<usize>) {
        let (within, others) = std::mem::take(&mut self.remarks)
            .into_iter()
            .partition(|remark| lines.contains(&remark.line));
        self.remarks = others;
        let within: Vec<_> = within;
        for remark in within {
            let words = format!("line {} of the page: {}", remark.line, remark.text);
            self.line(indent, yaml::comment(&words).trim_start());
        }
    }
}
