//! What the files of the schema tree call things, for drafts to take over.

mod requests;
mod sayings;

use std::collections::BTreeMap;

use feishu_notation::{
    Content, EnumValue, Enumeration, File, Row, Section, SharedTypes, Spanned, TypeDeclaration,
    TypeShape, TypeText,
};

use requests::Requests;
pub(crate) use sayings::Said;
use sayings::Sayings;

/// The field of an object: the object's type, or else its name; then the field's name and type.
pub(crate) type FieldKey = [String; 3];

/// A list of values: the name of its field, the type of a value, and the values in order.
type ListKey = (String, String, Vec<String>);

/// What a file says of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldWords {
    pub(crate) doc: String,
    pub(crate) personal: bool,
}

/// A name and a doc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) name: String,
    pub(crate) doc: String,
}

/// Names and docs of a tree.
#[derive(Clone, Debug, Default)]
pub(crate) struct Learnt {
    fields: Sayings<FieldKey, FieldWords>,
    lists: Sayings<ListKey, BTreeMap<String, Words>>,
    types: Sayings<String, String>,
    errors: Sayings<String, Words>,
    requests: Requests,
}

impl Learnt {
    /// Learns from all files.
    pub(crate) fn of<'a>(files: impl Iterator<Item = &'a File> + Clone) -> Self {
        let shared = SharedTypes::of(files.clone());
        let mut learnt = Self::default();
        for file in files {
            Pupil {
                learnt: &mut learnt,
                file,
                shared: &shared,
            }
            .read();
        }
        learnt
    }

    /// What the files nearest to a path say of a field.
    pub(crate) fn field(&self, key: &FieldKey, near: &str) -> Option<Said<'_, &FieldWords>> {
        self.fields.find(key, near)
    }

    /// What they call the values of a list, by value on the wire.
    pub(crate) fn list(
        &self,
        name: &str,
        type_text: &TypeText,
        wires: &[String],
        near: &str,
    ) -> Option<Said<'_, &BTreeMap<String, Words>>> {
        self.lists.find(&list_key(name, type_text, wires), near)
    }

    /// What they say of a declared type.
    pub(crate) fn declared(&self, name: &str, near: &str) -> Option<Said<'_, &String>> {
        self.types.find(name, near)
    }

    /// The name of the request of a new file, in the pattern of the tree, and a file with that pattern.
    pub(crate) fn request(&self, path: &str) -> Option<Said<'_, String>> {
        self.requests.name(path)
    }

    /// What they call an error code.
    pub(crate) fn error(&self, code: &str, near: &str) -> Option<Said<'_, &Words>> {
        self.errors.find(code, near)
    }
}

fn list_key(name: &str, type_text: &TypeText, wires: &[String]) -> ListKey {
    let mut wires = wires.to_vec();
    wires.sort();
    wires.dedup();
    (name.to_owned(), type_text.base().to_string(), wires)
}

/// Reads one file.
struct Pupil<'a, 'l> {
    learnt: &'l mut Learnt,
    file: &'a File,
    shared: &'a SharedTypes<'a>,
}

impl<'a> Pupil<'a, '_> {
    fn read(&mut self) {
        match &self.file.content {
            Content::Types(types) => self.declarations(&types.types),
            Content::Endpoint(endpoint) => {
                if let Some(request) = &endpoint.request {
                    self.learnt.requests.note(&self.file.path, &request.value);
                }
                for section in Section::ALL {
                    self.rows(section.key(), endpoint.rows(section), &endpoint.types);
                }
                self.declarations(&endpoint.types);
                for error in &endpoint.errors {
                    if let Some(words) = words(error.name.as_ref(), error.doc.as_ref()) {
                        let errors = &mut self.learnt.errors;
                        errors.note(error.code.value.clone(), &self.file.path, words);
                    }
                }
            }
        }
    }

    fn declarations(&mut self, declarations: &'a [TypeDeclaration]) {
        for declaration in declarations {
            let name = &declaration.name.value;
            if let Some(doc) = written(declaration.doc.as_ref()) {
                let types = &mut self.learnt.types;
                types.note(name.clone(), &self.file.path, doc.to_owned());
            }
            match &declaration.shape {
                TypeShape::Object(rows) => self.rows(name, rows, declarations),
                TypeShape::Enum { type_text, values } => {
                    let type_text = type_text.as_ref().map(|type_text| &type_text.value);
                    self.list(name, type_text, values);
                }
            }
        }
    }

    fn rows(&mut self, owner: &str, rows: &'a [Row], declared: &'a [TypeDeclaration]) {
        let by_path: BTreeMap<&str, &Row> = rows
            .iter()
            .map(|row| (row.path.value.as_str(), row))
            .collect();
        for row in rows {
            let parent = by_path.get(row.parent());
            let owner = parent.map_or(owner, |parent| type_name(parent));
            self.row(owner, row);
            let type_text = row.type_text.as_ref().map(|type_text| &type_text.value);
            if let Some(values) = self.values(row, declared) {
                self.list(row.wire(), type_text, values);
            }
        }
    }

    fn row(&mut self, owner: &str, row: &Row) {
        let (Some(doc), Some(type_text)) = (written(row.doc.as_ref()), &row.type_text) else {
            return;
        };
        let key = [
            owner.to_owned(),
            row.wire().to_owned(),
            type_text.value.to_string(),
        ];
        let words = FieldWords {
            doc: doc.to_owned(),
            personal: row.personal,
        };
        self.learnt.fields.note(key, &self.file.path, words);
    }

    /// The values of a row, wherever they are declared.
    fn values(&self, row: &'a Row, declared: &'a [TypeDeclaration]) -> Option<&'a [EnumValue]> {
        match &row.enumeration {
            Some(Enumeration::Values(values)) => Some(values),
            Some(Enumeration::Named(name)) => {
                let mut own = declared.iter();
                let own = own.find(|declared| declared.name.value == name.value);
                let shared = || self.shared.find(&self.file.module, &name.value);
                own.or_else(|| Some(shared()?.declaration))?.values()
            }
            None => row.flags.as_deref(),
        }
    }

    fn list(&mut self, name: &str, type_text: Option<&TypeText>, values: &[EnumValue]) {
        let each = values.iter().map(|value| {
            let words = words(value.name.as_ref(), value.doc.as_ref())?;
            Some((value.wire.value.clone(), words))
        });
        let named: Option<BTreeMap<String, Words>> = each.collect();
        if let (Some(named), Some(type_text)) = (named.filter(|named| !named.is_empty()), type_text)
        {
            let wires: Vec<String> = named.keys().cloned().collect();
            let key = list_key(name, type_text, &wires);
            self.learnt.lists.note(key, &self.file.path, named);
        }
    }
}

/// The type of an object, or else its name.
fn type_name(row: &Row) -> &str {
    let type_text = row.type_text.as_ref();
    type_text
        .and_then(|type_text| type_text.value.name())
        .unwrap_or_else(|| row.wire())
}

fn words(name: Option<&Spanned<String>>, doc: Option<&Spanned<String>>) -> Option<Words> {
    Some(Words {
        name: name?.value.clone(),
        doc: written(doc)?.to_owned(),
    })
}

/// A text that a person has written: drafts with names filled in only repeat what is on the wire.
fn written(text: Option<&Spanned<String>>) -> Option<&str> {
    let text = text?.value.as_str();
    let is_code = text.starts_with('`') && text.ends_with('`') && !text.contains(' ');
    (!text.is_empty() && !is_code).then_some(text)
}
