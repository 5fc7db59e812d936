//! The types declared in an endpoint's file that its request body is made of.

use std::collections::BTreeSet;

use feishu_notation::{Endpoint, Row, Section};

use super::scope::Scope;

/// Names of declared types, as on the page.
#[derive(Debug, Default)]
pub(crate) struct SentTypes {
    sent: BTreeSet<String>,
    bounded: BTreeSet<String>,
}

impl SentTypes {
    pub(crate) fn of(endpoint: &Endpoint, scope: &Scope<'_>) -> Self {
        let mut sent = BTreeSet::new();
        let mut open: Vec<&str> = bases(endpoint.rows(Section::Body)).collect();
        while let Some(name) = open.pop() {
            let fields = own_fields(name, scope);
            if !fields.is_empty() && sent.insert(name.to_owned()) {
                open.extend(bases(fields));
            }
        }
        let bounded = bounded(&sent, scope);
        Self { sent, bounded }
    }

    /// Whether the type is part of the body.
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.sent.contains(name)
    }

    /// Whether the type, or one that it holds, has bounds to be checked.
    pub(crate) fn is_bounded(&self, name: &str) -> bool {
        self.bounded.contains(name)
    }
}

/// Types may hold each other, so that bounds are passed on until nothing changes.
fn bounded(sent: &BTreeSet<String>, scope: &Scope<'_>) -> BTreeSet<String> {
    let mut bounded = BTreeSet::new();
    loop {
        let passed_on = |name: &&String| {
            let fields = own_fields(name, scope);
            fields.iter().any(has_bound) || bases(fields).any(|base| bounded.contains(base))
        };
        let next: BTreeSet<String> = sent.iter().filter(passed_on).cloned().collect();
        if next == bounded {
            return bounded;
        }
        bounded = next;
    }
}

fn has_bound(row: &Row) -> bool {
    let bounds = [
        &row.min,
        &row.max,
        &row.greater_than,
        &row.min_length,
        &row.max_length,
    ];
    bounds.iter().any(|bound| bound.is_some())
}

/// The fields of a type that is declared in the file itself.
fn own_fields<'a>(name: &str, scope: &Scope<'a>) -> &'a [Row] {
    let declared = scope
        .peek(name)
        .filter(|declared| declared.module.is_none());
    declared
        .and_then(|declared| declared.fields())
        .unwrap_or_default()
}

fn bases(rows: &[Row]) -> impl Iterator<Item = &str> {
    let texts = rows.iter().filter_map(|row| row.type_text.as_ref());
    texts.filter_map(|text| text.value.name())
}
