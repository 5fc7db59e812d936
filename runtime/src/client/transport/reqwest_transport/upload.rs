use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use hyper::body::{Bytes, Frame, SizeHint};

use crate::{Body, Chunks, TransportError};

/// A body that the library reads as it sends.
pub(super) struct Upload {
    /// Only for what the library asks of types: it is never locked.
    chunks: Mutex<Chunks>,
    left: u64,
    progress: Progress,
}

/// Tells whether a body has got on.
#[derive(Clone, Default)]
pub(super) struct Progress(Arc<AtomicBool>);

impl Progress {
    /// Whether it has since the last call.
    pub(super) fn take(&self) -> bool {
        self.0.swap(false, Ordering::Relaxed)
    }
}

impl Upload {
    pub(super) fn new(body: &Body, progress: Progress) -> Self {
        Self {
            chunks: Mutex::new(body.chunks()),
            left: body.length(),
            progress,
        }
    }
}

impl hyper::body::Body for Upload {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        let chunks = self
            .chunks
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        let piece = ready!(Pin::new(chunks).poll_next(context));
        self.progress.0.store(true, Ordering::Relaxed);
        Poll::Ready(piece.map(|piece| {
            let piece = Bytes::from(piece?);
            self.left = self.left.saturating_sub(piece.len() as u64);
            Ok(Frame::data(piece))
        }))
    }

    /// Becomes the header `content-length`.
    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}
