//! What the pages of a service have in common.

use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::{File, Section, TYPES_FILE, TypesFile, module};

use super::plan::Plan;
use super::shape::{self, Shape};
use super::{Drafter, Names, all, names, prose, unread, values};
use crate::schema::Schema;
use crate::transcript::{Field, Transcript};
use crate::types;

/// Files of the types that several endpoints of one service declare alike, for drafts that are made with them. `pages` are
/// those to draft, with the paths of their drafts. A service that has a file of shared types keeps it as it is, and names that
/// a person is to write are not filled in.
#[must_use]
pub fn shared_types<'a>(
    pages: impl Iterator<Item = (&'a str, &'a Transcript<'a>)>,
    schema: &Schema,
    names: Names,
) -> Vec<File> {
    if names == Names::Missing {
        return Vec::new();
    }
    let mut services: BTreeMap<String, Service<'a>> = BTreeMap::new();
    for (path, transcript) in pages {
        if is_certain(transcript) {
            let service = services.entry(types_path(path)).or_default();
            service.look_at(path, transcript);
        }
    }
    let new = services
        .into_iter()
        .filter(|(path, _)| schema.file(path).is_none());
    new.filter_map(|(path, service)| service.file(path, schema, names))
        .collect()
}

/// `hire/v1/interview/list.yaml` → `hire/v1/types.yaml`.
fn types_path(path: &str) -> String {
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    let service: Vec<&str> = folders.split('/').take(2).collect();
    format!("{}/{TYPES_FILE}.yaml", service.join("/"))
}

/// Types that are in doubt on a page stay there.
fn is_certain(transcript: &Transcript<'_>) -> bool {
    let sections = transcript.sections();
    let mut fields = sections.iter().flat_map(|(_, fields)| all(fields));
    transcript.page.doubts.is_empty()
        && fields.all(|field| field.unsettled.is_none() && values::strange(field.row).is_none())
}

/// Types and value lists by name and shape. A page may have thousands of shapes under one name.
#[derive(Default)]
struct Service<'a> {
    objects: BTreeMap<String, BTreeMap<Shape, Alike<'a>>>,
    lists: BTreeMap<String, BTreeMap<Shape, Alike<'a>>>,
}

/// Rows of one name that show a type, or a list, in one shape.
struct Alike<'a> {
    first: &'a Field<'a>,
    /// What rows of one shape may differ in all the same.
    meaning: Vec<String>,
    /// Whether that is the same to all of them.
    is_agreed: bool,
    /// Paths of the drafts that have such rows.
    paths: BTreeSet<&'a str>,
    /// How many shapes of the name came before.
    number: usize,
}

impl<'a> Service<'a> {
    fn look_at(&mut self, path: &'a str, transcript: &'a Transcript<'a>) {
        for (section, fields) in transcript.sections() {
            for field in all(fields) {
                if !shape::wires(field).is_empty() {
                    let shapes = self.lists.entry(field.row.name.clone());
                    let shape = shape::of_list(field);
                    add(shapes.or_default(), path, field, shape, texts(field));
                }
                let type_text = types::of(field.row);
                // A shared type cannot say what a body requires.
                let is_shareable = section == Section::Response && !field.fields.is_empty();
                if let Some(name) = type_text.name().filter(|_| is_shareable) {
                    let shapes = self.objects.entry(name.to_owned());
                    let shape = shape::of_field(field);
                    add(shapes.or_default(), path, field, shape, formats(field));
                }
            }
        }
    }

    fn file(self, path: String, schema: &Schema, names: Names) -> Option<File> {
        let seen = schema.seen_from(&module(&path));
        let mut taken = names::Names::default();
        let mut is_free = |name: &str| seen.find(name).is_none() && taken.take(name);
        let mut objects = chosen(self.objects);
        objects.retain(|(name, _)| is_free(name));
        let mut lists = chosen(self.lists);
        lists.retain(|(name, _)| is_free(name));
        let plan = Plan::of_types(&objects, &lists, &seen);
        let uses = plan.uses().map(unread).collect();
        let mut drafter = Drafter::new(schema, names, path.clone(), plan);
        let types = drafter.declarations();
        let file = TypesFile {
            groups: Vec::new(),
            uses,
            types,
        };
        (!file.types.is_empty()).then(|| File::of_types(path, file, drafter.comments))
    }
}

fn add<'a>(
    shapes: &mut BTreeMap<Shape, Alike<'a>>,
    path: &'a str,
    field: &'a Field<'a>,
    shape: Shape,
    meaning: Vec<String>,
) {
    let number = shapes.len();
    match shapes.entry(shape) {
        Entry::Vacant(place) => {
            place.insert(Alike {
                first: field,
                meaning,
                is_agreed: true,
                paths: BTreeSet::from([path]),
                number,
            });
        }
        Entry::Occupied(mut alike) => {
            let alike = alike.get_mut();
            alike.is_agreed &= alike.meaning == meaning;
            alike.paths.insert(path);
        }
    }
}

/// How the times below a field are written, which descriptions tell.
fn formats(field: &Field<'_>) -> Vec<String> {
    let below = all(&field.fields).into_iter();
    let formats = below.filter_map(|field| {
        let format = prose::format(field.row)?;
        Some(format!("{} {}", field.row.name, format.name()))
    });
    formats.collect()
}

/// What the page says of each listed value, without spaces and marks.
fn texts(field: &Field<'_>) -> Vec<String> {
    let texts = field.row.values.iter().map(|value| &value.words);
    texts
        .map(|text| {
            text.chars()
                .filter(|letter| letter.is_alphanumeric())
                .collect()
        })
        .collect()
}

/// Of each name what the most endpoints have, and the first of equals, if it is the same to all that have it.
fn chosen(kinds: BTreeMap<String, BTreeMap<Shape, Alike<'_>>>) -> Vec<(String, &Field<'_>)> {
    let chosen = kinds.into_iter().filter_map(|(name, shapes)| {
        let repeated = shapes.values().filter(|alike| alike.paths.len() > 1);
        let agreed = repeated.filter(|alike| alike.is_agreed);
        let most = agreed.max_by_key(|alike| (alike.paths.len(), Reverse(alike.number)))?;
        Some((name, most.first))
    });
    chosen.collect()
}
