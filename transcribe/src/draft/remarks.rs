//! What the page may say beside what the draft holds, as comments.

use std::ops::RangeInclusive;

use feishu_notation::KeyPath;

use super::{Drafter, key};
use crate::page::Row;

/// The last key of rows and files, below which remarks stand.
pub(super) const LAST_KEY: &str = "unsettled";

impl Drafter<'_> {
    /// Remarks on a row, below its last key.
    pub(super) fn remarks_on(&mut self, row: &Row, last_key: &KeyPath) {
        self.remarks_within(row.line..=row.last_line, last_key);
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
        self.remarks_within(0..=usize::MAX, &key(&[LAST_KEY]));
    }

    fn remarks_within(&mut self, lines: RangeInclusive<usize>, last_key: &KeyPath) {
        let (within, others): (Vec<_>, Vec<_>) = std::mem::take(&mut self.remarks)
            .into_iter()
            .partition(|remark| lines.contains(&remark.line));
        self.remarks = others;
        for remark in within {
            let words = format!("line {} of the page: {}", remark.line, remark.text);
            self.comments.add_below(last_key.clone(), &words);
        }
    }
}
