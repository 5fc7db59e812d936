use crate::{Error, ErrorKind};

use super::secret::Secret;

/// What an app identifies itself by.
pub(super) struct App {
    pub(super) id: String,
    pub(super) secret: Secret,
}

impl App {
    pub(super) fn new(id: String, secret: String) -> Result<Self, Error> {
        if id.is_empty() {
            return Err(Error::new(
                ErrorKind::Config,
                "the app id must not be empty",
            ));
        }
        let secret = Secret::new("the app secret", secret)?;
        Ok(Self { id, secret })
    }
}
