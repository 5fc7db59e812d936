//! Proxies, other addresses of the platform, and transports of your own.
//!
//! The default transport is reqwest with rustls. It trusts the certificates that the machine trusts: a private certificate
//! authority belongs into the machine's store. No proxy is used unless you ask for one:
//!
//! ```no_run
//! use feishu_openapi::{Client, Error, LARK};
//!
//! fn client() -> Result<Client, Error> {
//!     Client::builder()
//!         .app("cli_a1b2c3", "app-secret")
//!         .base_url(LARK) // Feishu by default
//!         .proxy("http://user:password@proxy.example.com:8080")
//!         .build()
//! }
//! ```
//!
//! [`system_proxy`](crate::ClientBuilder::system_proxy) takes the proxy from `HTTPS_PROXY` and its kin instead.
//! [`base_url`](crate::ClientBuilder::base_url) may also be that of a gateway of your own; it has to be https unless it is this
//! machine, or you say [`allow_insecure_http`](crate::ClientBuilder::allow_insecure_http).
//!
//! # A transport of your own
//!
//! With the feature `client` and without `reqwest` the crate brings no HTTP library; a [`Transport`](crate::Transport) carries
//! the requests instead. It sends one request and gives one response; tokens, retries, limits and errors stay the client's. One
//! that wraps another transport can sign, record or count:
//!
//! ```
//! use feishu_openapi::{HttpRequest, SendFuture, Transport};
//!
//! struct Recording<T>(T);
//!
//! impl<T: Transport> Transport for Recording<T> {
//!     fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
//!         println!("{} bytes of address", request.url.len());
//!         self.0.send(request)
//!     }
//! }
//! ```
//!
//! The options of the default transport, such as `proxy`, don't apply to it.
