//! Two files for one endpoint.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostics, Problems};
use crate::document::{Content, Document};

/// Reports the second file with the same method and path.
pub(crate) fn check(documents: &[Document<'_>], diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for document in documents {
        let Content::Endpoint(endpoint) = &document.content else {
            continue;
        };
        let (Some(method), Some(url)) = (&endpoint.method, &endpoint.url) else {
            continue;
        };
        let first = *seen
            .entry((&method.value, &url.value))
            .or_insert(&document.source.path);
        if first != document.source.path {
            let mut problems = Problems::default();
            let message = format!(
                "`{} {}` is described by `{first}` already",
                method.value, url.value
            );
            problems.report(
                url.id,
                message,
                "mend `url` or `method`, or remove one of the files",
            );
            diagnostics.add(document.source, problems);
        }
    }
}
