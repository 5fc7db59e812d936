//! Which way rows go.

use feishu_notation::Row;

use crate::model::{Presence, Role};

/// Where a row stands; absence is said differently there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Response,
    Body,
    /// The body of a partial update.
    Update,
    /// A declared type that is part of the body and of the response.
    BodyAndResponse,
    /// Always required.
    Path,
    /// A parameter of the query, or a header.
    Parameter,
    /// A part of a multipart form.
    Form,
}

impl Direction {
    /// Which way the structs of these rows go.
    pub(crate) fn role(self) -> Role {
        match self {
            Self::Body | Self::Update => Role::Sent,
            Self::BodyAndResponse => Role::SentAndReceived,
            Self::Response | Self::Path | Self::Parameter | Self::Form => Role::Received,
        }
    }

    /// Whether the row is written as text of its own: no objects there.
    pub(crate) fn is_flat(self) -> bool {
        matches!(self, Self::Path | Self::Parameter | Self::Form)
    }

    pub(crate) fn presence(self, row: &Row, is_container: bool) -> Presence {
        match self {
            Self::Path => Presence::Required,
            Self::Body | Self::Update | Self::Parameter | Self::Form if row.required => {
                Presence::Required
            }
            Self::BodyAndResponse if row.required => Presence::RequiredWhenSent,
            Self::Response | Self::Parameter | Self::Form if is_container => Presence::Empty,
            Self::Update => Presence::Nullable,
            Self::Response | Self::Body | Self::BodyAndResponse | Self::Parameter | Self::Form => {
                Presence::Optional
            }
        }
    }
}
