//! Finds the path of a place in a JSON text. Decoding stays free of bookkeeping this way: the body is
//! scanned again only when it could not be read.

use std::fmt;

/// The path of the value that `serde_json` was reading at this line and column, such as `data.items[3].id`.
///
/// It is cut where it goes deeper than people follow, so that it stays short whatever the text is.
pub(crate) fn path_at(text: &str, line: usize, column: usize) -> String {
    Scanner::up_to(text, offset(text, line, column)).path()
}

/// Lines count from 1, columns are bytes read in the line.
pub(crate) fn offset(text: &str, line: usize, column: usize) -> usize {
    let bytes = text.as_bytes();
    let mut line_ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let line_start = match line.checked_sub(2) {
        Some(skipped) => line_ends
            .nth(skipped)
            .map_or(bytes.len(), |(index, _)| index + 1),
        None => 0,
    };
    line_start.saturating_add(column).min(bytes.len())
}

/// Most objects and arrays in one another that a path shows. The platform's answers have about ten.
const MAX_DEPTH: usize = 32;

/// Most bytes of a field's name that a path shows. The platform's names have at most about fifty.
const MAX_NAME: usize = 64;

/// An object or array that is not closed yet.
#[derive(Clone, Copy)]
pub(crate) enum Open<'a> {
    /// With the name of the field being read, once it is known.
    Object(Option<&'a [u8]>),
    /// With the number of the element being read, and whether it has begun.
    Array(usize, bool),
}

impl fmt::Display for Open<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Object(Some(name)) => {
                let (shown, rest) = name.split_at(name.len().min(MAX_NAME));
                let cut = if rest.is_empty() { "" } else { "…" };
                write!(f, ".{}{cut}", String::from_utf8_lossy(shown))
            }
            Self::Array(index, true) => write!(f, "[{index}]"),
            Self::Object(None) | Self::Array(_, false) => Ok(()),
        }
    }
}

/// Goes through a text token by token.
pub(crate) struct Scanner<'a> {
    text: &'a [u8],
    position: usize,
    /// The outermost that are open.
    open: Vec<Open<'a>>,
    /// How many more are open in them.
    deeper: usize,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text: text.as_bytes(),
            position: 0,
            open: Vec::new(),
            deeper: 0,
        }
    }

    /// Has gone through the text up to there.
    pub(crate) fn up_to(text: &'a str, end: usize) -> Self {
        let mut scanner = Self::new(text);
        scanner.text = &scanner.text[..end];
        while scanner.step() {}
        scanner
    }

    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// What is open; nothing if it goes too deep to be told.
    pub(crate) fn open(&self) -> Option<&[Open<'a>]> {
        (self.deeper == 0).then_some(&self.open)
    }

    /// Takes one token; false at the end.
    pub(crate) fn step(&mut self) -> bool {
        let Some(&byte) = self.text.get(self.position) else {
            return false;
        };
        self.position += 1;
        match byte {
            b'{' => self.enter(Open::Object(None)),
            b'[' => self.enter(Open::Array(0, false)),
            b'}' | b']' => self.leave(),
            b',' => self.next(),
            b'"' => self.string(),
            b' ' | b'\t' | b'\r' | b'\n' | b':' => {}
            _ => self.begin(),
        }
        true
    }

    fn enter(&mut self, container: Open<'a>) {
        self.begin();
        if self.open.len() < MAX_DEPTH {
            self.open.push(container);
        } else {
            self.deeper += 1;
        }
    }

    fn leave(&mut self) {
        match self.deeper.checked_sub(1) {
            Some(deeper) => self.deeper = deeper,
            None => drop(self.open.pop()),
        }
    }

    /// The innermost that is open, unless it goes too deep.
    fn innermost(&mut self) -> Option<&mut Open<'a>> {
        match self.deeper {
            0 => self.open.last_mut(),
            _ => None,
        }
    }

    /// A value begins.
    fn begin(&mut self) {
        if let Some(Open::Array(_, begun)) = self.innermost() {
            *begun = true;
        }
    }

    /// A comma ends a value.
    fn next(&mut self) {
        match self.innermost() {
            Some(Open::Object(name)) => *name = None,
            Some(Open::Array(index, begun)) => (*index, *begun) = (*index + 1, false),
            None => {}
        }
    }

    /// The opening quote of a field's name or of a value has been taken.
    fn string(&mut self) {
        let text = self.text;
        let start = self.position;
        let is_closed = self.skip_string();
        let end = self.position;
        match self.innermost() {
            Some(Open::Object(name @ None)) if is_closed => *name = Some(&text[start..end - 1]),
            _ => self.begin(),
        }
    }

    /// Takes the rest of a string; false if it does not end.
    fn skip_string(&mut self) -> bool {
        while let Some(&byte) = self.text.get(self.position) {
            self.position += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return true;
            }
        }
        false
    }

    fn path(&self) -> String {
        let mut path: String = self.open.iter().map(Open::to_string).collect();
        if self.deeper > 0 {
            path.push('…');
        }
        path.strip_prefix('.').map(str::to_owned).unwrap_or(path)
    }
}
