//! Reads a page, section by section.

use std::fmt;

use super::files::{self, Said};
use super::lines::{self, Line};
use super::outline::{self, Kind, Section};
use super::remarks::Remarks;
use super::tables::{self, Table};
use super::{
    Located, Page, Row, basics, error_codes, examples, fields, front_matter, headers, markdown,
    markup, parameters, subtables, untyped,
};

/// Why a text is no page of an endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageError {
    /// Line on the page.
    pub line: usize,
    /// What is wrong and what to do.
    pub text: String,
    /// Whether it describes some endpoint, and no guide or event.
    pub is_endpoint: bool,
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.text)
    }
}

impl std::error::Error for PageError {}

/// Reads the text of a page.
///
/// # Errors
///
/// A page that gives no URL or no method is refused. Whatever else is odd becomes a remark.
pub fn read(text: &str) -> Result<Page, PageError> {
    let mut reader = Reader::default();
    let lines = lines::number(text, outline::is_known_heading, &mut reader.remarks);
    let (front_matter, lines) = front_matter::read(&lines, &mut reader.remarks);
    for section in outline::sections(lines) {
        reader.section(&section);
    }
    reader.use_front_matter(front_matter);
    reader.finish()
}

#[derive(Default)]
struct Reader {
    page: Page,
    remarks: Remarks,
    /// Sections whose table has been read.
    read: Vec<Kind>,
    said: Said,
    /// Rows of which the page does not say where they go.
    parameters: Vec<Row>,
}

impl Reader {
    fn section(&mut self, section: &Section<'_>) {
        let (stated, lines) = markup::read(&section.lines);
        let (tables, others) = tables::read(&lines);
        for table in stated.iter().chain(&tables) {
            self.table(section, table, caption(&others, table));
        }
        match section.kind {
            Kind::Start | Kind::Title => self.introduction(section, &others),
            Kind::RequestExample | Kind::ResponseExample => self.example(section, &others),
            _ => self.text(section, &others),
        }
    }

    fn table(&mut self, section: &Section<'_>, table: &Table, caption: &str) {
        let kind = match section.kind {
            _ if basics::is_basics(table) => Kind::Request,
            Kind::Response => Kind::ResponseBody,
            kind => kind,
        };
        let is_known = match kind {
            Kind::Request => basics::is_basics(table),
            Kind::Errors => error_codes::is_error_table(table),
            _ => holds_fields(kind) && fields::is_field_table(table),
        };
        if is_known && !self.read.contains(&kind) {
            self.read.push(kind);
            self.known_table(kind, table);
        } else if !self.subtable(&section.heading, table) && !self.subtable(caption, table) {
            self.other_table(kind, &section.heading, table);
        }
    }

    /// Whether the table shows a type that its title names, and a row above it.
    fn subtable(&mut self, title: &str, table: &Table) -> bool {
        let is_expected = fields::is_field_table(table) && subtables::is_named(&self.page, title);
        is_expected && {
            let rows = fields::read(table, false, &mut self.remarks);
            subtables::attach(&mut self.page, title, &rows)
        }
    }

    /// A table that is not read is a doubt where it may hold fields of a request or a response.
    fn other_table(&mut self, kind: Kind, heading: &str, table: &Table) {
        if fields::is_typed(table) && kind != Kind::ResponseHeaders {
            let text = format!("a table of fields below `{heading}` is not read");
            return self.remarks.doubt(table.line, text);
        }
        let text = format!("a table below `{heading}` is not read");
        if holds_fields(kind) && !self.read.contains(&kind) {
            self.remarks.doubt(table.line, text);
        } else {
            self.remarks.add(table.line, text);
        }
    }

    fn known_table(&mut self, kind: Kind, table: &Table) {
        let remarks = &mut self.remarks;
        match kind {
            Kind::Request => {
                self.page.rendition = table.rendition;
                return basics::read(table, &mut self.page, remarks);
            }
            Kind::Errors => {
                self.page.errors = error_codes::read(table, remarks);
                return;
            }
            _ => {}
        }
        let rows = fields::read(table, kind == Kind::Path, remarks);
        if matches!(kind, Kind::Headers | Kind::Path | Kind::Query) {
            fields::remark_duplicates(&rows, remarks);
        }
        match kind {
            Kind::Headers => self.said.is_json |= headers::read(rows, &mut self.page, remarks),
            Kind::Path => self.page.path = rows,
            Kind::Query => self.page.query = rows,
            Kind::Body => self.page.body = rows,
            Kind::Parameters => self.parameters.extend(rows),
            _ => self.page.response = rows,
        }
    }

    /// The title, and the words below it.
    fn introduction(&mut self, section: &Section<'_>, lines: &[Line<'_>]) {
        if section.kind == Kind::Title {
            self.page.title.clone_from(&section.heading);
        }
        let mut words = Vec::new();
        for line in lines.iter().filter(|line| !line.is_blank()) {
            match front_matter::updated_line(line, &mut self.remarks) {
                Some(date) => self.page.updated = Some(date),
                None => words.push(line.text.trim()),
            }
        }
        self.page.words = markdown::prose(&format!("{} {}", self.page.words, words.join(" ")));
    }

    fn example(&mut self, section: &Section<'_>, lines: &[Line<'_>]) {
        let blocks = examples::json_blocks(lines);
        let is_response = section.kind == Kind::ResponseExample;
        let what = if blocks.is_empty() {
            "holds no JSON in a code block"
        } else {
            "shows no response that succeeds"
        };
        let fits = |block: &Located<String>| !is_response || examples::succeeds(&block.value);
        let Some(example) = blocks.into_iter().find(fits) else {
            let text = format!("`{}` {what}", section.heading);
            return self.remarks.add(section.line, text);
        };
        let page = &mut self.page;
        let place = if is_response {
            &mut page.response_example
        } else {
            &mut page.request_example
        };
        place.get_or_insert(example);
    }

    /// Text outside of tables: not read, but for what it says of files.
    fn text(&mut self, section: &Section<'_>, lines: &[Line<'_>]) {
        let is_response = matches!(section.kind, Kind::Response | Kind::ResponseBody);
        if is_response {
            self.said.response_line = section.line;
        }
        let told = |line: &&Line<'_>| !line.is_blank() && !is_common(line.text);
        let mut told = lines.iter().filter(told).peekable();
        let Some(first) = told.peek().map(|line| line.number) else {
            return;
        };
        if is_response && told.any(|line| tells_file(line.text)) {
            self.said.is_file = true;
            return;
        }
        let text = format!("text below `{}` is not read", section.heading);
        let has_table = |line: &Line<'_>| line.text.contains("<table");
        if holds_fields(section.kind) && lines.iter().any(has_table) {
            self.remarks.doubt(first, text);
        } else {
            self.remarks.add(first, text);
        }
    }

    fn use_front_matter(&mut self, front_matter: front_matter::FrontMatter) {
        let page = &mut self.page;
        page.source_url = front_matter.source_url;
        if page.title.is_empty() {
            page.title = front_matter.title.unwrap_or_default();
        }
        if page.title.is_empty() {
            self.remarks.add(1, "the page has no title");
        }
        let dates = (&front_matter.updated, &page.updated);
        if let (Some(first), Some(second)) = dates
            && first != second
        {
            let text = format!("the page says {second}, its front matter {first}");
            self.remarks.add(1, text);
        }
        page.updated = page.updated.take().or(front_matter.updated);
    }

    fn finish(mut self) -> Result<Page, PageError> {
        self.check_basics()?;
        for row in std::mem::take(&mut self.parameters) {
            parameters::place(row, &mut self.page);
        }
        parameters::complete_path(&mut self.page, &mut self.remarks);
        untyped::settle(&mut self.page, &mut self.remarks);
        files::settle(&mut self.page, self.said, &mut self.remarks);
        self.remarks.hand_to(&mut self.page);
        Ok(self.page)
    }

    fn check_basics(&self) -> Result<(), PageError> {
        let page = &self.page;
        for (label, fact) in [("HTTP URL", &page.url), ("HTTP Method", &page.method)] {
            if fact.value.is_empty() {
                let line = page.url.line.max(page.method.line).max(1);
                let text = format!(
                    "the page gives no `{label}`; take the page of a single endpoint, with its first table"
                );
                let is_endpoint = page.url.line + page.method.line > 0;
                return Err(PageError {
                    line,
                    text,
                    is_endpoint,
                });
            }
        }
        Ok(())
    }
}

/// The line before a table.
fn caption<'l>(lines: &[Line<'l>], table: &Table) -> &'l str {
    let mut before = lines.iter().rev().filter(|line| !line.is_blank());
    before
        .find(|line| line.number < table.line)
        .map_or("", |line| line.text)
}

/// Whether the tables of a section hold fields of a request or a response.
fn holds_fields(kind: Kind) -> bool {
    use Kind::{Body, Headers, Parameters, Path, Query, ResponseBody};
    matches!(
        kind,
        Headers | Path | Query | Body | Parameters | ResponseBody
    )
}

/// Words that stand on every page, or say that there is nothing.
fn is_common(text: &str) -> bool {
    text.trim() == "无" || text.contains("通用错误码") || text.trim() == ":::"
}

fn tells_file(text: &str) -> bool {
    ["二进制", "文件流", "octet-stream"]
        .iter()
        .any(|word| text.contains(word))
}
