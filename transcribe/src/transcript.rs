//! A page with its tables nested: what a schema file has to say, in its sections.

use feishu_notation::names::is_own_header;
use feishu_notation::{Envelope, Section};

use crate::example::{self, Example};
use crate::nesting::{self, Placement, Table};
use crate::page::{Page, Row};
use crate::shown_types::{Keys, ShownTypes};

/// A page, nested.
#[derive(Debug)]
pub struct Transcript<'a> {
    /// What the page states.
    pub page: &'a Page,
    /// Path parameters.
    pub path: Vec<Field<'a>>,
    /// Query parameters.
    pub query: Vec<Field<'a>>,
    /// Request headers, without those that the client sets itself.
    pub headers: Vec<Field<'a>>,
    /// Fields of the body.
    pub body: Vec<Field<'a>>,
    /// Fields of the response without its envelope.
    pub response: Vec<Field<'a>>,
    /// Where those stand.
    pub envelope: Envelope,
    /// Example of the request's body.
    pub request_example: Example,
    /// Example of a response.
    pub response_example: Example,
}

/// A row and the rows below it.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// The row on the page.
    pub row: &'a Row,
    /// Why its place is not certain, if it is not.
    pub unsettled: Option<String>,
    /// The rows below it.
    pub fields: Vec<Field<'a>>,
}

impl<'a> Transcript<'a> {
    /// Nests the tables of a page, taken by itself.
    #[must_use]
    pub fn new(page: &'a Page) -> Self {
        Self::among(page, &ShownTypes::default())
    }

    /// Nests the tables of a page in the light of what others of its service show.
    #[must_use]
    pub fn among(page: &'a Page, shown: &ShownTypes) -> Self {
        let nothing = Keys::default();
        let shown = shown.seen_by(page).unwrap_or(&nothing);
        Self::nested(page, shown, |_, example| example.clone())
    }

    /// Nests the tables of the body and the response as other examples show them, made from the page's own.
    pub(crate) fn nested(
        page: &'a Page,
        shown: &Keys,
        example: impl Fn(Section, &Example) -> Example,
    ) -> Self {
        let [request, response] =
            [&page.request_example, &page.response_example].map(|text| match text {
                Some(text) => example::read(&text.value, text.line),
                None => Example::default(),
            });
        let examples = [
            example(Section::Body, &request),
            example(Section::Response, &response),
        ];
        let tables = [
            Table::new(&page.body, &examples[0]),
            Table::new(&page.response, &examples[1]),
        ];
        let placements = nesting::place(&tables, shown);
        let [body, answer] = [(&page.body, 0), (&page.response, 1)]
            .map(|(rows, index)| tree(rows, placements.get(index).map_or(&[][..], Vec::as_slice)));
        let (envelope, answer) = unwrapped(answer, &response, page.is_download);
        Self {
            page,
            path: tree(&page.path, &[]),
            query: tree(&page.query, &[]),
            headers: headers(page),
            body,
            response: answer,
            envelope,
            request_example: request,
            response_example: response,
        }
    }

    /// The rows of a section.
    #[must_use]
    pub fn fields(&self, section: Section) -> &[Field<'a>] {
        match section {
            Section::Path => &self.path,
            Section::Query => &self.query,
            Section::Headers => &self.headers,
            Section::Body => &self.body,
            Section::Response => &self.response,
        }
    }

    /// All sections with their rows.
    #[must_use]
    pub fn sections(&self) -> [(Section, &[Field<'a>]); Section::ALL.len()] {
        Section::ALL.map(|section| (section, self.fields(section)))
    }

    /// What in the response's example stands where the fields of the response do.
    #[must_use]
    pub fn answer(&self) -> Option<&example::Value> {
        let whole = self.response_example.value.as_ref()?;
        match self.envelope {
            Envelope::Data | Envelope::DataList => member(whole, "data"),
            Envelope::BesideCode => Some(whole),
            Envelope::File => None,
        }
    }
}

/// The member of an object in an example.
#[must_use]
pub fn member<'e>(value: &'e example::Value, key: &str) -> Option<&'e example::Value> {
    match &value.kind {
        example::Kind::Object(members) => members
            .iter()
            .find(|member| member.key == key)
            .map(|member| &member.value),
        _ => None,
    }
}

fn headers(page: &Page) -> Vec<Field<'_>> {
    let all = tree(&page.headers, &[]).into_iter();
    all.filter(|field| !is_own_header(&field.row.name))
        .collect()
}

/// Rows without placements are flat.
fn tree<'a>(rows: &'a [Row], placements: &[Placement]) -> Vec<Field<'a>> {
    let parent = |index: usize| placements.get(index).and_then(|placement| placement.parent);
    let unsettled = |index: usize| placements.get(index)?.unsettled.clone();
    let mut below: Vec<Vec<Field<'a>>> = vec![Vec::new(); rows.len()];
    let mut top = Vec::new();
    // From the end, as a row stands before those below it.
    for (index, row) in rows.iter().enumerate().rev() {
        let mut fields = std::mem::take(&mut below[index]);
        fields.reverse();
        let field = Field {
            row,
            unsettled: unsettled(index),
            fields,
        };
        match parent(index) {
            Some(parent) => below[parent].push(field),
            None => top.push(field),
        }
    }
    top.reverse();
    top
}

/// The fields of the response without `code`, `msg` and `data`.
fn unwrapped<'a>(
    fields: Vec<Field<'a>>,
    example: &Example,
    is_download: bool,
) -> (Envelope, Vec<Field<'a>>) {
    if is_download {
        return (Envelope::File, Vec::new());
    }
    let is_data = |field: &Field<'_>| field.row.name == "data";
    let has_data = fields.iter().any(is_data);
    let mut is_list = false;
    let mut rest = Vec::new();
    for mut field in fields {
        match field.row.name.as_str() {
            "code" | "msg" => {}
            "data" => {
                is_list = field.row.type_text.ends_with("[]");
                rest.append(&mut field.fields);
            }
            "message" if has_data => {}
            _ => {
                if has_data {
                    field.unsettled = Some("it stands beside `data`".to_owned());
                }
                rest.push(field);
            }
        }
    }
    let envelope = if is_list {
        Envelope::DataList
    } else if has_data || rest.is_empty() || shows_in_data(example, &rest) {
        Envelope::Data
    } else {
        Envelope::BesideCode
    };
    (envelope, rest)
}

/// Whether the example shows the fields in `data` and none of them beside it: some tables leave the envelope out.
fn shows_in_data(example: &Example, fields: &[Field<'_>]) -> bool {
    let Some(whole) = &example.value else {
        return false;
    };
    let is_in = |value| {
        let has = |field: &Field<'_>| member(value, &field.row.name).is_some();
        fields.iter().any(has)
    };
    member(whole, "data").is_some_and(is_in) && !is_in(whole)
}
