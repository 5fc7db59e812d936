//! Where the page's examples contradict its tables.

use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::{Envelope, Erratum, Literal, Section, Spanned, TypeText};

use super::{Drafter, key, prose, shape, unread, values};
use crate::example::{Kind, Member, Value};
use crate::transcript::{Field, Transcript, member};
use crate::types;

/// A contradiction.
pub(super) struct Contradiction {
    /// Section and field path of a row, or a section.
    at: String,
    /// The example, if the list or the bounds of the row reject it.
    example: Option<Literal>,
    /// What is wrong, in a sentence.
    told: String,
}

impl Contradiction {
    /// What a person finds beside the reason that they have to write.
    fn hint(&self) -> &str {
        match self.example {
            Some(_) => "what is wrong, and what holds",
            None => &self.told,
        }
    }
}

/// An example that its own row rejects.
pub(super) fn of_example(at: &str, example: Literal) -> Contradiction {
    Contradiction {
        at: at.to_owned(),
        example: Some(example),
        told: "The page's example is not allowed.".to_owned(),
    }
}

impl Drafter<'_> {
    /// The errata of all contradictions, with their reasons to be written.
    pub(super) fn errata(&mut self, transcript: &Transcript<'_>) -> Vec<Erratum> {
        self.compare_examples(transcript);
        let found = std::mem::take(&mut self.contradictions)
            .into_iter()
            .enumerate();
        let erratum = |(index, found): (usize, Contradiction)| {
            let line = key(&["errata", &index.to_string(), "reason"]);
            let hint = found.hint().to_owned();
            Erratum {
                at: Some(unread(found.at)),
                example: found.example.map(Spanned::unread),
                value: None,
                reason: self.words(line, None, &found.told, &hint),
            }
        };
        found.map(erratum).collect()
    }

    /// Compares the examples of body and response with the rows.
    fn compare_examples(&mut self, transcript: &Transcript<'_>) {
        self.contradictions.extend(broken_envelope(transcript));
        for (section, example) in [
            (Section::Body, transcript.request_example.value.as_ref()),
            (Section::Response, transcript.answer()),
        ] {
            let fields = transcript.fields(section);
            // A body without rows has its example elsewhere, such as in a form.
            let is_told = section == Section::Response || !fields.is_empty();
            if let Some(example) = example.filter(|_| is_told) {
                let mut comparison = Comparison::new(self, section);
                comparison.object(fields, example, section.key());
                let Comparison { found, unknown, .. } = comparison;
                self.contradictions.extend(found);
                self.contradictions.extend(unknown.into_iter().map(lacking));
            }
        }
    }
}

/// An example without what every response has around its fields.
fn broken_envelope(transcript: &Transcript<'_>) -> Option<Contradiction> {
    let whole = transcript.response_example.value.as_ref()?;
    let has_number =
        |key| member(whole, key).is_some_and(|value| matches!(value.kind, Kind::Number(_)));
    let lacking = match transcript.envelope {
        Envelope::Data | Envelope::DataList if !has_number("code") => "numeric `code`",
        Envelope::Data | Envelope::DataList => {
            let is_needed = !transcript.response.is_empty() && member(whole, "data").is_none();
            is_needed.then_some("`data`")?
        }
        Envelope::BesideCode | Envelope::File => return None,
    };
    Some(Contradiction {
        at: Section::Response.key().to_owned(),
        example: None,
        told: format!("The page's example has no {lacking}."),
    })
}

/// Something of another kind than the type.
fn shows(at: &str, shown: &str) -> Contradiction {
    Contradiction {
        at: at.to_owned(),
        example: None,
        told: format!("The page's example shows {shown}."),
    }
}

/// Keys that the example shows at a place where no row has them.
fn lacking((at, keys): (String, Vec<String>)) -> Contradiction {
    let keys = code_list(keys.iter().map(String::as_str));
    Contradiction {
        at,
        example: None,
        told: format!("The page's example also has {keys}."),
    }
}

/// Names of the page in back-ticks.
fn code_list<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let quoted = names.map(|name| format!("`{}`", name.replace('`', "'")));
    quoted.collect::<Vec<_>>().join(", ")
}

/// An example beside the rows of its section.
struct Comparison<'d, 'a> {
    drafter: &'d Drafter<'a>,
    section: Section,
    found: Vec<Contradiction>,
    /// Keys without a row, by the place of the object that has them.
    unknown: BTreeMap<String, Vec<String>>,
}

impl<'d, 'a> Comparison<'d, 'a> {
    fn new(drafter: &'d Drafter<'a>, section: Section) -> Self {
        Self {
            drafter,
            section,
            found: Vec::new(),
            unknown: BTreeMap::new(),
        }
    }

    /// The fields of an object, or of each in a list.
    fn object(&mut self, fields: &[Field<'_>], value: &Value, at: &str) {
        match &value.kind {
            Kind::List(list) => list.iter().for_each(|value| self.object(fields, value, at)),
            Kind::Object(members) => {
                self.unknown_keys(fields, members, at);
                for field in fields {
                    if let Some(value) = member(value, &field.row.name) {
                        self.field(field, value, at);
                    }
                }
            }
            _ => {}
        }
    }

    fn unknown_keys(&mut self, fields: &[Field<'_>], members: &[Member], at: &str) {
        let is_known = |key: &str| fields.iter().any(|field| field.row.name == key);
        // Where the fields stand beside `code`, this is the envelope's.
        let is_envelope = |key: &str| {
            self.section == Section::Response
                && at == self.section.key()
                && ["code", "msg"].contains(&key)
        };
        for Member { key, .. } in members {
            if !is_known(key) && !is_envelope(key) {
                let keys = self.unknown.entry(at.to_owned()).or_default();
                if !keys.contains(key) {
                    keys.push(key.clone());
                }
            }
        }
    }

    fn field(&mut self, field: &Field<'_>, value: &Value, above: &str) {
        let at = format!("{above}.{}", field.row.name);
        let type_text = types::of(field.row);
        let shown = misfit(&type_text, value, field).or_else(|| self.mistyped(field, value));
        if let Some(shown) = shown {
            return self.add(shows(&at, shown));
        }
        let plan = &self.drafter.plan;
        let first = field.fields.first().map(|field| field.row);
        let place = first.and_then(|first| {
            let place = self.drafter.places.get(&first.line)?;
            place.strip_suffix(&format!(".{}", first.name))
        });
        match (place.map(str::to_owned), type_text.name()) {
            (Some(place), _) => self.members(&type_text, field, value, &place),
            (None, Some(name)) if plan.is_shared(name) => self.shared(name, field, value, at),
            (None, Some(name)) if plan.is_declared(name) => {
                self.members(&type_text, field, value, &format!("types.{name}"));
            }
            (None, _) => self.members(&type_text, field, value, &at),
        }
    }

    /// The rows of a shared type stand in another file, so what contradicts them is told where the type is used.
    fn shared(&mut self, name: &str, field: &Field<'_>, value: &Value, at: String) {
        let mut within = Comparison::new(self.drafter, self.section);
        within.members(&types::of(field.row), field, value, "");
        let keys = within.unknown.iter();
        let keys = keys.flat_map(|(at, keys)| keys.iter().map(move |key| format!("{at}.{key}")));
        let found = within.found.iter().map(|found| found.at.clone());
        let places: BTreeSet<String> = keys.chain(found).collect();
        if places.is_empty() {
            return;
        }
        let places = code_list(places.iter().map(|place| place.trim_start_matches('.')));
        self.add(Contradiction {
            at,
            example: None,
            told: format!("The page's example contradicts the shared type `{name}` at {places}."),
        });
    }

    /// What a value of the type holds.
    fn members(&mut self, type_text: &TypeText, field: &Field<'_>, value: &Value, at: &str) {
        match (type_text, &value.kind) {
            (TypeText::List(element), Kind::List(list)) => {
                for value in list {
                    match misfit(element, value, field) {
                        Some(shown) => self.add(shows(at, shown)),
                        None => self.members(element, field, value, at),
                    }
                }
            }
            (TypeText::Map(inner), Kind::Object(members)) => {
                for member in members {
                    self.members(inner, field, &member.value, at);
                }
            }
            _ if field.fields.is_empty() => self.scalar(field, value, at),
            _ => self.object(&field.fields, value, at),
        }
    }

    /// A value that is not in the list of its row, or no number where one belongs.
    fn scalar(&mut self, field: &Field<'_>, value: &Value, at: &str) {
        let Some(text) = values::scalar(value) else {
            return;
        };
        let wires = shape::wires(field);
        let is_int = values::kind(field.row) == values::Kind::Int;
        let is_number = is_int || prose::format(field.row).is_some();
        let fits = match wires.as_slice() {
            [] => !is_number || text.parse::<f64>().is_ok(),
            _ => wires.contains(&text),
        };
        if !fits && !text.is_empty() {
            self.add(of_example(at, values::as_spelt(&text, is_int)));
        }
    }

    /// What a body shows in another type than is sent. A response is read in either.
    fn mistyped(&self, field: &Field<'_>, value: &Value) -> Option<&'static str> {
        match (values::kind(field.row), &value.kind) {
            _ if self.section != Section::Body => None,
            (values::Kind::Int | values::Kind::Float, Kind::String(text)) if !text.is_empty() => {
                Some("a text")
            }
            (values::Kind::Text, Kind::Number(_)) => Some("a number"),
            _ => None,
        }
    }

    fn add(&mut self, new: Contradiction) {
        let is_known = |known: &Contradiction| known.at == new.at && known.example == new.example;
        let mut known = self.found.iter().chain(&self.drafter.contradictions);
        if !known.any(is_known) {
            self.found.push(new);
        }
    }
}

/// What the example shows where the type allows nothing of the kind.
fn misfit(type_text: &TypeText, value: &Value, field: &Field<'_>) -> Option<&'static str> {
    let is_any = *type_text == TypeText::Object && field.fields.is_empty();
    let is_single = types::is_scalar(type_text) && !type_text.is_container();
    match &value.kind {
        _ if is_any => None,
        Kind::List(_) if !type_text.is_list() => Some("a list"),
        Kind::Object(_) if is_single || type_text.is_list() => Some("an object"),
        Kind::String(text) if text.is_empty() => None,
        Kind::String(_) | Kind::Number(_) | Kind::Bool(_) if !is_single => Some("a single value"),
        _ => None,
    }
}
