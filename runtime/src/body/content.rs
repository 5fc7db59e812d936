#[cfg(feature = "client")]
use std::io;
#[cfg(feature = "client")]
use std::pin::Pin;
use std::sync::Arc;

#[cfg(feature = "client")]
use tokio::io::AsyncRead;

/// Bytes, or where they come from. Clones are cheap and share both.
#[derive(Clone)]
pub(crate) enum Content {
    Bytes(Arc<Vec<u8>>),
    #[cfg(feature = "client")]
    Reader {
        /// Promised number of bytes.
        length: u64,
        open: Arc<Open>,
    },
}

/// Starts reading from the first byte.
#[cfg(feature = "client")]
pub(crate) type Open = dyn Fn() -> Opening + Send + Sync;

#[cfg(feature = "client")]
pub(crate) type Opening = Pin<Box<dyn Future<Output = io::Result<Reader>> + Send>>;

#[cfg(feature = "client")]
pub(crate) type Reader = Pin<Box<dyn AsyncRead + Send>>;

impl Content {
    pub(super) fn length(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            #[cfg(feature = "client")]
            Self::Reader { length, .. } => *length,
        }
    }

    /// None if they are yet to be read.
    #[cfg_attr(not(feature = "client"), expect(clippy::unnecessary_wraps))]
    pub(super) fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            #[cfg(feature = "client")]
            Self::Reader { .. } => None,
        }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(Arc::new(bytes))
    }
}

/// Bytes are compared by value, readers by identity.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bytes(one), Self::Bytes(other)) => one == other,
            #[cfg(feature = "client")]
            (Self::Reader { open: one, .. }, Self::Reader { open: other, .. }) => {
                Arc::ptr_eq(one, other)
            }
            #[cfg(feature = "client")]
            _ => false,
        }
    }
}

impl Eq for Content {}
