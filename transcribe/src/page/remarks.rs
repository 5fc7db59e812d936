//! Collects what a person should look at.

use super::{Page, Remark};

/// Remarks and doubts in the order in which they were found.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    remarks: Vec<Remark>,
    doubts: Vec<Remark>,
}

impl Remarks {
    /// Notes what no client needs.
    pub(super) fn add(&mut self, line: usize, text: impl Into<String>) {
        let text = text.into();
        self.remarks.push(Remark { line, text });
    }

    /// Notes what a client may need, so that nothing is to be generated before a person has looked at it.
    pub(super) fn doubt(&mut self, line: usize, text: impl Into<String>) {
        let text = text.into();
        self.doubts.push(Remark { line, text });
    }

    /// Hands all of them to the page, in the page's order.
    pub(super) fn hand_to(mut self, page: &mut Page) {
        self.remarks.sort_by_key(|remark| remark.line);
        self.doubts.sort_by_key(|doubt| doubt.line);
        page.remarks = self.remarks;
        page.doubts = self.doubts;
    }
}
