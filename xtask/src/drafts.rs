//! Writes drafts to their places in the schema tree.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use feishu_notation::File as SchemaFile;
use feishu_transcribe::draft::{self, Draft, Names};
use feishu_transcribe::drift;
use feishu_transcribe::page::Page;
use feishu_transcribe::schema::Schema;
use feishu_transcribe::shown_types::ShownTypes;
use feishu_transcribe::transcript::Transcript;

use crate::counted;
use crate::pages::{Pages, each, parallel};
use crate::places::Places;
use crate::schema::Folder;

/// A page with its tables nested, and what is known of its endpoint.
struct Nested<'a> {
    transcript: Transcript<'a>,
    endpoint: String,
    exists: bool,
    /// Paths that its file may have, the usual one first.
    paths: Vec<String>,
}

impl<'a> Nested<'a> {
    fn new(page: &'a Page, shown: &ShownTypes, tree: &Schema) -> Self {
        let transcript = Transcript::among(page, shown);
        Self {
            endpoint: format!("{} {}", page.method.value, page.url.value),
            exists: tree.find(&page.method.value, &page.url.value).is_some(),
            paths: draft::paths(&transcript, tree),
            transcript,
        }
    }

    /// The usual path of its draft and what is to stand there, if there is to be one.
    fn to_draft(&self) -> Option<(&str, &Transcript<'a>)> {
        let path = self.paths.first().filter(|_| !self.exists)?;
        Some((path, &self.transcript))
    }
}

/// Counts for the last line.
#[derive(Default)]
struct Counts {
    written: usize,
    doubtful: usize,
    kept: usize,
    failed: usize,
}

/// Writes a draft for each page whose endpoint the tree does not describe yet.
///
/// # Errors
///
/// The report, if any page failed.
pub(crate) fn write(
    pages: &Pages,
    folder: &Folder,
    tree: &Schema,
    names: Names,
) -> Result<String, String> {
    let read = each(pages, |page| page);
    let shown = ShownTypes::of(read.found());
    let nested: Vec<Result<Nested<'_>, String>> = parallel(&read.pages, |(_, page)| {
        let page = page.as_ref().map_err(String::clone)?;
        Ok(Nested::new(page, &shown, tree))
    });
    let new = nested.iter().flatten().filter_map(Nested::to_draft);
    let shared = draft::shared_types(new.clone(), tree, names);
    let mut lines = Vec::new();
    for file in &shared {
        lines.push(write_shared(folder, file)?);
    }
    let tree = &tree.clone().with(shared);
    let mut writer = Writer {
        folder,
        tree,
        names,
        places: Places::new(tree.paths().chain(new.map(|(path, _)| path)), tree.paths()),
        written: BTreeMap::new(),
        counts: Counts::default(),
    };
    for ((page, _), nested) in read.pages.iter().zip(&nested) {
        lines.push(writer.page(page, nested.as_ref()));
    }
    let report = lines.concat() + &writer.counts.line(&read.counted());
    if writer.counts.failed > 0 {
        Err(report)
    } else {
        Ok(report)
    }
}

impl Counts {
    fn line(&self, pages: &str) -> String {
        let Self {
            written,
            doubtful,
            kept,
            failed,
        } = self;
        format!(
            "{pages}: {} written, {doubtful} of them with doubts to settle; {kept} left as they are, {failed} failed\n",
            counted(*written, "draft"),
        )
    }
}

struct Writer<'a> {
    folder: &'a Folder,
    tree: &'a Schema,
    names: Names,
    places: Places,
    /// Drafts of this run, by endpoint.
    written: BTreeMap<String, Draft>,
    counts: Counts,
}

impl Writer<'_> {
    /// Writes what became of a page and says so.
    fn page(&mut self, page: &Path, nested: Result<&Nested<'_>, &String>) -> String {
        let nested = nested.map_err(String::clone);
        let line = nested.and_then(|nested| self.nested(page, nested));
        line.unwrap_or_else(|problem| {
            self.counts.failed += 1;
            format!("failed   {}:{problem}\n", page.display())
        })
    }

    fn nested(&mut self, page: &Path, nested: &Nested<'_>) -> Result<String, String> {
        if let Some(path) = nested.paths.first().filter(|_| nested.exists) {
            self.counts.kept += 1;
            let shown = self.shown(path);
            let page = page.display();
            return Ok(format!(
                "kept     {shown}: it is there already; `--drift` compares it with {page}\n"
            ));
        }
        if let Some(mut first) = self.written.remove(&nested.endpoint) {
            let line = self.second(page, nested, &mut first);
            self.written.insert(nested.endpoint.clone(), first);
            self.counts.kept += 1;
            return line;
        }
        let draft = self.placed(nested)?;
        let shown = self.shown(&draft.file.path);
        create(
            &self.folder.path.join(&draft.file.path),
            &draft.file.write(),
        )
        .map_err(|error| unwritable(&shown, &error))?;
        let line = new(&shown, page, &draft);
        self.counts.written += 1;
        self.counts.doubtful += usize::from(!draft.doubts.is_empty());
        self.written.insert(nested.endpoint.clone(), draft);
        Ok(line)
    }

    fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.folder.shown)
    }

    /// A second page of an endpoint. Where it differs from the first, the draft of that one is in doubt.
    fn second(
        &mut self,
        page: &Path,
        nested: &Nested<'_>,
        first: &mut Draft,
    ) -> Result<String, String> {
        let path = first.file.path.clone();
        let tree = self.tree.clone().with([first.file.clone()]);
        let differences = drift::differences(nested.transcript.page, &tree, &path).into_iter();
        let differences: Vec<String> = differences.flat_map(|each| each.changes).collect();
        let (shown, page) = (self.shown(&path), page.display());
        let line = format!(
            "kept     {shown}: {page} is a second page of `{}`",
            nested.endpoint
        );
        if differences.is_empty() {
            return Ok(line + "\n");
        }
        let count = counted(differences.len(), "difference");
        self.counts.doubtful += usize::from(first.doubts.is_empty());
        first.doubt(&format!("{page} is a second page of it, with {count}"));
        fs::write(self.folder.path.join(&path), first.file.write())
            .map_err(|error| unwritable(&shown, &error))?;
        let differences = differences.join("\n         ");
        Ok(format!("{line} and has {count}:\n         {differences}\n"))
    }

    /// The draft at the first path that is free.
    fn placed(&mut self, nested: &Nested<'_>) -> Result<Draft, String> {
        let Some(path) = self.places.take(&nested.paths) else {
            let usual = nested.paths.first().map_or("", String::as_str);
            return Err(format!(
                "1: {} and all other names are taken; write it by hand",
                self.shown(usual)
            ));
        };
        Ok(draft::draft_at(
            &nested.transcript,
            self.tree,
            self.names,
            path,
        ))
    }
}

fn unwritable(shown: &str, error: &io::Error) -> String {
    format!("1: {shown} cannot be written: {error}")
}

/// Writes a file of shared types and says so.
fn write_shared(folder: &Folder, file: &SchemaFile) -> Result<String, String> {
    let shown = format!("{}/{}", folder.shown, file.path);
    create(&folder.path.join(&file.path), &file.write())
        .map_err(|error| format!("{shown}: cannot be written: {error}\n"))?;
    Ok(format!(
        "new      {shown}: types that several endpoints have\n"
    ))
}

fn new(shown: &str, page: &Path, draft: &Draft) -> String {
    let page = page.display();
    let doubts = draft
        .doubts
        .iter()
        .map(|doubt| format!("         {page}:{}: {}\n", doubt.line, doubt.text));
    let remarks = match draft.remarks {
        0 => String::new(),
        remarks => format!(" ({} in it)", counted(remarks, "remark")),
    };
    format!("new      {shown}{remarks}\n") + &doubts.collect::<String>()
}

/// Never overwrites what somebody has written.
fn create(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    File::create_new(path)?.write_all(text.as_bytes())
}
