//! The place of each row of a flat table, from the example of the page and from types already seen.

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placement {
    /// Index of the row that it is a field of; `None` at the top of the table.
    pub parent: Option<usize>,
    /// Why the place is not certain, if it is not.
    pub unsettled: Option<String>,
}
