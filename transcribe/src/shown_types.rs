//! What the examples of pages show of the types that their tables name. Each example shows other fields, and flat tables do not
//! state their nesting, so pages of one service are nested in the light of each other.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::example::{self, Kind, Value};
use crate::nesting;
use crate::page::{Page, Rendition};

/// Keys of objects, by the type that they are of.
pub(crate) type Keys = BTreeMap<String, BTreeSet<String>>;

/// What examples show of types, by service: a name means one thing in the pages of a service, and another elsewhere.
#[derive(Clone, Debug, Default)]
pub struct ShownTypes {
    services: BTreeMap<String, Keys>,
}

impl ShownTypes {
    /// What the flat ones among some pages show.
    #[must_use]
    pub fn of<'p>(pages: impl IntoIterator<Item = &'p Page>) -> Self {
        let mut shown = Self::default();
        let is_flat = |page: &&Page| page.rendition == Rendition::Flat;
        for page in pages.into_iter().filter(is_flat) {
            let keys = shown.services.entry(service(page).to_owned()).or_default();
            add(page, keys);
        }
        shown
    }

    /// Those of the page's service.
    pub(crate) fn seen_by(&self, page: &Page) -> Option<&Keys> {
        self.services.get(service(page))
    }
}

/// The first part of a path, `hire`.
fn service(page: &Page) -> &str {
    let path = page.url.value.trim_start_matches("/open-apis/");
    path.split('/').next().unwrap_or_default()
}

/// Adds what the examples of a page show below the names of rows, for each name that only rows of one type have.
fn add(page: &Page, keys: &mut Keys) {
    let rows = page.body.iter().chain(&page.response);
    let types =
        of_one_type(rows.map(|row| (row.name.as_str(), nesting::type_name(&row.type_text))));
    for text in [&page.request_example, &page.response_example]
        .into_iter()
        .flatten()
    {
        if let Some(value) = example::read(&text.value, text.line).value {
            visit(&value, None, &types, keys);
        }
    }
}

/// The types of rows by name, for each name that only rows of one type have.
pub(crate) fn of_one_type<N: Ord, T: PartialEq>(
    rows: impl Iterator<Item = (N, Option<T>)>,
) -> BTreeMap<N, T> {
    let mut types: BTreeMap<N, Option<T>> = BTreeMap::new();
    for (name, of_row) in rows {
        match types.entry(name) {
            Entry::Vacant(place) => {
                place.insert(of_row);
            }
            Entry::Occupied(mut known) if *known.get() != of_row => {
                known.insert(None);
            }
            Entry::Occupied(_) => {}
        }
    }
    let types = types.into_iter();
    types
        .filter_map(|(name, of_rows)| Some((name, of_rows?)))
        .collect()
}

/// Adds the keys of a value, whose type is known or not, and those of all that it holds.
fn visit(value: &Value, of: Option<&str>, types: &BTreeMap<&str, String>, keys: &mut Keys) {
    match &value.kind {
        Kind::List(values) => {
            for value in values {
                visit(value, of, types, keys);
            }
        }
        Kind::Object(members) => {
            for member in members {
                if let Some(of) = of {
                    let known = keys.entry(of.to_owned()).or_default();
                    known.insert(member.key.clone());
                }
                let of = types.get(member.key.as_str()).map(String::as_str);
                visit(&member.value, of, types, keys);
            }
        }
        Kind::String(_) | Kind::Number(_) | Kind::Bool(_) | Kind::Null => {}
    }
}
