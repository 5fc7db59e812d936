use std::fmt;
use std::net::IpAddr;
use std::num::NonZeroU16;

use http::Uri;
use http::uri::Authority;

use crate::{Error, ErrorKind};

/// Address of Feishu, for tenants in mainland China.
pub const FEISHU: &str = "https://open.feishu.cn";

/// Address of Lark, for all other tenants.
pub const LARK: &str = "https://open.larksuite.com";

/// An address that paths are appended to: no slash at its end, no credentials in it.
pub(in crate::client) struct BaseUrl(String);

impl BaseUrl {
    pub(in crate::client) fn parse(text: &str, allow_insecure_http: bool) -> Result<Self, Error> {
        let uri: Uri = text.parse().map_err(|_| invalid("is no address"))?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(invalid(
                "needs a scheme and a host, as in https://open.feishu.cn",
            ));
        };
        if authority.as_str().contains('@') {
            return Err(invalid("must not hold credentials"));
        }
        if !has_valid_port(authority) {
            return Err(invalid("needs a port from 1 to 65535, or none"));
        }
        if text.contains(['?', '#']) {
            return Err(invalid("must not have a query or a fragment"));
        }
        let may_be_http = allow_insecure_http || is_loopback(authority);
        if !(scheme == "https" || scheme == "http" && may_be_http) {
            return Err(invalid(
                "must be https, or http to this machine; allow_insecure_http() takes http to others",
            ));
        }
        Ok(Self(text.trim_end_matches('/').to_owned()))
    }

    #[cfg(feature = "reqwest")]
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    #[cfg(feature = "reqwest")]
    pub(super) fn is_https(&self) -> bool {
        let scheme = self.0.split(':').next().unwrap_or_default();
        scheme.eq_ignore_ascii_case("https")
    }

    /// Makes a path below this address absolute.
    pub(in crate::client) fn complete(&self, path: &mut String) {
        path.insert_str(0, &self.0);
    }
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether the port, if there is one, can be connected to.
pub(super) fn has_valid_port(authority: &Authority) -> bool {
    let host = authority.as_str().rsplit('@').next().unwrap_or_default();
    match host.strip_prefix(authority.host()).unwrap_or_default() {
        "" => true,
        port => port.trim_start_matches(':').parse::<NonZeroU16>().is_ok(),
    }
}

pub(super) fn invalid(problem: &str) -> Error {
    Error::new(ErrorKind::Config, format!("the base URL {problem}"))
}

fn is_loopback(authority: &Authority) -> bool {
    let host = authority.host().trim_matches(['[', ']']);
    host == "localhost"
        || host
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}
