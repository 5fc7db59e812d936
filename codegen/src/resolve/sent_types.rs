//! Which way the types go that are declared in an endpoint's file.

use std::collections::BTreeSet;

use feishu_notation::{Endpoint, Row, Section};

use super::scope::Scope;
use super::types::Direction;

/// Names of declared types, as on the page.
#[derive(Debug, Default)]
pub(crate) struct SentTypes {
    sent: BTreeSet<String>,
    received: BTreeSet<String>,
    bounded: BTreeSet<String>,
}

impl SentTypes {
    pub(crate) fn of(endpoint: &Endpoint, scope: &Scope<'_>) -> Self {
        let sent = held_by(endpoint.rows(Section::Body), scope);
        let received = held_by(endpoint.rows(Section::Response), scope);
        let bounded = bounded(&sent, &received, scope);
        Self {
            sent,
            received,
            bounded,
        }
    }

    /// Which way the type goes.
    pub(crate) fn direction(&self, name: &str) -> Direction {
        match (self.sent.contains(name), self.received.contains(name)) {
            (true, true) => Direction::BodyAndResponse,
            (true, false) => Direction::Body,
            (false, _) => Direction::Response,
        }
    }

    /// Whether the type, or one that it holds, has bounds to be checked.
    pub(crate) fn is_bounded(&self, name: &str) -> bool {
        self.bounded.contains(name)
    }
}

/// Names of the file's own types that the rows are made of.
fn held_by(rows: &[Row], scope: &Scope<'_>) -> BTreeSet<String> {
    let mut held = BTreeSet::new();
    let mut open: Vec<&str> = bases(rows).collect();
    while let Some(name) = open.pop() {
        let fields = own_fields(name, scope);
        if !fields.is_empty() && held.insert(name.to_owned()) {
            open.extend(bases(fields));
        }
    }
    held
}

/// Types may hold each other, so that bounds are passed on until nothing changes.
fn bounded(
    sent: &BTreeSet<String>,
    received: &BTreeSet<String>,
    scope: &Scope<'_>,
) -> BTreeSet<String> {
    let mut bounded = BTreeSet::new();
    loop {
        let passed_on = |name: &&String| {
            let fields = own_fields(name, scope);
            // Elsewhere what is required cannot be absent.
            let may_lack = received.contains(*name) && fields.iter().any(|field| field.required);
            may_lack
                || fields.iter().any(has_bound)
                || bases(fields).any(|base| bounded.contains(base))
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
