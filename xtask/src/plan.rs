//! Compares what the schema gives with what is there.

use std::collections::{BTreeMap, BTreeSet};

use feishu_openapi_codegen::{Files, MARK};

use crate::package::Package;
use crate::tree::{Entry, Tree};

/// All differences, by path below the package folder.
#[derive(Debug, PartialEq, Eq)]
pub struct Plan<'a> {
    /// What the generator would do.
    pub changes: BTreeMap<&'a str, Change<'a>>,
    /// What is not the generator's, so that it neither overwrites nor removes it; to the reason why not.
    pub strays: BTreeMap<&'a str, &'a str>,
}

/// How one of the generator's files differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change<'a> {
    /// Nothing is there yet.
    Missing {
        /// What belongs there.
        new: &'a str,
    },
    /// Something else is there.
    Changed {
        /// What is there.
        old: &'a [u8],
        /// What belongs there.
        new: &'a str,
    },
    /// Nothing in the schema gives this file any longer.
    Stale {
        /// What is there.
        old: &'a [u8],
    },
}

/// Finds all differences between the `expected` files and what was `found` in the package.
#[must_use]
pub fn plan<'a>(package: &Package, expected: &'a Files, found: &'a Tree) -> Plan<'a> {
    let strays: BTreeMap<&str, &str> = found
        .iter()
        .filter(|(path, _)| package.owns(path))
        .filter_map(|(path, entry)| Some((path.as_str(), stray_reason(entry)?)))
        .collect();
    let paths: BTreeSet<&str> = expected
        .keys()
        .chain(found.keys())
        .map(String::as_str)
        .collect();
    let changes = paths
        .into_iter()
        .filter(|path| !strays.contains_key(path))
        .filter(|path| package.owns(path) || expected.contains_key(*path))
        .filter_map(|path| Some((path, change(found.get(path), expected.get(path))?)))
        .collect();
    Plan { changes, strays }
}

fn stray_reason(entry: &Entry) -> Option<&str> {
    match entry {
        Ok(content) if is_marked(content) => None,
        Ok(_) => Some("its first line has no `@generated` mark"),
        Err(reason) => Some(reason),
    }
}

fn is_marked(content: &[u8]) -> bool {
    let first_line = content.split(|&byte| byte == b'\n').next();
    first_line.is_some_and(|line| String::from_utf8_lossy(line).contains(MARK))
}

fn change<'a>(found: Option<&'a Entry>, expected: Option<&'a String>) -> Option<Change<'a>> {
    let old = found.and_then(|entry| entry.as_deref().ok());
    let new = expected.map(String::as_str);
    match (old, new) {
        (Some(old), Some(new)) if old == new.as_bytes() => None,
        (Some(old), Some(new)) => Some(Change::Changed { old, new }),
        (Some(old), None) => Some(Change::Stale { old }),
        (None, Some(new)) => Some(Change::Missing { new }),
        (None, None) => None,
    }
}
