//! Lines with their comments.

use super::text;
use crate::comments::Comments;
use crate::diagnostics::Spanned;

/// A text while it is being written.
pub(super) struct Writer<'a> {
    text: String,
    /// The comments of the file and of the keys that are open, the innermost last.
    open: Vec<Option<&'a Comments>>,
    /// Whether the next line is the first of an item.
    item: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(comments: &'a Comments) -> Self {
        Self {
            text: String::new(),
            open: vec![Some(comments)],
            item: false,
        }
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        self.leave();
        self.text
    }

    /// A key whose value, if there is one, stands on its line.
    pub(super) fn value(&mut self, key: &str, value: Option<String>) {
        self.enter(key);
        if value.is_some() || self.behind().is_some() {
            self.line(key, &value.unwrap_or_default());
        }
        self.leave();
    }

    /// A key that has to be there; without a value it is left for a person to write.
    pub(super) fn needed(&mut self, key: &str, value: Option<String>) {
        self.value(key, Some(value.unwrap_or_default()));
    }

    /// A key with other keys or items below it.
    pub(super) fn block(&mut self, key: &str, below: impl FnOnce(&mut Self)) {
        self.enter(key);
        self.line(key, "");
        below(self);
        self.leave();
    }

    /// An item of a list, which is a map.
    pub(super) fn item(&mut self, index: usize, keys: impl FnOnce(&mut Self)) {
        self.open(&index.to_string());
        self.item = true;
        keys(self);
        self.item = false;
        self.open.pop();
    }

    /// A list of words in place, if there are any.
    pub(super) fn words(&mut self, key: &str, words: &[Spanned<String>]) {
        let list = (!words.is_empty()).then(|| text::list(words));
        self.value(key, list);
    }

    fn enter(&mut self, key: &str) {
        self.open(key);
        self.remarks(self.comments().map_or(&[], Comments::above));
    }

    fn leave(&mut self) {
        self.remarks(self.comments().map_or(&[], Comments::below));
        self.open.pop();
    }

    fn open(&mut self, key: &str) {
        let comments = self.comments().and_then(|comments| comments.under(key));
        self.open.push(comments);
    }

    /// The comments of the innermost key that is open.
    fn comments(&self) -> Option<&'a Comments> {
        self.open.last().copied().flatten()
    }

    fn behind(&self) -> Option<&'a str> {
        self.comments().and_then(Comments::behind)
    }

    fn remarks(&mut self, lines: &[String]) {
        for line in lines {
            self.indent();
            self.text.extend(["# ", line, "\n"]);
        }
    }

    /// Up to the mark, if the first key of an item comes next.
    fn indent(&mut self) {
        let depth = self.open.len() - usize::from(self.item);
        self.text.extend((2..depth).map(|_| "  "));
    }

    fn line(&mut self, key: &str, value: &str) {
        self.indent();
        if std::mem::take(&mut self.item) {
            self.text += "- ";
        }
        let blank = if value.is_empty() { "" } else { " " };
        let key = text::key(key);
        self.text.extend([&key, ":", blank, value]);
        if let Some(comment) = self.behind() {
            self.text.extend([" # ", comment]);
        }
        self.text.push('\n');
    }
}
