//! The options of the default transport, reqwest.

use std::time::Duration;

use super::ClientBuilder;
use crate::client::transport::reqwest_transport::ProxyOption;

impl ClientBuilder {
    /// How long a connection may take, with the lookup of the name and TLS; 5 seconds by default.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.reqwest.connect_timeout = timeout;
        self
    }

    /// How long the server may be silent before and during its response; 15 seconds by default. The time for
    /// connecting and for sending the request does not count.
    #[must_use]
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.reqwest.read_timeout = timeout;
        self
    }

    /// How many bytes the body of a response may have, decompressed; 16 MiB by default. A larger one is
    /// [`BodyTooLarge`](crate::ErrorKind::BodyTooLarge). Files that are downloaded may have any size.
    #[must_use]
    pub fn max_body_bytes(mut self, bytes: usize) -> Self {
        self.policy.max_body_bytes = bytes;
        self
    }

    /// The proxy to go through, such as `http://proxy.example.com:8080`, with `user:password@` before the host if the
    /// proxy requires it. Its scheme must be http or https. By default no proxy is used. Replaces
    /// [`system_proxy`](Self::system_proxy).
    #[must_use]
    pub fn proxy(mut self, address: impl Into<String>) -> Self {
        self.reqwest.proxy = ProxyOption::Address(address.into());
        self
    }

    /// Goes through the proxy that the environment names: `HTTPS_PROXY` or `HTTP_PROXY`, depending on the base URL, or
    /// else `ALL_PROXY`, unless `NO_PROXY` lists the host. By default these are ignored. Replaces
    /// [`proxy`](Self::proxy).
    #[must_use]
    pub fn system_proxy(mut self) -> Self {
        self.reqwest.proxy = ProxyOption::System;
        self
    }
}
