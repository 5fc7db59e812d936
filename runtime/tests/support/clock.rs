//! Moving the paused clock while real sockets work.

use std::pin::pin;
use std::thread;
use std::time::Duration;

use tokio::task::spawn_blocking;
use tokio::time::advance;

/// How far the clock moves at a time: a timer fires at most so much late.
pub const STEP: Duration = Duration::from_millis(50);

/// Real time that the sockets get before each step.
const SOCKET_TIME: Duration = Duration::from_millis(1);

/// Runs a future to its end while the paused clock moves on, about fifty times as fast as real
/// time.
///
/// # Panics
///
/// If the clock is not paused.
pub async fn fast_forward<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    loop {
        tokio::select! {
            biased;
            output = &mut future => return output,
            () = step() => {}
        }
    }
}

async fn step() {
    // A sleeping thread and not a busy loop: the kernel and other threads may need the processor.
    spawn_blocking(|| thread::sleep(SOCKET_TIME))
        .await
        .expect("the sleeping thread has no reason to panic");
    advance(STEP).await;
}
