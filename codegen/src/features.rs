//! The generated package has a Cargo feature for each version of a service.

use std::collections::BTreeSet;

use feishu_notation::{Source, TYPES_FILE};

/// Name of the feature that brings all the others along.
pub const ALL_SERVICES: &str = "all-services";

/// The features of the package that the schema files give, such as `hire-v1`.
#[must_use]
pub fn features(sources: &[Source]) -> BTreeSet<String> {
    let paths = sources.iter().map(|source| {
        let stem = source.path.strip_suffix(".yaml").unwrap_or(&source.path);
        stem.split('/').map(str::to_owned).collect::<Vec<_>>()
    });
    paths
        .filter(|path| path.last().is_some_and(|name| name != TYPES_FILE))
        .map(|path| of_endpoint(&path))
        .collect()
}

/// The feature that an endpoint is compiled with: the folders of its service and version.
pub(crate) fn of_endpoint(path: &[String]) -> String {
    path[..folders_of_service(path)].join("-")
}

/// The folder of its service that an endpoint is in, or its own name if it is in none.
pub(crate) fn folder(path: &[String]) -> Option<&str> {
    path.get(folders_of_service(path)).map(String::as_str)
}

fn folders_of_service(path: &[String]) -> usize {
    path.len().saturating_sub(1).clamp(1, 2)
}
