//! From a nested page to a schema file.

mod endpoint;
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
mod shape;
mod shared;
mod stated;
mod values;

use std::collections::BTreeMap;

use feishu_notation::{Comments, Content, File, KeyPath, Spanned, is_invisible, module};

pub use shared::shared_types;

use crate::learnt::{Learnt, Said, Words};
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
    /// The same, with the page's own words as docs: for the crate of whoever has the page.
    Page,
}

/// A draft of a schema file.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The file, with the page's words as comments.
    pub file: File,
    /// What a person has to settle before anything can be generated.
    pub doubts: Vec<Doubt>,
    /// How many comments tell of what the page says and the draft does not.
    pub remarks: usize,
    /// Section and field path of each row, to its line on the page.
    pub(crate) lines: BTreeMap<String, usize>,
}

impl Draft {
    /// Adds a doubt about the file as a whole.
    pub fn doubt(&mut self, text: &str) {
        if let Content::Endpoint(endpoint) = &mut self.file.content {
            endpoint.unsettled.push(unread(text));
        }
        self.doubts.push(Doubt {
            line: 1,
            text: text.to_owned(),
        });
    }
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

/// Drafts the file of a page at its first path.
#[must_use]
pub fn draft(transcript: &Transcript<'_>, schema: &Schema, names: Names) -> Draft {
    let path = paths(transcript, schema).into_iter().next();
    draft_at(transcript, schema, names, path.unwrap_or_default())
}

/// Drafts the file of a page at one of its paths.
#[must_use]
pub fn draft_at(transcript: &Transcript<'_>, schema: &Schema, names: Names, path: String) -> Draft {
    let page = transcript.page;
    let known = schema.learnt().request(&path);
    let request = known.map_or_else(|| endpoint::request_name(&path), |known| known.words);
    let taken = match names {
        Names::Missing => Vec::new(),
        Names::Auto | Names::Page => ["", "_response", "_body", "_filters", "_error_code"]
            .map(|suffix| format!("{request}{suffix}"))
            .to_vec(),
    };
    let shared = schema.seen_from(&module(&path));
    let plan = plan::Plan::of_page(transcript, &shared, &taken);
    let mut drafter = Drafter::new(schema, names, path.clone(), plan);
    drafter.remarks = page.remarks.iter().collect();
    drafter.open = page.doubts.iter().collect();
    let endpoint = drafter.endpoint(transcript, &request);
    Draft {
        file: File::of_endpoint(path, endpoint, drafter.comments),
        doubts: drafter.doubts,
        remarks: page.remarks.len(),
        lines: drafter
            .places
            .into_iter()
            .map(|(line, at)| (at, line))
            .collect(),
    }
}

/// What a draft needs while it is being made.
struct Drafter<'a> {
    learnt: &'a Learnt,
    /// Path of the file.
    path: String,
    names: Names,
    plan: plan::Plan<'a>,
    comments: Comments,
    doubts: Vec<Doubt>,
    contradictions: Vec<errata::Contradiction>,
    /// Section and field path of each row of the file, by its line on the page.
    places: BTreeMap<usize, String>,
    /// Those that stand nowhere yet.
    remarks: Vec<&'a Remark>,
    /// Doubts of the page that stand nowhere yet.
    open: Vec<&'a Remark>,
}

impl<'a> Drafter<'a> {
    fn new(schema: &'a Schema, names: Names, path: String, plan: plan::Plan<'a>) -> Self {
        Self {
            learnt: schema.learnt(),
            path,
            names,
            plan,
            comments: Comments::default(),
            doubts: Vec::new(),
            contradictions: Vec::new(),
            places: BTreeMap::new(),
            remarks: Vec::new(),
            open: Vec::new(),
        }
    }

    /// A text that a person writes, in English of their own, unless the tree has it.
    fn words(
        &mut self,
        key: KeyPath,
        known: Option<Said<'_, &String>>,
        auto: &str,
        words: &str,
    ) -> Option<Spanned<String>> {
        self.explain(key, known.map(|known| known.file), words);
        let auto = (self.names != Names::Missing).then_some(auto);
        known.map_or(auto, |known| Some(known.words)).map(unread)
    }

    /// Likewise, or in the page's words.
    fn doc(
        &mut self,
        key: KeyPath,
        known: Option<Said<'_, &String>>,
        auto: &str,
        words: &str,
    ) -> Option<Spanned<String>> {
        let auto = self.filled_in(auto, words);
        self.words(key, known, &auto, words)
    }

    /// A name and a doc on one line, likewise.
    fn name_and_doc(
        &mut self,
        line: KeyPath,
        known: Option<Said<'_, &Words>>,
        auto: (&str, &str),
        words: &str,
    ) -> NameAndDoc {
        self.explain(line, known.map(|known| known.file), words);
        if let Some(Said { words, .. }) = known {
            return NameAndDoc {
                name: Some(unread(&words.name)),
                doc: Some(unread(&words.doc)),
            };
        }
        match self.names {
            Names::Missing => NameAndDoc::default(),
            Names::Auto | Names::Page => NameAndDoc {
                name: Some(unread(auto.0)),
                doc: Some(unread(self.filled_in(&format!("`{}`", auto.1), words))),
            },
        }
    }

    /// What stands as a doc if nobody writes one.
    fn filled_in(&self, auto: &str, words: &str) -> String {
        if self.names != Names::Page {
            return auto.to_owned();
        }
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut words = words.join(" ");
        words.retain(|letter| !is_invisible(letter));
        if words.is_empty() {
            return auto.to_owned();
        }
        // As the docs of a schema are.
        let is_plain = words.is_ascii() && !words.ends_with('.');
        if is_plain || words.ends_with(|letter: char| letter.is_ascii_alphanumeric()) {
            words.push('.');
        }
        words
    }

    /// Says behind a line where its words are from, and what the page says if a person is to read it.
    fn explain(&mut self, line: KeyPath, file: Option<&str>, words: &str) {
        let source = file.map(|file| format!("as in {file}"));
        let words = (self.names == Names::Missing && !words.is_empty()).then(|| words.to_owned());
        let texts: Vec<String> = source.into_iter().chain(words).collect();
        self.comments.set_behind(line, &texts.join("; "));
    }
}

#[derive(Default)]
struct NameAndDoc {
    name: Option<Spanned<String>>,
    doc: Option<Spanned<String>>,
}

fn unread(text: impl Into<String>) -> Spanned<String> {
    Spanned::unread(text.into())
}

fn unread_all(words: &[String]) -> Vec<Spanned<String>> {
    words.iter().map(unread).collect()
}

/// The path of a key.
fn key(keys: &[&str]) -> KeyPath {
    keys.iter().map(|key| (*key).to_owned()).collect()
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
