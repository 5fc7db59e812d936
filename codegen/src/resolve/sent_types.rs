//! Which way declared types go.

use std::collections::BTreeSet;

use feishu_notation::{Content, Endpoint, File, Row, Section, TypeDeclaration};

use super::direction::Direction;
use super::scope::Scope;

/// Names of declared types that bodies may be made of.
pub(crate) type Sent = BTreeSet<String>;

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

    /// Those of a file of shared types, by the names of what the files send. A type that holds a list is not sent: it cannot tell
    /// one that is absent from one that is empty.
    pub(crate) fn of_shared(declarations: &[TypeDeclaration], sent: &Sent) -> Self {
        let fields = |name: &str| declared_fields(name, declarations);
        let reached: BTreeSet<&str> = reached(sent.iter().map(String::as_str), fields).collect();
        let objects = declarations
            .iter()
            .filter_map(|declaration| Some((&declaration.name.value, declaration.fields()?)));
        let mut with_lists = BTreeSet::new();
        loop {
            let holds_list = |fields: &[Row]| {
                fields.iter().any(Row::is_list)
                    || bases(fields).any(|base| with_lists.contains(base))
            };
            let next: BTreeSet<&str> = objects
                .clone()
                .filter(|(_, fields)| holds_list(fields))
                .map(|(name, _)| name.as_str())
                .collect();
            if next == with_lists {
                break;
            }
            with_lists = next;
        }
        let received: BTreeSet<String> = objects.map(|(name, _)| name.clone()).collect();
        let mut sent = received.clone();
        sent.retain(|name| reached.contains(name.as_str()) && !with_lists.contains(name.as_str()));
        Self {
            sent,
            received,
            bounded: BTreeSet::new(),
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

/// Names of the types that the file's body is made of. A file of shared types may lend what it takes from others to any body.
pub(crate) fn sent_by(file: &File) -> Sent {
    match &file.content {
        Content::Types(types) => types.uses.iter().map(|name| name.value.clone()).collect(),
        Content::Endpoint(endpoint) => {
            let names = bases(endpoint.rows(Section::Body));
            let fields = |name: &str| declared_fields(name, &endpoint.types);
            reached(names, fields).map(str::to_owned).collect()
        }
    }
}

/// These names, and those that the fields of their types lead to.
fn reached<'a>(
    names: impl Iterator<Item = &'a str>,
    fields: impl Fn(&str) -> &'a [Row],
) -> impl Iterator<Item = &'a str> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<&str> = names.collect();
    while let Some(name) = open.pop() {
        if reached.insert(name) {
            open.extend(bases(fields(name)));
        }
    }
    reached.into_iter()
}

/// Names of the file's own types that the rows are made of.
fn held_by<'a>(rows: &'a [Row], scope: &Scope<'a>) -> BTreeSet<String> {
    let reached = reached(bases(rows), |name| own_fields(name, scope));
    let own = reached.filter(|name| !own_fields(name, scope).is_empty());
    own.map(str::to_owned).collect()
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

/// The fields of a type, if it is declared there.
fn declared_fields<'a>(name: &str, declarations: &'a [TypeDeclaration]) -> &'a [Row] {
    let mut declared = declarations.iter();
    let found = declared.find(|declaration| declaration.name.value == name);
    found.and_then(TypeDeclaration::fields).unwrap_or_default()
}

/// The fields of a type that is declared in the file itself.
fn own_fields<'a>(name: &str, scope: &Scope<'a>) -> &'a [Row] {
    let declared = scope.peek(name).filter(|declared| !declared.is_shared());
    declared
        .and_then(|declared| declared.fields())
        .unwrap_or_default()
}

fn bases(rows: &[Row]) -> impl Iterator<Item = &str> {
    let texts = rows.iter().filter_map(|row| row.type_text.as_ref());
    texts.filter_map(|text| text.value.name())
}
