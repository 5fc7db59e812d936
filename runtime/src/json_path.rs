//! Finds the path of a place in a JSON text. Decoding stays free of bookkeeping this way: the body is
//! scanned again only when it could not be read.

use std::fmt;

/// The path of the value that `serde_json` was reading at this line and column, such as `data.items[3].id`.
pub(crate) fn path_at(body: &[u8], line: usize, column: usize) -> String {
    let end = offset(body, line, column).min(body.len());
    let mut scanner = Scanner {
        body: &body[..end],
        position: 0,
        open: Vec::new(),
    };
    while scanner.step() {}
    scanner.path()
}

/// Lines count from 1, columns are bytes read in the line.
fn offset(body: &[u8], line: usize, column: usize) -> usize {
    let mut line_ends = body.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    let line_start = match line.checked_sub(2) {
        Some(skipped) => line_ends
            .nth(skipped)
            .map_or(body.len(), |(index, _)| index + 1),
        None => 0,
    };
    line_start.saturating_add(column)
}

/// An object or array that is not closed yet.
enum Open<'a> {
    /// With the name of the field being read, once it is known.
    Object(Option<&'a [u8]>),
    /// With the number of the element being read, and whether it has begun.
    Array(usize, bool),
}

impl fmt::Display for Open<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Object(Some(name)) => write!(f, ".{}", String::from_utf8_lossy(name)),
            Self::Array(index, true) => write!(f, "[{index}]"),
            Self::Object(None) | Self::Array(_, false) => Ok(()),
        }
    }
}

struct Scanner<'a> {
    body: &'a [u8],
    position: usize,
    open: Vec<Open<'a>>,
}

impl<'a> Scanner<'a> {
    /// Takes one token; false at the end.
    fn step(&mut self) -> bool {
        let Some(&byte) = self.body.get(self.position) else {
            return false;
        };
        self.position += 1;
        match byte {
            b'{' => self.enter(Open::Object(None)),
            b'[' => self.enter(Open::Array(0, false)),
            b'}' | b']' => drop(self.open.pop()),
            b',' => self.next(),
            b'"' => self.string(),
            b' ' | b'\t' | b'\r' | b'\n' | b':' => {}
            _ => self.begin(),
        }
        true
    }

    fn enter(&mut self, container: Open<'a>) {
        self.begin();
        self.open.push(container);
    }

    /// A value begins.
    fn begin(&mut self) {
        if let Some(Open::Array(_, begun)) = self.open.last_mut() {
            *begun = true;
        }
    }

    /// A comma ends a value.
    fn next(&mut self) {
        match self.open.last_mut() {
            Some(Open::Object(name)) => *name = None,
            Some(Open::Array(index, begun)) => (*index, *begun) = (*index + 1, false),
            None => {}
        }
    }

    /// The opening quote of a field's name or of a value has been taken.
    fn string(&mut self) {
        let start = self.position;
        let is_closed = self.skip_string();
        match self.open.last_mut() {
            Some(Open::Object(name @ None)) if is_closed => {
                *name = Some(&self.body[start..self.position - 1]);
            }
            _ => self.begin(),
        }
    }

    /// Takes the rest of a string; false if it does not end.
    fn skip_string(&mut self) -> bool {
        while let Some(&byte) = self.body.get(self.position) {
            self.position += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return true;
            }
        }
        false
    }

    fn path(&self) -> String {
        let path: String = self.open.iter().map(Open::to_string).collect();
        path.strip_prefix('.').unwrap_or(&path).to_owned()
    }
}
