use std::sync::atomic::{AtomicU32, Ordering};

use crate::{Error, ErrorKind};

/// Retries that a client has left. Each costs as much as five good calls bring, so that a server that fails
/// is asked a fifth more often at most, after a start of a hundred retries.
///
/// Retries after throttling are not counted: the server says when it wants them.
pub(in crate::client) struct Budget(AtomicU32);

const FULL: u32 = 500;
const COST: u32 = 5;

impl Default for Budget {
    fn default() -> Self {
        Self(AtomicU32::new(FULL))
    }
}

impl Budget {
    /// Takes the cost of the retry that an error calls for, if there is enough.
    pub(in crate::client) fn reserve(&self, error: &Error) -> Option<Reserved<'_>> {
        let cost = match error.kind() {
            ErrorKind::RateLimited => 0,
            _ => COST,
        };
        let taken = self.update(|left| left.checked_sub(cost));
        taken.then(|| Reserved { budget: self, cost })
    }

    /// A call succeeded.
    pub(in crate::client) fn earn(&self) {
        self.add(1);
    }

    fn add(&self, amount: u32) {
        self.update(|left| (left < FULL).then(|| FULL.min(left + amount)));
    }

    fn update(&self, change: impl FnMut(u32) -> Option<u32>) -> bool {
        self.0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, change)
            .is_ok()
    }
}

/// The cost of a retry, given back unless the retry takes place.
pub(in crate::client) struct Reserved<'a> {
    budget: &'a Budget,
    cost: u32,
}

impl Reserved<'_> {
    pub(in crate::client) fn spend(mut self) {
        self.cost = 0;
    }
}

impl Drop for Reserved<'_> {
    fn drop(&mut self) {
        self.budget.add(self.cost);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(kind: ErrorKind) -> Error {
        Error::new(kind, "made up")
    }

    fn spend_all(budget: &Budget) -> usize {
        let error = error(ErrorKind::Server);
        std::iter::from_fn(|| budget.reserve(&error).map(Reserved::spend)).count()
    }

    #[test]
    fn throttling_costs_nothing() {
        let budget = Budget::default();
        spend_all(&budget);
        assert!(budget.reserve(&error(ErrorKind::RateLimited)).is_some());
        assert!(budget.reserve(&error(ErrorKind::Connect)).is_none());
    }

    #[test]
    fn a_hundred_retries_then_one_for_five_good_calls() {
        let budget = Budget::default();
        assert_eq!(spend_all(&budget), 100);
        for _ in 0..14 {
            budget.earn();
        }
        assert_eq!(spend_all(&budget), 2);
    }

    #[test]
    fn a_retry_given_up_costs_nothing() {
        let budget = Budget::default();
        for _ in 0..1000 {
            drop(budget.reserve(&error(ErrorKind::Timeout)));
        }
        assert_eq!(spend_all(&budget), 100);
    }

    #[test]
    fn good_calls_bring_no_more_than_the_start() {
        let budget = Budget::default();
        for _ in 0..1000 {
            budget.earn();
        }
        assert_eq!(spend_all(&budget), 100);
    }
}
