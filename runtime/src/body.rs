//! The body of a request, in memory or read as it is sent.

#[cfg(feature = "client")]
mod chunks;
mod content;
mod file_part;
#[cfg(feature = "client")]
mod sending;

use std::borrow::Cow;
use std::fmt;

#[cfg(feature = "client")]
pub use chunks::Chunks;
pub(crate) use content::Content;
pub use file_part::FilePart;

/// The body of a request: bytes, or a form with files, which may be read as they are sent.
///
/// Two bodies are equal if their bytes are. What is yet to be read is equal only to its own clones.
#[derive(Clone, PartialEq, Eq)]
pub struct Body(Vec<Content>);

impl Body {
    pub(crate) fn of(contents: Vec<Content>) -> Self {
        Self(contents)
    }

    /// How many bytes it has, for the header `content-length`.
    #[must_use]
    pub fn length(&self) -> u64 {
        let lengths = self.0.iter().map(Content::length);
        lengths.fold(0, u64::saturating_add)
    }

    /// The whole body; `None` if a part of it is yet to be read. Borrowed unless it is a form.
    #[must_use]
    pub fn to_bytes(&self) -> Option<Cow<'_, [u8]>> {
        if let [content] = &*self.0 {
            return content.bytes().map(Cow::Borrowed);
        }
        let parts: Option<Vec<_>> = self.0.iter().map(Content::bytes).collect();
        parts.map(|parts| Cow::Owned(parts.concat()))
    }

    /// The body in pieces, from its start: files are opened anew.
    ///
    /// They have [`length`](Self::length) bytes in all. A file that has more or fewer is an error, before the
    /// last piece: a body that the server sees whole is right.
    #[cfg(feature = "client")]
    #[must_use]
    pub fn chunks(&self) -> Chunks {
        Chunks::new(sending::Sending::new(self.0.clone()))
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self(vec![Content::from(bytes)])
    }
}

/// Shows only the length: the content may be secret or personal.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body")
            .field("length", &self.length())
            .finish_non_exhaustive()
    }
}
