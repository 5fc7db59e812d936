//! Tokens of an example. Comments are passed over, and full-width punctuation counts as plain.

use crate::page::Remark;

use super::cursor::Cursor;
use super::quoted;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    OpenObject,
    CloseObject,
    OpenList,
    CloseList,
    Colon,
    Comma,
    /// In quotes.
    Quoted(String),
    /// Without quotes.
    Word(String),
    /// `...`
    Ellipsis,
}

/// A token and the line it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Located {
    pub(super) line: usize,
    pub(super) token: Token,
}

pub(super) struct Lexer<'a> {
    cursor: Cursor<'a>,
    pub(super) remarks: Vec<Remark>,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str, first_line: usize) -> Self {
        Self {
            cursor: Cursor::new(text, first_line),
            remarks: Vec::new(),
        }
    }

    pub(super) fn next(&mut self) -> Option<Located> {
        while self.skip_blanks() || self.skip_comment() {}
        let line = self.cursor.line();
        let first = self.cursor.peek()?;
        let token = if quoted::is_quote(first) {
            self.quoted()
        } else if let Some(token) = punctuation(first) {
            self.cursor.next();
            token
        } else {
            self.word()
        };
        Some(Located { line, token })
    }

    fn skip_blanks(&mut self) -> bool {
        let is_blank = |character: char| {
            character.is_whitespace() || character == '\u{feff}' || character == '\u{200b}'
        };
        !self.cursor.take_while(is_blank).is_empty()
    }

    fn skip_comment(&mut self) -> bool {
        let rest = self.cursor.rest();
        let length = if rest.starts_with("//") || rest.starts_with('#') {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.find("*/").map_or(rest.len(), |end| end + 4)
        } else {
            return false;
        };
        self.remark(self.cursor.line(), "a comment");
        self.cursor.skip(length);
        true
    }

    fn quoted(&mut self) -> Token {
        let line = self.cursor.line();
        let quoted = quoted::read(&mut self.cursor);
        if let Some(flaw) = quoted.flaw {
            self.remark(line, flaw);
        }
        Token::Quoted(quoted.text)
    }

    fn word(&mut self) -> Token {
        let is_dot = |character| matches!(character, '.' | '…' | '。');
        let start = self.cursor;
        let dots = self.cursor.take_while(is_dot);
        if dots.contains('…') || dots.chars().count() > 1 {
            self.remark(start.line(), "something is left out here");
            return Token::Ellipsis;
        }
        self.cursor = start;
        let length = word_length(self.cursor.rest());
        let word = self.cursor.rest()[..length].to_owned();
        self.cursor.skip(length);
        Token::Word(word)
    }

    pub(super) fn remark(&mut self, line: usize, text: impl Into<String>) {
        let text = text.into();
        self.remarks.push(Remark { line, text });
    }
}

fn punctuation(character: char) -> Option<Token> {
    Some(match character {
        '{' | '｛' => Token::OpenObject,
        '}' | '｝' => Token::CloseObject,
        '[' | '［' | '【' => Token::OpenList,
        ']' | '］' | '】' => Token::CloseList,
        ':' | '：' => Token::Colon,
        ',' | '，' | '、' | ';' | '；' => Token::Comma,
        _ => return None,
    })
}

/// Length of a word, which is at least one character.
fn word_length(rest: &str) -> usize {
    let ends = |&(index, character): &(usize, char)| {
        index > 0
            && (character.is_whitespace()
                || quoted::is_quote(character)
                || punctuation(character).is_some()
                || character == '…'
                || ["//", "/*"]
                    .iter()
                    .any(|start| rest[index..].starts_with(start)))
    };
    rest.char_indices()
        .find(ends)
        .map_or(rest.len(), |(index, _)| index)
}
