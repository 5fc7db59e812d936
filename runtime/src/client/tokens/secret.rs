use std::fmt;
use std::sync::Arc;

use crate::{Error, ErrorKind};

/// A token, a ticket or an app's secret. `Debug` does not show it. Clones are cheap.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Secret(Arc<str>);

impl Secret {
    /// Takes text that can stand in a header: visible ASCII, at least one character. `name` is for the error.
    pub(super) fn new(name: &str, text: String) -> Result<Self, Error> {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            let problem = format!("{name} must be visible ASCII characters without spaces");
            return Err(Error::new(ErrorKind::Config, problem));
        }
        Ok(Self(text.into()))
    }

    pub(super) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}
