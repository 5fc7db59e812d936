use std::fmt;
#[cfg(feature = "client")]
use std::{io, sync::Arc};

#[cfg(feature = "client")]
use tokio::io::AsyncRead;

use super::Content;
#[cfg(feature = "client")]
use super::content::{Opening, Reader};

/// A file to upload: its name, its type and its content, in memory or read as it is sent.
///
/// Clones are cheap and share the content. Two files are equal if name, type and bytes are; one that is read
/// as it is sent is equal only to its own clones.
#[derive(Clone, PartialEq, Eq)]
pub struct FilePart {
    name: String,
    content_type: String,
    content: Content,
}

impl FilePart {
    /// A file in memory.
    pub fn from_bytes(file_name: impl Into<String>, content: impl Into<Vec<u8>>) -> Self {
        Self::new(file_name.into(), Content::from(content.into()))
    }

    /// A file of `length` bytes that is read as it is sent, and is never held in memory whole.
    ///
    /// `open` is called for each attempt to send it, and must give the same bytes each time. An error of `open`
    /// or of its reader, and a reader that gives fewer or more bytes than promised, make the call fail with
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest); the platform then never gets the request whole.
    ///
    /// ```no_run
    /// # use feishu_openapi_runtime as feishu_openapi;
    /// # fn main() -> std::io::Result<()> {
    /// # mod fs {
    /// #     pub struct File;
    /// #     impl File {
    /// #         pub async fn open(_: &str) -> std::io::Result<&'static [u8]> { Ok(b"") }
    /// #     }
    /// # }
    /// use feishu_openapi::FilePart;
    ///
    /// let length = std::fs::metadata("report.pdf")?.len();
    /// // `File` is `tokio::fs::File`.
    /// let file = FilePart::from_reader("report.pdf", length, || fs::File::open("report.pdf"))
    ///     .content_type("application/pdf");
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "client")]
    pub fn from_reader<F, Fut, R>(file_name: impl Into<String>, length: u64, open: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = io::Result<R>> + Send + 'static,
        R: AsyncRead + Send + 'static,
    {
        let open = move || -> Opening {
            let opening = open();
            Box::pin(async move { Ok(Box::pin(opening.await?) as Reader) })
        };
        let open = Arc::new(open);
        Self::new(file_name.into(), Content::Reader { length, open })
    }

    fn new(name: String, content: Content) -> Self {
        Self {
            name,
            content_type: "application/octet-stream".to_owned(),
            content,
        }
    }

    /// The media type, `application/octet-stream` by default. What cannot stand in a header makes the call
    /// fail with [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest).
    #[must_use]
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = content_type.into();
        self
    }

    pub(crate) fn parts(&self) -> (&str, &str, &Content) {
        (&self.name, &self.content_type, &self.content)
    }
}

/// Shows the name, the type and the length, not the content.
impl fmt::Debug for FilePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FilePart")
            .field("name", &self.name)
            .field("content_type", &self.content_type)
            .field("length", &self.content.length())
            .finish_non_exhaustive()
    }
}
