//! Names in Rust. Each is made from a text that can be one, or from another name.

use std::fmt;

use feishu_notation::names::{self, BadName};
use heck::ToShoutySnakeCase as _;

use crate::vocabulary;

/// The name of a struct or enum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct TypeName(String);

impl TypeName {
    /// The name of a struct: `interview_extend` → `InterviewExtend`.
    pub(crate) fn of_struct(name: &str) -> Result<Self, BadName> {
        Self::new(name, "Object")
    }

    /// The name of an enum or a set of flags: `video_type` → `VideoType`.
    pub(crate) fn of_enum(name: &str) -> Result<Self, BadName> {
        Self::new(name, "Value")
    }

    fn new(name: &str, suffix_if_taken: &str) -> Result<Self, BadName> {
        let name = Self(names::type_name(name)?);
        if vocabulary::is_taken(&name.0) {
            Ok(name.followed_by(suffix_if_taken))
        } else {
            Ok(name)
        }
    }

    /// Stands for a name that cannot be one, so that the rest of its file is checked all the same.
    pub(crate) fn placeholder() -> Self {
        Self("Unnamed".to_owned())
    }

    /// `ListInterviews` → `ListInterviewsResponse`.
    pub(crate) fn followed_by(&self, suffix: &str) -> Self {
        Self(format!("{self}{suffix}"))
    }
}

impl AsRef<str> for TypeName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of a field, parameter or function; it may be a keyword.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldName(String);

impl FieldName {
    /// `userId` → `user_id`.
    pub(crate) fn new(wire: &str) -> Result<Self, BadName> {
        names::field(wire).map(Self)
    }

    /// `user_id` → `clear_user_id`.
    pub(crate) fn preceded_by(&self, prefix: &str) -> Self {
        Self(format!("{prefix}_{}", self.0))
    }

    /// The name without `r#`.
    pub(crate) fn plain(&self) -> &str {
        &self.0
    }
}

/// The name of a variant, or of the constant that a flag is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VariantName(String);

impl VariantName {
    /// `not_started` → `NotStarted`.
    pub(crate) fn new(name: &str) -> Result<Self, BadName> {
        names::variant(name).map(Self)
    }

    /// `not_started` → `NOT_STARTED`.
    pub(crate) fn of_flag(name: &str) -> Result<Self, BadName> {
        Self::new(name).map(|_| Self(name.to_shouty_snake_case()))
    }
}

impl AsRef<str> for VariantName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for VariantName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
