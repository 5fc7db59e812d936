//! From a nested page to the text of a schema file.

pub(crate) mod endpoint;
mod enums;
mod errata;
mod names;
mod paging;
mod personal;
mod place;
mod plan;
mod prose;
mod remarks;
mod rows;
pub(crate) mod shape;
pub(crate) mod stated;
mod values;
mod yaml;

use crate::page::Remark;
use crate::schema::Schema;
use crate::transcript::{Field, Transcript};

/// What becomes of names and docs, which a page does not give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// They are left empty, with the page's words beside them, for a person to write.
    Missing,
    /// They are filled in with what works.
    Auto,
}

/// A draft of a schema file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Path below the schema folder.
    pub path: String,
    /// Content of the file.
    pub text: String,
    /// What a person has to settle before anything can be generated.
    pub doubts: Vec<Doubt>,
    /// How many comments tell of what the page says and the draft does not.
    pub remarks: usize,
}

/// Something that the page leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Line on the page.
    pub line: usize,
    /// What it is about, and what is doubtful.
    pub text: String,
}

/// Paths below the schema folder that the file of a page may have: the one that describes its endpoint, or else the
/// usual one and others for when it is taken.
#[must_use]
pub fn paths(transcript: &Transcript<'_>, schema: &Schema) -> Vec<String> {
    let page = transcript.page;
    match schema.find(&page.method.value, &page.url.value) {
        Some(path) => vec![path.to_owned()],
        None => place::of(transcript),
    }
}

/// Writes the draft of a page at its first path.
#[must_use]
pub fn draft(transcript: &Transcript<'_>, schema: &Schema, names: Names) -> Draft {
    let path = paths(transcript, schema).into_iter().next();
    draft_at(transcript, schema, names, path.unwrap_or_default())
}

/// Writes the draft of a page at one of its paths.
#[must_use]
pub fn draft_at(transcript: &Transcript<'_>, schema: &Schema, names: Names, path: String) -> Draft {
    let request = endpoint::request_name(&path);
    let taken = match names {
        Names::Missing => Vec::new(),
        Names::Auto => ["", "_response", "_body", "_filters", "_error_code"]
            .map(|suffix| format!("{request}{suffix}"))
            .to_vec(),
    };
    let plan = plan::Plan::new(transcript, &path, schema, &taken);
    let mut writer = Writer {
        transcript,
        names,
        plan,
        request,
        text: String::new(),
        doubts: Vec::new(),
        errata: Vec::new(),
        remarks: transcript.page.remarks.iter().collect(),
        open: transcript.page.doubts.iter().collect(),
    };
    writer.endpoint();
    Draft {
        path,
        text: writer.text,
        doubts: writer.doubts,
        remarks: transcript.page.remarks.len(),
    }
}

/// A draft while it is being written.
struct Writer<'a> {
    transcript: &'a Transcript<'a>,
    names: Names,
    plan: plan::Plan<'a>,
    /// Name of the request, if one is to be filled in.
    request: String,
    text: String,
    doubts: Vec<Doubt>,
    errata: Vec<errata::Erratum>,
    /// Those that stand nowhere yet.
    remarks: Vec<&'a Remark>,
    /// Doubts of the page that stand nowhere yet.
    open: Vec<&'a Remark>,
}

impl Writer<'_> {
    fn line(&mut self, indent: usize, line: &str) {
        self.text += &"  ".repeat(indent);
        self.text += line;
        self.text += "\n";
    }

    /// A key whose value a person writes, in English of their own.
    fn words(&mut self, indent: usize, key: &str, auto: &str, words: &str) {
        let line = match self.names {
            Names::Missing => format!("{key}:{}", yaml::comment(words)),
            Names::Auto => format!("{key}: {}", yaml::text(auto, false)),
        };
        self.line(indent, &line);
    }

    /// A name and a doc in place, with what follows them.
    fn in_place(&self, before: &str, name: &str, doc: &str, after: &str, words: &str) -> String {
        match self.names {
            Names::Missing => format!("{{{before}name: , doc: {after}}}{}", yaml::comment(words)),
            Names::Auto => format!(
                "{{{before}name: {}, doc: {}{after}}}",
                yaml::text(name, true),
                yaml::text(&format!("`{doc}`"), true)
            ),
        }
    }

    /// A list of words in place; one word may stand alone where the notation allows it.
    fn list(&mut self, key: &str, words: &[String], may_stand_alone: bool) {
        let each: Vec<String> = words.iter().map(|word| yaml::text(word, true)).collect();
        match each.as_slice() {
            [] => {}
            [word] if may_stand_alone => self.line(0, &format!("{key}: {word}")),
            _ => self.line(0, &format!("{key}: [{}]", each.join(", "))),
        }
    }
}

/// The rows of a section and everything below them.
fn all<'f, 'a>(fields: &'f [Field<'a>]) -> Vec<&'f Field<'a>> {
    let mut found = Vec::new();
    for field in fields {
        found.push(field);
        found.extend(all(&field.fields));
    }
    found
}
