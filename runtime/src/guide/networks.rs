//! Proxies, private authorities, other addresses of the platform, and transports of your own.
//!
//! The default transport is reqwest with rustls. It trusts the certificates that the machine trusts, and no proxy is used unless you
//! ask for one. A corporate network may ask for all of this:
//!
//! ```no_run
//! use std::fs;
//!
//! use feishu_openapi::{Client, LARK};
//!
//! fn client() -> Result<Client, Box<dyn std::error::Error>> {
//!     let client = Client::builder()
//!         .app("cli_a1b2c3", "app-secret")
//!         .base_url(LARK) // Feishu by default
//!         .proxy("http://user:password@proxy.example.com:8080")
//!         .root_certificate(fs::read("company-ca.pem")?) // the proxy's, if it looks into TLS
//!         .client_identity(fs::read("program.pem")?) // certificate and private key
//!         .user_agent("nightly-export/1.2")
//!         .build()?;
//!     Ok(client)
//! }
//! ```
//!
//! | method of the builder | for |
//! |---|---|
//! | [`proxy`](crate::ClientBuilder::proxy) | a proxy of http or https; with the feature `socks` also `socks5://` and `socks5h://` |
//! | [`system_proxy`](crate::ClientBuilder::system_proxy) | the proxy in `HTTPS_PROXY` and its kin |
//! | [`root_certificate`](crate::ClientBuilder::root_certificate) | a private authority, beside those that the machine trusts |
//! | [`client_identity`](crate::ClientBuilder::client_identity) | a gateway that asks for a certificate (mutual TLS) |
//! | [`user_agent`](crate::ClientBuilder::user_agent) | administrators who want to see which program it is |
//! | [`max_in_flight`](crate::ClientBuilder::max_in_flight) | few connections: a request has one to itself, so this bounds both |
//! | [`connect_timeout`](crate::ClientBuilder::connect_timeout), [`read_timeout`](crate::ClientBuilder::read_timeout) | slow networks |
//! | [`base_url`](crate::ClientBuilder::base_url) | Lark, or a gateway of your own: https, or http to this machine |
//! | [`allow_insecure_http`](crate::ClientBuilder::allow_insecure_http) | a gateway that speaks only http |
//! | [`http_client`](crate::ClientBuilder::http_client) | whatever else reqwest can do |
//!
//! What is wrong with one of them, such as a certificate that cannot be read, is an error of
//! [`build`](crate::ClientBuilder::build). A wrong certificate of the server is [`Connect`](crate::ErrorKind::Connect), is not tried
//! again, and its message names the host, or the proxy in between.
//!
//! # A client of your own
//!
//! [`http_client`](crate::ClientBuilder::http_client) sends with a [`reqwest::Client`](https://docs.rs/reqwest) that you have made. Its
//! documentation tells which of its options matter. Retries, limits and errors stay as they are, except that connecting counts as
//! silence.
//!
//! # Around the transport
//!
//! A [`Transport`](crate::Transport) sends one request and gives one response; tokens, retries, limits and errors are the client's.
//! [`wrap_transport`](crate::ClientBuilder::wrap_transport) puts one of your own around it. So requests are signed for a gateway:
//!
//! ```no_run
//! use feishu_openapi::{Client, Error, HttpRequest, SendFuture, Transport};
//!
//! struct Signing(Box<dyn Transport>);
//!
//! impl Transport for Signing {
//!     fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
//!         let mut signed = request.clone();
//!         signed.headers.push(("x-gateway-signature", sign(&signed.url)));
//!         Box::pin(async move { self.0.send(&signed).await })
//!     }
//! }
//!
//! # fn sign(url: &str) -> String { url.len().to_string() }
//! fn client() -> Result<Client, Error> {
//!     Client::builder()
//!         .app("cli_a1b2c3", "app-secret")
//!         .wrap_transport(Signing)
//!         .build()
//! }
//! ```
//!
//! What reads a response has to hand on another one. This keeps what the platform sent, which is personal data:
//!
//! ```
//! use std::sync::{Arc, Mutex};
//!
//! use feishu_openapi::{HttpRequest, HttpResponse, SendFuture, Transport};
//!
//! struct Recording(Box<dyn Transport>, Arc<Mutex<Vec<HttpResponse>>>);
//!
//! impl Transport for Recording {
//!     fn send<'a>(&'a self, request: &'a HttpRequest) -> SendFuture<'a> {
//!         Box::pin(async move {
//!             let mut response = self.0.send(request).await?;
//!             let mut body = Vec::new();
//!             while let Some(piece) = response.body.try_next().await? {
//!                 body.extend(piece);
//!             }
//!             let (status, headers) = (response.status, response.headers);
//!             let response = HttpResponse { status, headers, body };
//!             self.1.lock().unwrap().push(response.clone());
//!             Ok(response.into())
//!         })
//!     }
//! }
//!
//! # use feishu_openapi::hire::v1::interview::list::ListInterviews;
//! # use feishu_openapi::testing::{Reply, ScriptedTransport};
//! # use feishu_openapi::{Client, Error};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! # let script = ScriptedTransport::new([Reply::page(["{}"], None)]);
//! # let record = Arc::default();
//! # let kept = Arc::clone(&record);
//! # let client = Client::builder()
//! #     .tenant_access_token("t-1")
//! #     .transport(script)
//! #     .wrap_transport(|inner| Recording(inner, record))
//! #     .build()?;
//! # let page = ListInterviews::by_application_id("7").send(&client).await?;
//! # assert_eq!((page.items.len(), kept.lock().unwrap()[0].status), (1, 200));
//! # Ok(())
//! # }
//! ```
//!
//! A cache gives such a response back without sending. It must keep only those whose `code` is 0, and apart for each token.
//!
//! # Without reqwest
//!
//! With the feature `client` and without `reqwest` the crate brings no HTTP library: [`Transport`](crate::Transport) shows how to
//! write one over another library, and [`transport`](crate::ClientBuilder::transport) takes it. The options of the default transport
//! are refused beside it.
