//! How much memory the lists and maps of one answer may take. Two bytes of JSON can become a struct of a kilobyte, so that
//! a bound on bodies alone bounds nothing.

use std::cell::Cell;

use serde_core::de::Error;

thread_local! {
    /// Bytes that may still be taken. What is read outside [`within`] has no bound.
    static LEFT: Cell<usize> = const { Cell::new(usize::MAX) };
}

/// Runs `read` with this many bytes for all lists and maps together.
pub(crate) fn within<R>(bytes: usize, read: impl FnOnce() -> R) -> R {
    let _outer = Outer(LEFT.replace(bytes));
    read()
}

/// The bound that holds again afterwards.
struct Outer(usize);

impl Drop for Outer {
    fn drop(&mut self) {
        LEFT.set(self.0);
    }
}

/// Takes memory for `count` values of a type.
pub(crate) fn take<T, E: Error>(count: usize) -> Result<(), E> {
    let left = LEFT.get().checked_sub(count.saturating_mul(size_of::<T>()));
    let left = left.ok_or_else(|| E::custom("the lists of the answer take too much memory"))?;
    LEFT.set(left);
    Ok(())
}

/// Takes memory for the next entry of a map that has `length`. Its nodes have room for eleven, of which at least five are
/// used.
pub(super) fn take_entry<K, V, E: Error>(length: usize) -> Result<(), E> {
    match length % 5 {
        0 => take::<(K, V), E>(12),
        _ => Ok(()),
    }
}

/// As the standard library has it for all but the largest types.
const FIRST_CAPACITY: usize = 4;

/// Adds to a list, whose memory is taken as it grows.
pub(super) fn push<T, E: Error>(list: &mut Vec<T>, element: T) -> Result<(), E> {
    if list.len() == list.capacity() {
        let more = list.len().max(FIRST_CAPACITY);
        take::<T, E>(more)?;
        list.reserve_exact(more);
    }
    list.push(element);
    Ok(())
}
