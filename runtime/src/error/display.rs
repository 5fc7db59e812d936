use std::fmt;

use super::escape::Escaped;
use super::{Error, ErrorKind};

impl Error {
    /// What the message is about, before its text.
    fn subject(&self) -> Option<String> {
        let code = self.0.code.map(|code| format!("code {code}"));
        code.or_else(|| self.0.json_path.clone())
            .or_else(|| self.0.parameter.map(str::to_owned))
    }

    /// What was received, after the message's text.
    fn origin(&self) -> Option<String> {
        let status = self.0.status.map(|status| format!("HTTP {status}"));
        let log_id = self.0.log_id.as_ref().map(|id| format!("log id {id}"));
        let attempts = (self.0.attempts > 1).then(|| format!("{} attempts", self.0.attempts));
        // Most lists have a single page.
        let page = self.0.page.filter(|page| *page > 1);
        let page = page.map(|page| format!("page {page}"));
        let parts = [page, status, log_id, attempts].into_iter().flatten();
        let parts: Vec<_> = parts.collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// What to do, where neither the message nor the code tells.
    fn advice(&self) -> Option<String> {
        match self.0.kind {
            ErrorKind::Auth if self.0.code.is_some() => {
                Some("check the credentials of the client".to_owned())
            }
            ErrorKind::RateLimited => {
                let seconds = self.0.retry_after?.as_secs_f64().ceil();
                Some(format!("to be sent again after {seconds} s"))
            }
            _ => None,
        }
    }
}

/// One line, with the server's text escaped and cut.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(endpoint) = self.0.endpoint {
            write!(f, "{} {}: ", endpoint.method.as_str(), endpoint.path)?;
        }
        if let Some(subject) = self.subject() {
            write!(f, "{}: ", Escaped(&subject))?;
        }
        Escaped(&self.0.message).fmt(f)?;
        if let Some(origin) = self.origin() {
            write!(f, " ({})", Escaped(&origin))?;
        }
        match self.advice() {
            Some(advice) => write!(f, "; {advice}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("summary", &self.to_string())
            .finish_non_exhaustive()
    }
}
