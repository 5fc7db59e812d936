use crate::client::pacing::Pace;

use super::budget::Budget;

/// What is counted separately for each tenant of an app.
pub(in crate::client) struct Limits {
    pub(in crate::client) pace: Pace,
    pub(in crate::client) budget: Budget,
}

impl Limits {
    pub(in crate::client) fn new(limit_rate: bool) -> Self {
        Self {
            pace: Pace::new(limit_rate),
            budget: Budget::default(),
        }
    }

    /// The same rules for another tenant, with nothing counted yet.
    pub(in crate::client) fn anew(&self) -> Self {
        Self {
            pace: self.pace.anew(),
            budget: Budget::default(),
        }
    }
}
