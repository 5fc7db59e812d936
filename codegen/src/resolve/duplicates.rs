//! Two files for one endpoint.

use std::collections::BTreeMap;

use feishu_notation::{Diagnostics, Method, Problems};

use super::outline::Outline;

/// Reports the second file with the same method and path.
pub(crate) fn check(outlines: &[Outline<'_>], diagnostics: &mut Diagnostics) {
    let mut seen: BTreeMap<(Method, &str), &str> = BTreeMap::new();
    for outline in outlines {
        let Some((method, url)) = &outline.endpoint else {
            continue;
        };
        let first = *seen
            .entry((*method, &url.value))
            .or_insert(&outline.source.path);
        if first != outline.source.path {
            let mut problems = Problems::default();
            let message = format!(
                "`{} {}` is described by `{first}` already",
                method.name(),
                url.value
            );
            problems.report(
                url.at,
                message,
                "fix `url` or `method`, or remove one of the files",
            );
            diagnostics.add(outline.source, problems);
        }
    }
}
