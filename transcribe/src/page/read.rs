//! Reads a page, section by section.

use std::fmt;

use super::lines::{self, Line};
use super::outline::{self, Kind, Section};
use super::remarks::Remarks;
use super::tables::{self, Table};
use super::{
    Located, Page, Row, basics, error_codes, examples, fields, front_matter, headers, markdown,
    markup,
};

/// Why a text is no page of an endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageError {
    /// Line on the page.
    pub line: usize,
    /// What is wrong and what to do.
    pub text: String,
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
    /// Line of the section that shows the response.
    response_line: usize,
    says_file: bool,
}

impl Reader {
    fn section(&mut self, section: &Section<'_>) {
        let (stated, lines) = markup::read(&section.lines);
        let (tables, others) = tables::read(&lines);
        for table in stated.iter().chain(&tables) {
            self.table(section, table);
        }
        match section.kind {
            Kind::Start | Kind::Title => self.introduction(section, &others),
            Kind::RequestExample | Kind::ResponseExample => self.example(section, &others),
            _ => self.text(section, &others),
        }
    }

    fn table(&mut self, section: &Section<'_>, table: &Table) {
        let kind = match section.kind {
            _ if basics::is_basics(table) => Kind::Request,
            Kind::Response => Kind::ResponseBody,
            kind => kind,
        };
        let is_first = !self.read.contains(&kind);
        let is_known = match kind {
            Kind::Request => basics::is_basics(table),
            Kind::Headers | Kind::Path | Kind::Query | Kind::Body | Kind::ResponseBody => {
                fields::is_field_table(table)
            }
            Kind::Errors => error_codes::is_error_table(table),
            _ => false,
        };
        if is_first && is_known {
            self.read.push(kind);
            self.known_table(kind, table);
        } else {
            let heading = &section.heading;
            let what = if fields::is_field_table(table) {
                "a table of fields"
            } else {
                "a table"
            };
            let text = format!("{what} below `{heading}` is not read");
            self.remarks.add(table.line, text);
        }
    }

    fn known_table(&mut self, kind: Kind, table: &Table) {
        let remarks = &mut self.remarks;
        match kind {
            Kind::Request => return basics::read(table, &mut self.page, remarks),
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
            Kind::Headers => headers::read(rows, &mut self.page, remarks),
            Kind::Path => self.page.path = rows,
            Kind::Query => self.page.query = rows,
            Kind::Body => self.page.body = rows,
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
            self.response_line = section.line;
        }
        let told = |line: &&Line<'_>| !line.is_blank() && !is_common(line.text);
        let mut told = lines.iter().filter(told).peekable();
        let Some(first) = told.peek().map(|line| line.number) else {
            return;
        };
        if is_response && told.any(|line| tells_file(line.text)) {
            self.says_file = true;
            return;
        }
        let text = format!("text below `{}` is not read", section.heading);
        self.remarks.add(first, text);
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
        self.settle_kinds();
        self.page.remarks = self.remarks.into_sorted();
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
                return Err(PageError { line, text });
            }
        }
        Ok(())
    }

    /// Decides whether the body is a form and the answer a file.
    fn settle_kinds(&mut self) {
        let page = &mut self.page;
        page.is_form |= page.body.iter().any(is_file);
        let has_file = page.response.iter().any(is_file);
        let has_nothing = page.response.is_empty() && page.response_example.is_none();
        page.is_download = self.says_file || has_file || has_nothing;
        if !page.is_download {
            return;
        }
        let line = self.response_line.max(1);
        if !page.response.is_empty() {
            let text = "the answer is a file, but the page has a table of its fields too";
            self.remarks.add(line, text);
        } else if !self.says_file {
            let text = "the page describes no response; its answer is taken for a file";
            self.remarks.add(line, text);
        }
    }
}

fn is_file(row: &Row) -> bool {
    row.type_text.eq_ignore_ascii_case("file")
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
