use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::{HttpResponse, TransportError, TransportErrorKind};

/// The bytes of a body, piece by piece. A [`Stream`], after whose end or error there is nothing more.
pub struct Chunks(Pin<Box<dyn Stream<Item = Chunk> + Send>>);

type Chunk = Result<Vec<u8>, TransportError>;

impl Chunks {
    /// Takes the pieces from a stream.
    pub fn new(stream: impl Stream<Item = Chunk> + Send + 'static) -> Self {
        Self(Box::pin(stream))
    }

    /// The next piece; `None` at the end of the body. Nothing is lost if the future is dropped.
    ///
    /// # Errors
    ///
    /// What kept the next piece from being read.
    pub async fn try_next(&mut self) -> Result<Option<Vec<u8>>, TransportError> {
        poll_fn(|context| self.0.as_mut().poll_next(context))
            .await
            .transpose()
    }
}

impl Stream for Chunks {
    type Item = Chunk;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Chunk>> {
        self.0.as_mut().poll_next(context)
    }
}

impl HttpResponse<Chunks> {
    /// Reads the body up to a limit. Stops there, so that a body without end, or a small one that unpacks to
    /// a huge one, does no harm.
    pub(crate) async fn read(mut self, limit: usize) -> Result<HttpResponse, TransportError> {
        let mut body = Vec::new();
        while let Some(chunk) = self.body.try_next().await? {
            append(&mut body, chunk, limit)?;
        }
        Ok(self.with_body(body))
    }
}

/// A response with its body in one piece.
impl From<HttpResponse> for HttpResponse<Chunks> {
    fn from(mut response: HttpResponse) -> Self {
        let body = std::mem::take(&mut response.body);
        response.with_body(Chunks::from(body))
    }
}

fn append(body: &mut Vec<u8>, chunk: Vec<u8>, limit: usize) -> Result<(), TransportError> {
    let length = body.len().saturating_add(chunk.len());
    if length > limit {
        let cause = format!("more than {limit} bytes");
        return Err(TransportError::new(TransportErrorKind::BodyTooLarge, cause));
    }
    if body.is_empty() {
        *body = chunk;
        return Ok(());
    }
    if length > body.capacity() {
        // Twice as much as usual, but never more than the limit.
        let capacity = length.max(body.capacity().saturating_mul(2)).min(limit);
        body.reserve_exact(capacity - body.len());
    }
    body.extend(chunk);
    Ok(())
}

/// A body in one piece.
impl From<Vec<u8>> for Chunks {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(Once(Some(bytes)))
    }
}

impl Chunks {
    /// The same with a piece before it.
    pub(crate) fn after(self, piece: Vec<u8>) -> Self {
        Self::new(After {
            piece: Some(piece),
            rest: self,
        })
    }
}

struct After {
    piece: Option<Vec<u8>>,
    rest: Chunks,
}

impl Stream for After {
    type Item = Chunk;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Chunk>> {
        match self.piece.take() {
            Some(piece) => Poll::Ready(Some(Ok(piece))),
            None => Pin::new(&mut self.rest).poll_next(context),
        }
    }
}

struct Once(Option<Vec<u8>>);

impl Stream for Once {
    type Item = Chunk;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Chunk>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

impl fmt::Debug for Chunks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Chunks").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_never_takes_more_memory_than_the_limit() {
        const LIMIT: usize = 1000;
        for size in [1, 7, 64, 250, 999, 1000] {
            let mut body = Vec::new();
            let chunk = vec![b' '; size];
            let mut taken = 0;
            while append(&mut body, chunk.clone(), LIMIT).is_ok() {
                taken += size;
                assert_eq!(body.len(), taken);
                assert!(body.capacity() <= LIMIT, "{}", body.capacity());
            }
            assert_eq!(taken, LIMIT / size * size);
        }
    }
}
