//! Values from tokens. Commas are passed over wherever they stand or lack; brackets decide.

use std::collections::BTreeSet;

use super::lexer::{Lexer, Located, Token};
use super::{Example, Kind, Member, Value};

/// No documented example is deeper. What is deeper is read as `null`.
const MAX_DEPTH: usize = 100;

pub(super) fn parse(text: &str, first_line: usize) -> Example {
    let mut parser = Parser {
        lexer: Lexer::new(text, first_line),
        peeked: None,
        open: Vec::new(),
    };
    let value = parser.outermost();
    if let (Some(_), Some(Located { line, .. })) = (&value, parser.next()) {
        parser
            .lexer
            .remark(line, "what follows the example's end is not read");
    }
    Example {
        value,
        remarks: parser.lexer.remarks,
    }
}

struct Parser<'a> {
    lexer: Lexer<'a>,
    peeked: Option<Located>,
    /// Closing brackets of what is open.
    open: Vec<Token>,
}

impl Parser<'_> {
    fn next(&mut self) -> Option<Located> {
        self.peeked.take().or_else(|| self.lexer.next())
    }

    fn peek(&mut self) -> Option<&Token> {
        if self.peeked.is_none() {
            self.peeked = self.lexer.next();
        }
        self.peeked.as_ref().map(|located| &located.token)
    }

    /// The first object or list. Words before it are passed over; a key before it says that the outer braces
    /// are missing.
    fn outermost(&mut self) -> Option<Value> {
        let mut is_first = true;
        loop {
            let Located { line, token } = self.next()?;
            match token {
                Token::OpenObject | Token::OpenList => return Some(self.value(line, token)),
                Token::Quoted(key) if is_first && self.peek() == Some(&Token::Colon) => {
                    self.lexer.remark(line, "the outer braces are missing");
                    let mut members = Vec::new();
                    self.member(line, &key, &mut members);
                    self.members(line, &mut members);
                    let kind = Kind::Object(members);
                    return Some(Value { line, kind });
                }
                _ if is_first => self
                    .lexer
                    .remark(line, "words before the example are not read"),
                _ => {}
            }
            is_first = false;
        }
    }

    fn value(&mut self, line: usize, token: Token) -> Value {
        let kind = match token {
            Token::OpenObject => self.nested(line, Token::CloseObject, Self::object),
            Token::OpenList => self.nested(line, Token::CloseList, Self::list),
            Token::Quoted(text) => Kind::String(text),
            Token::Word(word) => self.word(line, word),
            _ => Kind::Null,
        };
        Value { line, kind }
    }

    fn nested(&mut self, line: usize, close: Token, read: fn(&mut Self, usize) -> Kind) -> Kind {
        if self.open.len() >= MAX_DEPTH {
            self.lexer
                .remark(line, "what is nested deeper than this is not read");
            self.skip_nested();
            return Kind::Null;
        }
        self.open.push(close);
        let kind = read(self, line);
        self.open.pop();
        kind
    }

    fn skip_nested(&mut self) {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next() {
                Some(Located {
                    token: Token::OpenObject | Token::OpenList,
                    ..
                }) => depth += 1,
                Some(Located {
                    token: Token::CloseObject | Token::CloseList,
                    ..
                }) => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    fn object(&mut self, line: usize) -> Kind {
        let mut members = Vec::new();
        self.members(line, &mut members);
        self.remark_duplicates(&members);
        Kind::Object(members)
    }

    /// Reads members up to the end of their object.
    fn members(&mut self, start: usize, members: &mut Vec<Member>) {
        while let Some(Located { line, token }) = self.inner(start) {
            match token {
                Token::Quoted(key) => self.member(line, &key, members),
                Token::Word(key) => {
                    self.lexer
                        .remark(line, format!("the key `{key}` is not quoted"));
                    self.member(line, &key, members);
                }
                Token::OpenObject | Token::OpenList => {
                    self.lexer.remark(line, "a value without a key is not read");
                    self.value(line, token);
                }
                _ => {}
            }
        }
    }

    fn member(&mut self, line: usize, key: &str, members: &mut Vec<Member>) {
        let key = key.trim().to_owned();
        match self.peek() {
            Some(Token::Colon) => {
                self.next();
            }
            Some(Token::OpenObject | Token::OpenList) => {
                self.lexer
                    .remark(line, format!("a colon is missing after `{key}`"));
            }
            _ => {
                self.lexer
                    .remark(line, format!("`{key}` has no value and is not read"));
                return;
            }
        }
        let value = self.member_value(line, &key);
        members.push(Member { key, line, value });
    }

    fn member_value(&mut self, line: usize, key: &str) -> Value {
        match self.peek() {
            None | Some(Token::Comma | Token::CloseObject | Token::CloseList) => {
                self.lexer.remark(line, format!("`{key}` has no value"));
                let kind = Kind::Null;
                Value { line, kind }
            }
            Some(_) => {
                let next = self.next();
                next.map_or(
                    Value {
                        line,
                        kind: Kind::Null,
                    },
                    |next| self.value(next.line, next.token),
                )
            }
        }
    }

    fn list(&mut self, start: usize) -> Kind {
        let mut values = Vec::new();
        while let Some(Located { line, token }) = self.inner(start) {
            match token {
                Token::Comma | Token::Colon | Token::Ellipsis => {}
                _ => values.push(self.value(line, token)),
            }
        }
        Kind::List(values)
    }

    /// The next token inside the innermost object or list; `None` at its end.
    fn inner(&mut self, start: usize) -> Option<Located> {
        loop {
            let Some(next) = self.next() else {
                self.lexer.remark(start, "what begins here is not closed");
                return None;
            };
            match next.token {
                Token::CloseObject | Token::CloseList => {
                    if self.open.last().is_none_or(|close| *close == next.token) {
                        return None;
                    }
                    self.lexer.remark(next.line, "this bracket closes nothing");
                    if self.open.contains(&next.token) {
                        self.peeked = Some(next);
                        return None;
                    }
                }
                _ => return Some(next),
            }
        }
    }

    fn word(&mut self, line: usize, word: String) -> Kind {
        match word.as_str() {
            "true" | "True" => Kind::Bool(true),
            "false" | "False" => Kind::Bool(false),
            "null" | "None" | "nil" | "undefined" => Kind::Null,
            number if is_number(number) => Kind::Number(word),
            _ => {
                self.lexer.remark(line, format!("`{word}` is not quoted"));
                Kind::String(word)
            }
        }
    }

    fn remark_duplicates(&mut self, members: &[Member]) {
        let mut seen = BTreeSet::new();
        for member in members {
            if !seen.insert(&member.key) {
                self.lexer
                    .remark(member.line, format!("`{}` comes twice", member.key));
            }
        }
    }
}

fn is_number(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit() || first == '-')
        && word.parse::<f64>().is_ok()
}
