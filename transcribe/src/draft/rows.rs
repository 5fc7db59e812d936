//! Rows of a section, key by key.

use std::collections::BTreeSet;

use feishu_notation::names::{self, BODY_FUNCTIONS, REQUEST_FUNCTIONS};
use feishu_notation::{Enumeration, KeyPath, Row, Section, Spanned, TypeText};

use super::plan::Use;
use super::remarks::LAST_KEY;
use super::stated::{self, Misfit};
use super::{Doubt, Drafter, Names, errata, key, personal, prose, unread, unread_all, values};
use crate::learnt::{FieldKey, Said};
use crate::page;
use crate::transcript::{Field, Transcript};
use crate::types;

/// Our own rule for sizes of pages.
const SMALLEST_PAGE: i64 = 1;
const SMALLEST_PAGE_COMMENT: &str = "the page states no minimum; 0 and less are refused here";

/// The rows of a section, or the fields of a declared type.
pub(super) struct Table {
    /// Its keys in the file.
    keys: KeyPath,
    /// The name of it in errata: `response`, `types.book`.
    name: String,
    /// Unless they are fields of a declared type.
    section: Option<Section>,
    /// Name of that type.
    owner: String,
    is_sent: bool,
    /// Names of parameters in the sections before.
    taken: BTreeSet<String>,
}

impl Table {
    pub(super) fn of_section(section: Section, transcript: &Transcript<'_>) -> Self {
        let before = Section::ALL.into_iter().filter(|other| *other < section);
        let parameters = before.flat_map(|section| transcript.fields(section));
        Self {
            keys: key(&[section.key()]),
            name: section.key().to_owned(),
            section: Some(section),
            owner: String::new(),
            is_sent: section.is_sent(),
            taken: parameters
                .filter_map(|field| names::field(&field.row.name).ok())
                .collect(),
        }
    }

    /// `is_sent` if a body holds the type.
    pub(super) fn of_type(name: &str, is_sent: bool) -> Self {
        Self {
            keys: key(&["types", name, "fields"]),
            name: format!("types.{name}"),
            section: None,
            owner: name.to_owned(),
            is_sent,
            taken: BTreeSet::new(),
        }
    }

    /// Whether a function of requests, or a parameter of a section before, has the name.
    fn has(&self, name: &str) -> bool {
        REQUEST_FUNCTIONS.contains(&name) || self.taken.contains(name)
    }
}

/// A row with what is known of its surroundings.
struct Place<'p> {
    table: &'p Table,
    /// Field path within the table.
    path: String,
    /// Name of the type that the field is part of.
    owner: &'p str,
}

impl Place<'_> {
    /// The path of one of the row's keys.
    fn key(&self, key: &str) -> KeyPath {
        let row = [self.path.clone(), key.to_owned()];
        [self.table.keys.as_slice(), &row].concat()
    }

    /// What the field is called across files.
    fn field(&self, row: &Row) -> FieldKey {
        let section = self.table.section.filter(|_| self.owner.is_empty());
        let owner = section.map_or(self.owner, |section| section.key());
        let type_text = row.type_text.as_ref().map(|text| text.value.to_string());
        let [owner, name] = [owner, row.wire()].map(str::to_owned);
        [owner, name, type_text.unwrap_or_default()]
    }

    /// Section and field path, as in errata.
    fn at(&self) -> String {
        format!("{}.{}", self.table.name, self.path)
    }
}

impl Drafter<'_> {
    /// The rows of a table, with those below them.
    pub(super) fn rows(&mut self, table: &Table, fields: &[Field<'_>]) -> Vec<Row> {
        let mut rows = Vec::new();
        self.rows_below(table, "", &table.owner, fields, &mut rows);
        rows
    }

    fn rows_below(
        &mut self,
        table: &Table,
        path: &str,
        owner: &str,
        fields: &[Field<'_>],
        rows: &mut Vec<Row>,
    ) {
        for field in fields {
            let name = &field.row.name;
            let path = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}.{name}")
            };
            let place = Place { table, path, owner };
            let object = self.plan.object(field, owner, table.is_sent);
            self.places.insert(field.row.line, place.at());
            rows.push(self.row(&place, field, &object));
            if matches!(object, Use::Own(_)) {
                let type_text = types::of(field.row);
                let owner = type_text.name().unwrap_or(name);
                self.rows_below(table, &place.path, owner, &field.fields, rows);
            }
        }
    }

    fn row(&mut self, place: &Place<'_>, field: &Field<'_>, object: &Use) -> Row {
        let stated = field.row;
        let list = self.plan.list(field, place.owner);
        let mut row = Row::new(unread(&place.path));
        row.type_text = Some(Spanned::unread(type_text(stated, object)));
        if *object == Use::Unknown {
            let text = format!("the page gives no fields of `{}`", stated.type_text);
            self.comments.add_below(place.key("type"), &text);
        }
        if place.table.is_sent {
            self.fill_stated(place, field, &mut row);
        } else {
            row.scopes = unread_all(&stated.field_scopes);
        }
        row.format = prose::format(stated).map(Spanned::unread);
        let is_whole = field.fields.is_empty() || matches!(object, Use::Declared(_));
        let type_text = types::of(stated);
        let known = self.learnt.field(&place.field(&row), &self.path);
        row.personal = match known {
            Some(known) => known.words.personal,
            None => personal::is_personal(&stated.name, &type_text, place.owner, is_whole),
        };
        let words = words(stated, &list);
        let doc = known.map(|Said { words, file }| Said {
            words: &words.doc,
            file,
        });
        row.doc = self.doc(place.key("doc"), doc, &format!("`{}`", place.path), &words);
        row.enumeration = self.enumeration(place, field, &list);
        row.type_name = type_name(object, &list);
        row.name = self.name(place, field);
        row.unsettled = self.doubt(place, field);
        self.remarks_on(stated, &place.key(LAST_KEY));
        row
    }

    /// What only requests have. What the notation cannot hold stands in a comment.
    fn fill_stated(&mut self, place: &Place<'_>, field: &Field<'_>, row: &mut Row) {
        for Misfit { key, text } in stated::fill(row, field) {
            let comment = format!("the page's {key}: {text}");
            self.comments.add_above(place.key(key), &comment);
        }
        let is_size = field.row.name == "page_size" && types::of(field.row) == TypeText::Int;
        if is_size && field.row.min.is_none() {
            row.min = Some(Spanned::unread(SMALLEST_PAGE));
            let key = place.key("min");
            self.comments.set_behind(key, SMALLEST_PAGE_COMMENT);
        }
        self.fill_example(place, field, row);
    }

    fn fill_example(&mut self, place: &Place<'_>, field: &Field<'_>, row: &mut Row) {
        let Some(example) = &field.row.example else {
            return;
        };
        let Some(single) = values::single(field.row, example) else {
            return;
        };
        row.example = values::literal(field, &single).map(Spanned::unread);
        if row.example.is_none() {
            let is_int = values::kind(field.row) == values::Kind::Int;
            let example = values::as_spelt(&single, is_int);
            self.contradictions
                .push(errata::of_example(&place.at(), example));
        }
    }

    fn enumeration(
        &mut self,
        place: &Place<'_>,
        field: &Field<'_>,
        list: &Use,
    ) -> Option<Enumeration> {
        match list {
            Use::Declared(name) => Some(Enumeration::Named(unread(name))),
            Use::Own(_) => {
                let values = self.value_list(&place.key("enum"), field);
                Some(Enumeration::Values(values))
            }
            Use::Plain | Use::Unknown => None,
        }
    }

    /// A name for a field that cannot have its own.
    fn name(&self, place: &Place<'_>, field: &Field<'_>) -> Option<Spanned<String>> {
        if self.names == Names::Missing {
            return None;
        }
        let wire = &field.row.name;
        let name = names::field(wire).ok();
        let name = name.as_deref();
        let section = place.table.section.filter(|section| section.is_sent());
        let top = section.filter(|_| !place.path.contains('.'));
        let taken_from = top.filter(|_| name.is_some_and(|name| place.table.has(name)));
        let is_reserved =
            place.table.is_sent && name.is_some_and(|name| BODY_FUNCTIONS.contains(&name));
        if name.is_some() && taken_from.is_none() && !is_reserved {
            return None;
        }
        let prefix = taken_from.map_or("field", Section::key);
        let rest = super::names::snake(wire, "value");
        Some(unread(format!("{prefix}_{rest}")))
    }

    fn doubt(&mut self, place: &Place<'_>, field: &Field<'_>) -> Option<Spanned<String>> {
        let line = field.row.line;
        let of_page = self.doubts_on(field.row);
        let of_row = field.unsettled.clone().into_iter();
        let mut reasons = of_row.chain(values::strange(field.row)).chain(of_page);
        let reason = reasons.next()?;
        let text = format!("`{}`: {reason}", place.at());
        self.doubts.push(Doubt { line, text });
        Some(unread(format!("line {line}: {reason}")))
    }
}

fn type_name(object: &Use, list: &Use) -> Option<Spanned<String>> {
    [object, list].into_iter().find_map(|used| match used {
        Use::Own(Some(name)) => Some(unread(name)),
        _ => None,
    })
}

/// The page's words, with those on values where the notation has no list: `true` and `false`, say.
fn words(row: &page::Row, list: &Use) -> String {
    let values = row.values.iter().filter(|_| *list == Use::Plain);
    let values = values.map(|value| format!("- {}：{}", value.wire, value.words));
    let words: Vec<String> = [row.words.clone()].into_iter().chain(values).collect();
    words.join(" ")
}

/// The type of a row; an object of which nothing is known is JSON of any shape.
fn type_text(row: &page::Row, object: &Use) -> TypeText {
    let type_text = types::of(row);
    if *object == Use::Unknown {
        types::with_base(type_text, &|_| TypeText::Object)
    } else {
        type_text
    }
}
