use std::env;
use std::ffi::OsString;

use http::Uri;
use hyper_util::client::proxy::matcher::Matcher;

use crate::client::transport::BaseUrl;
use crate::client::transport::base_url::has_valid_port;
use crate::{Error, ErrorKind};

use super::options::ProxyOption;

/// Knows which proxy the HTTP library uses for an address, so that errors can name it.
#[derive(Default)]
pub(super) struct Proxy(Option<Settings>);

struct Settings {
    /// With scheme, and with credentials if there are any.
    address: String,
    /// Hosts that are reached without the proxy, as curl reads them.
    exceptions: String,
}

impl Proxy {
    /// The proxy for a base URL. The environment is read here because the library ignores an address that it does
    /// not understand, and connects directly.
    pub(super) fn choose(option: Option<&ProxyOption>, base_url: &BaseUrl) -> Result<Self, Error> {
        let settings = match option {
            None => None,
            Some(ProxyOption::System) => of_environment(base_url)?,
            Some(ProxyOption::Address(address)) => Some(Settings {
                address: complete(address).ok_or_else(|| invalid("the proxy"))?,
                exceptions: String::new(),
            }),
        };
        Ok(Self(settings))
    }

    /// Makes the HTTP library use this proxy, or none.
    pub(super) fn install(
        &self,
        builder: reqwest::ClientBuilder,
    ) -> Result<reqwest::ClientBuilder, Error> {
        let Some(settings) = &self.0 else {
            return Ok(builder.no_proxy());
        };
        // The library's own error shows the credentials in the address.
        let proxy = reqwest::Proxy::all(&settings.address).map_err(|_| invalid("the proxy"))?;
        let exceptions = reqwest::NoProxy::from_string(&settings.exceptions);
        Ok(builder.proxy(proxy.no_proxy(exceptions)))
    }

    /// The host that is connected to for this address: the proxy or the host itself.
    pub(super) fn peer(&self, url: &str) -> String {
        let Ok(uri) = url.parse::<Uri>() else {
            return "the server".to_owned();
        };
        let matcher = self.0.as_ref().map(Settings::matcher);
        match matcher.and_then(|matcher| matcher.intercept(&uri)) {
            Some(proxy) => format!("proxy {}", host(proxy.uri())),
            None => host(&uri),
        }
    }
}

impl Settings {
    fn matcher(&self) -> Matcher {
        let builder = Matcher::builder().all(self.address.as_str());
        builder.no(self.exceptions.as_str()).build()
    }
}

/// The proxy that the environment names.
fn of_environment(base_url: &BaseUrl) -> Result<Option<Settings>, Error> {
    let of_all = || first_variable(&["ALL_PROXY", "all_proxy"]);
    let Some((name, address)) = first_variable(of_scheme(base_url)).or_else(of_all) else {
        return Ok(None);
    };
    let address = address.to_str().and_then(complete);
    let exceptions = first_variable(&["NO_PROXY", "no_proxy"]);
    Ok(Some(Settings {
        address: address.ok_or_else(|| invalid(name))?,
        exceptions: exceptions.map_or_else(String::new, |(_, hosts)| {
            hosts.to_string_lossy().into_owned()
        }),
    }))
}

/// CGI programs must not trust `HTTP_PROXY`: it holds the header `Proxy` of the request that they serve.
fn of_scheme(base_url: &BaseUrl) -> &'static [&'static str] {
    let is_cgi = env::var_os("REQUEST_METHOD").is_some();
    match base_url.is_https() {
        true => &["HTTPS_PROXY", "https_proxy"],
        false if is_cgi => &[],
        false => &["HTTP_PROXY", "http_proxy"],
    }
}

/// The first variable that is set and not empty, with its name.
fn first_variable<'a>(names: &[&'a str]) -> Option<(&'a str, OsString)> {
    let values = names.iter().map(|name| (*name, env::var_os(name)));
    let mut set = values.filter_map(|(name, value)| Some((name, value?)));
    set.find(|(_, value)| !value.is_empty())
}

/// The address with its scheme, http by default. None if the library cannot use such a proxy.
fn complete(address: &str) -> Option<String> {
    let address = if address.contains("://") {
        address.to_owned()
    } else {
        format!("http://{address}")
    };
    let uri: Uri = address.parse().ok()?;
    let is_valid = is_spoken(uri.scheme_str()?) && has_valid_port(uri.authority()?);
    (is_valid && reqwest::Url::parse(&address).is_ok()).then_some(address)
}

fn is_spoken(scheme: &str) -> bool {
    let is_socks = matches!(scheme, "socks5" | "socks5h");
    matches!(scheme, "http" | "https") || cfg!(feature = "socks") && is_socks
}

/// Host and port, without credentials.
fn host(uri: &Uri) -> String {
    let host = uri.host().unwrap_or_default();
    match uri.port_u16() {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

fn invalid(what: &str) -> Error {
    let schemes = if cfg!(feature = "socks") {
        "http, https, socks5 or socks5h"
    } else {
        "http or https; SOCKS needs the feature `socks`"
    };
    let problem = "needs an address such as http://proxy.example.com:8080, of";
    Error::new(ErrorKind::Config, format!("{what} {problem} {schemes}"))
}
