//! Tells whether a request that got no answer in time had been sent at all.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::time::sleep;

thread_local! {
    /// Whether the exchange that was polled last waits for its connection. An exchange polls its connector
    /// itself, so both are on one thread. A library has no other way to tell of it.
    static IS_CONNECTING: Cell<bool> = const { Cell::new(false) };
}

/// An exchange that is no further than a connection that is being made has sent nothing.
pub(super) struct Late {
    pub(super) was_connecting: bool,
}

/// For connectors, which call it as often as they are polled and not ready.
#[cfg(feature = "reqwest")]
pub(super) fn note_connecting() {
    IS_CONNECTING.set(true);
}

/// Polls an exchange and tells whether it waits for its connection.
pub(super) fn poll<F: Future>(
    exchange: Pin<&mut F>,
    context: &mut Context<'_>,
) -> (Poll<F::Output>, bool) {
    IS_CONNECTING.set(false);
    let answer = exchange.poll(context);
    (answer, IS_CONNECTING.get())
}

/// Lets an exchange take no longer than a time.
pub(super) async fn timeout<T>(
    limit: Duration,
    exchange: impl Future<Output = T>,
) -> Result<T, Late> {
    let mut exchange = pin!(exchange);
    let mut limit = pin!(sleep(limit));
    poll_fn(|context| {
        let (answer, was_connecting) = poll(exchange.as_mut(), context);
        if answer.is_ready() {
            return answer.map(Ok);
        }
        let late = limit.as_mut().poll(context);
        late.map(|()| Err(Late { was_connecting }))
    })
    .await
}
