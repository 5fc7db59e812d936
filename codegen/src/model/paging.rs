//! Lists that a response gives page by page.

use super::names::FieldName;
use super::parameters::ParameterId;
use super::types::Type;

/// How the response is split into pages.
#[derive(Debug)]
pub(crate) struct Paging {
    /// The paginated list.
    pub list: FieldPath,
    pub item: Type,
    /// Whether the response has other lists, which only whole pages give.
    pub has_other_lists: bool,
    /// Whether elements can be read one by one: the list stands at the top, and nothing counts what could be read.
    pub is_lenient: bool,
    pub has_more: Option<FieldPath>,
    pub next: NextPage,
}

impl Paging {
    /// The parameter that requests the next page.
    pub(crate) fn parameter(&self) -> ParameterId {
        match &self.next {
            NextPage::Token { parameter, .. } | NextPage::Offset { parameter, .. } => *parameter,
        }
    }

    /// That parameter, if it counts elements.
    pub(crate) fn offset(&self) -> Option<ParameterId> {
        matches!(self.next, NextPage::Offset { .. }).then(|| self.parameter())
    }
}

/// What requests the next page.
#[derive(Debug)]
pub(crate) enum NextPage {
    /// A token of the response.
    Token {
        parameter: ParameterId,
        token: FieldPath,
    },
    /// The number of elements before it.
    Offset {
        parameter: ParameterId,
        /// Number of elements on all pages.
        total: Option<FieldPath>,
    },
}

/// A field of a response: Rust names of the objects that it is in, from the outside in, and its own.
#[derive(Clone, Debug)]
pub(crate) struct FieldPath {
    pub objects: Vec<FieldName>,
    pub field: FieldName,
    /// Name in JSON.
    pub wire: String,
}
