use http::Uri;
use hyper_util::client::proxy::matcher::Matcher;

use crate::{Error, ErrorKind};

use super::ProxyOption;

/// Knows which proxy the HTTP library uses for an address, so that errors can name it.
pub(super) struct Proxy(Option<Matcher>);

impl Proxy {
    /// Makes the HTTP library use the proxy that was chosen, or none.
    pub(super) fn install(
        option: ProxyOption,
        builder: reqwest::ClientBuilder,
    ) -> Result<(reqwest::ClientBuilder, Self), Error> {
        match option {
            ProxyOption::None => Ok((builder.no_proxy(), Self(None))),
            ProxyOption::System => Ok((builder, Self(Some(Matcher::from_system())))),
            ProxyOption::Address(address) => {
                // The library's own error shows the credentials in the address.
                let proxy = reqwest::Proxy::all(&address).map_err(|_| invalid())?;
                let matcher = Matcher::builder().all(address).build();
                Ok((builder.proxy(proxy), Self(Some(matcher))))
            }
        }
    }

    /// The host that is connected to for this address: the proxy or the host itself.
    pub(super) fn peer(&self, url: &str) -> String {
        let Ok(uri) = url.parse::<Uri>() else {
            return "the server".to_owned();
        };
        let proxy = self.0.as_ref().and_then(|matcher| matcher.intercept(&uri));
        match proxy {
            Some(proxy) => format!("proxy {}", host(proxy.uri())),
            None => host(&uri),
        }
    }
}

/// Host and port, without credentials.
fn host(uri: &Uri) -> String {
    let host = uri.host().unwrap_or_default();
    match uri.port_u16() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

fn invalid() -> Error {
    let problem = "the proxy needs an address such as http://proxy.example.com:8080";
    Error::new(ErrorKind::Config, problem)
}
