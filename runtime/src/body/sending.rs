use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::vec;

use futures_core::Stream;
use tokio::io::ReadBuf;

use crate::{TransportError, TransportErrorKind};

use super::Content;
use super::content::{Opening, Reader};

/// Most bytes of a piece.
const CHUNK: usize = 64 * 1024;

/// Reads the contents of a body one after the other.
pub(super) struct Sending {
    contents: vec::IntoIter<Content>,
    current: Current,
}

enum Current {
    None,
    Bytes { bytes: Arc<Vec<u8>>, sent: usize },
    Opening { opening: Opening, length: u64 },
    Reading(Reading),
}

struct Reading {
    reader: Reader,
    length: u64,
    read: u64,
}

impl Sending {
    pub(super) fn new(contents: Vec<Content>) -> Self {
        Self {
            contents: contents.into_iter(),
            current: Current::None,
        }
    }

    /// The next piece; an empty one when a content ends or begins.
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Vec<u8>>> {
        let piece = match &mut self.current {
            Current::None => Vec::new(),
            Current::Bytes { bytes, sent } => piece_at(bytes, sent),
            Current::Opening { opening, length } => {
                self.current = Current::Reading(Reading {
                    reader: ready!(opening.as_mut().poll(context))?,
                    length: *length,
                    read: 0,
                });
                return Poll::Ready(Ok(Vec::new()));
            }
            Current::Reading(reading) => ready!(reading.poll_piece(context))?,
        };
        if piece.is_empty() {
            self.current = Current::None;
        }
        Poll::Ready(Ok(piece))
    }

    /// Whether there is anything more to read.
    fn advance(&mut self) -> bool {
        if matches!(self.current, Current::None) {
            match self.contents.next() {
                Some(content) => self.current = Current::start(content),
                None => return false,
            }
        }
        true
    }

    fn fail(&mut self, cause: io::Error) -> TransportError {
        self.contents = Vec::new().into_iter();
        self.current = Current::None;
        TransportError::new(TransportErrorKind::RequestBody, cause)
    }
}

impl Stream for Sending {
    type Item = Result<Vec<u8>, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while self.advance() {
            match ready!(self.poll_piece(context)) {
                Ok(piece) if piece.is_empty() => {}
                Ok(piece) => return Poll::Ready(Some(Ok(piece))),
                Err(cause) => return Poll::Ready(Some(Err(self.fail(cause)))),
            }
        }
        Poll::Ready(None)
    }
}

impl Current {
    fn start(content: Content) -> Self {
        match content {
            Content::Bytes(bytes) => Self::Bytes { bytes, sent: 0 },
            Content::Reader { length, open } => Self::Opening {
                opening: open(),
                length,
            },
        }
    }
}

fn piece_at(bytes: &[u8], sent: &mut usize) -> Vec<u8> {
    let left = &bytes[*sent..];
    let piece = &left[..left.len().min(CHUNK)];
    *sent += piece.len();
    piece.to_vec()
}

impl Reading {
    /// Reads on at the promised end: only then is it known that there is nothing more.
    fn poll_piece(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Vec<u8>>> {
        let mut piece = vec![0; CHUNK];
        let mut buffer = ReadBuf::new(&mut piece);
        ready!(self.reader.as_mut().poll_read(context, &mut buffer))?;
        let length = buffer.filled().len();
        piece.truncate(length);
        self.count(length as u64)?;
        Poll::Ready(Ok(piece))
    }

    fn count(&mut self, bytes: u64) -> io::Result<()> {
        let (read, length) = (self.read.saturating_add(bytes), self.length);
        if read > length {
            return Err(mismatch(format!("the file has more than {length} bytes")));
        }
        if bytes == 0 && read < length {
            let problem = format!("the file ended after {read} of {length} bytes");
            return Err(mismatch(problem));
        }
        self.read = read;
        Ok(())
    }
}

fn mismatch(problem: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, problem)
}
