//! One wording for one type and field.

use std::collections::BTreeMap;

use feishu_notation::{File, Row, Section, TypeText};

use crate::rules::types;

/// Types and fields whose words differ since their pages do.
const DIFFERENT: &[(&str, &str)] = &[
    // An address by one page, a city by the others.
    ("employee", "onboard_city_code"),
    // Without effect in one of two calls.
    ("eco_account_custom_field_data", "is_required"),
];

/// A field of a type that the platform has a name for.
struct Field<'f> {
    place: String,
    owner: String,
    row: &'f Row,
    is_sent: bool,
}

/// What is said in several ways.
pub fn several(files: &[File]) -> Vec<String> {
    let mut said: BTreeMap<_, BTreeMap<_, String>> = BTreeMap::new();
    for field in files.iter().flat_map(fields) {
        if !DIFFERENT.contains(&(field.owner.as_str(), field.row.wire())) {
            said.entry(field.meaning())
                .or_default()
                .entry(field.row.doc.as_ref().unwrap().value.as_str())
                .or_insert(field.place);
        }
    }
    let several = said.values().filter(|docs| docs.len() > 1);
    several.flatten().map(described).collect()
}

fn described((doc, place): (&&str, &String)) -> String {
    format!("{place}: {doc}")
}

impl Field<'_> {
    /// Fields that agree in this mean the same. What is required is said of what is sent only.
    fn meaning(&self) -> (bool, String, String, String, bool, bool) {
        let row = self.row;
        (
            self.is_sent,
            self.owner.clone(),
            row.wire().to_owned(),
            row.type_text.as_ref().unwrap().value.to_string(),
            row.format.is_some(),
            row.enumeration.is_some(),
        )
    }
}

fn fields(file: &File) -> Vec<Field<'_>> {
    let declared = types(file).iter().flat_map(|declaration| {
        let rows = declaration.fields().unwrap_or_default();
        of_rows(file, rows, &declaration.name.value, false)
    });
    let sections = file.endpoint().into_iter().flat_map(|endpoint| {
        let sections = Section::ALL.into_iter();
        sections.flat_map(|section| of_rows(file, endpoint.rows(section), "", section.is_sent()))
    });
    sections.chain(declared).collect()
}

/// The rows of an object, of the type `owner` if it has one, whose fields' types have names.
fn of_rows<'f>(file: &'f File, rows: &'f [Row], owner: &str, is_sent: bool) -> Vec<Field<'f>> {
    let named = |row: &'f Row| {
        let owner = match rows.iter().find(|other| other.path.value == row.parent()) {
            Some(parent) => name_of(parent)?,
            None => owner.to_owned(),
        };
        (!owner.is_empty()).then(|| Field {
            place: format!("schema/{} {}", file.path, row.path.value),
            owner,
            row,
            is_sent,
        })
    };
    rows.iter().filter_map(named).collect()
}

fn name_of(row: &Row) -> Option<String> {
    match row.type_text.as_ref()?.value.base() {
        TypeText::Named(name) => Some(name.clone()),
        _ => None,
    }
}
