//! Where an endpoint is found.

use crate::call::Method;
use crate::yaml;

/// What other files say of an endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The path.
    pub url: String,
    /// The method.
    pub method: Method,
    /// Name of the request, as written.
    pub request: String,
}

impl Address {
    /// Reads no further than these three keys. Nothing if one is missing; what is wrong with the file, [`File::read`](crate::File::read)
    /// reports.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let [url, method, request] = yaml::texts_at_top(text, ["url", "method", "request"])?;
        let method = Method::of_name(&method)?;
        Some(Self {
            url,
            method,
            request,
        })
    }
}
