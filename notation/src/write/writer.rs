//! Lines with their comments.

use super::text;
use crate::comments::Comments;
use crate::diagnostics::Spanned;

/// A text while it is being written.
pub(super) struct Writer<'a> {
    comments: &'a Comments,
    text: String,
    path: Vec<String>,
    /// Whether the next line is the first of an item.
    item: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(comments: &'a Comments) -> Self {
        Self {
            comments,
            text: String::new(),
            path: Vec::new(),
            item: false,
        }
    }

    /// The whole text.
    pub(super) fn finish(mut self) -> String {
        self.remarks(self.comments.below(&[]));
        self.text
    }

    /// A key whose value, if there is one, stands on its line.
    pub(super) fn value(&mut self, key: &str, value: Option<String>) {
        self.enter(key);
        if value.is_some() || self.comments.behind(&self.path).is_some() {
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
        self.path.push(index.to_string());
        self.item = true;
        keys(self);
        self.item = false;
        self.path.pop();
    }

    /// A list of words in place, if there are any.
    pub(super) fn words(&mut self, key: &str, words: &[Spanned<String>]) {
        let list = (!words.is_empty()).then(|| text::list(words));
        self.value(key, list);
    }

    fn enter(&mut self, key: &str) {
        self.path.push(key.to_owned());
        self.remarks(self.comments.above(&self.path));
    }

    fn leave(&mut self) {
        self.remarks(self.comments.below(&self.path));
        self.path.pop();
    }

    fn remarks(&mut self, lines: &[String]) {
        let indent = self.indent();
        for line in lines {
            self.text.extend([indent.as_str(), "# ", line, "\n"]);
        }
    }

    /// Up to the mark, if the first key of an item comes next.
    fn indent(&self) -> String {
        let depth = self.path.len() - usize::from(self.item);
        "  ".repeat(depth.saturating_sub(1))
    }

    fn line(&mut self, key: &str, value: &str) {
        let mut indent = self.indent();
        if std::mem::take(&mut self.item) {
            indent += "- ";
        }
        let blank = if value.is_empty() { "" } else { " " };
        let key = text::key(key);
        self.text.extend([&indent, &key, ":", blank, value]);
        if let Some(comment) = self.comments.behind(&self.path) {
            self.text.extend([" # ", comment]);
        }
        self.text.push('\n');
    }
}
