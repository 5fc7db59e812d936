//! Tells whether a request that timed out had been sent at all.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};

use tokio::time::{Instant, sleep_until};

thread_local! {
    /// Whether the exchange that was polled last is waiting for its connection. HTTP libraries do not tell, but an
    /// exchange polls its connector on its own thread.
    static IS_CONNECTING: Cell<bool> = const { Cell::new(false) };
}

/// The exchange took too long.
pub(in crate::client) struct Late {
    /// If so, nothing was sent.
    pub(in crate::client) was_connecting: bool,
}

/// Connectors call it whenever they are polled and not ready.
#[cfg(feature = "reqwest")]
pub(super) fn note_connecting() {
    IS_CONNECTING.set(true);
}

/// Polls an exchange and tells whether it is waiting for its connection.
pub(super) fn poll<F: Future>(
    exchange: Pin<&mut F>,
    context: &mut Context<'_>,
) -> (Poll<F::Output>, bool) {
    IS_CONNECTING.set(false);
    let answer = exchange.poll(context);
    (answer, IS_CONNECTING.get())
}

/// Gives an exchange up when its time is over.
pub(in crate::client) async fn timeout_at<T>(
    deadline: Instant,
    exchange: impl Future<Output = T>,
) -> Result<T, Late> {
    let mut exchange = pin!(exchange);
    let mut deadline = pin!(sleep_until(deadline));
    poll_fn(|context| {
        let (answer, was_connecting) = poll(exchange.as_mut(), context);
        if answer.is_ready() {
            return answer.map(Ok);
        }
        let late = deadline.as_mut().poll(context);
        late.map(|()| Err(Late { was_connecting }))
    })
    .await
}
