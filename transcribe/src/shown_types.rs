//! What the examples of pages show of the types that their tables name. Each example shows other fields, and flat tables do not
//! state their nesting, so pages of one service are nested in the light of each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::example::{self, Kind, Value};
use crate::nesting;
use crate::page::{Page, Rendition, Row};

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
    let mut types: BTreeMap<&str, Option<String>> = BTreeMap::new();
    for Row {
        name, type_text, ..
    } in page.body.iter().chain(&page.response)
    {
        let of_row = nesting::type_name(type_text);
        let known = types.entry(name).or_insert_with(|| of_row.clone());
        if *known != of_row {
            *known = None;
        }
    }
    types.retain(|_, of_rows| of_rows.is_some());
    for text in [&page.request_example, &page.response_example]
        .into_iter()
        .flatten()
    {
        if let Some(value) = example::read(&text.value, text.line).value {
            visit(&value, None, &types, keys);
        }
    }
}

/// Adds the keys of a value, whose type is known or not, and those of all that it holds.
fn visit(value: &Value, of: Option<&str>, types: &BTreeMap<&str, Option<String>>, keys: &mut Keys) {
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
                let of = types.get(member.key.as_str()).and_then(Option::as_deref);
                visit(&member.value, of, types, keys);
            }
        }
        Kind::String(_) | Kind::Number(_) | Kind::Bool(_) | Kind::Null => {}
    }
}
