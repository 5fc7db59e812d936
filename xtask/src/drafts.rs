//! Writes drafts to their places in the schema tree.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use feishu_transcribe::draft::{self, Draft, Names};
use feishu_transcribe::drift;
use feishu_transcribe::page::{self, Page};
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::Transcript;

use crate::counted;
use crate::pages::{self, Pages, each};
use crate::places::Places;
use crate::schema::Folder;

/// A draft, and the endpoint that it is of.
struct Drafted {
    draft: Draft,
    endpoint: String,
    exists: bool,
    /// Paths that its file may have, the usual one first.
    paths: Vec<String>,
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
    let drafted = each(pages, |page| {
        let transcript = Transcript::new(page);
        Drafted {
            draft: draft::draft(&transcript, tree, names),
            endpoint: format!("{} {}", page.method.value, page.url.value),
            exists: tree.find(&page.method.value, &page.url.value).is_some(),
            paths: draft::paths(&transcript, tree),
        }
    });
    let shown = drafted.counted();
    let usual = drafted
        .pages
        .iter()
        .filter_map(|(_, drafted)| drafted.as_ref().ok());
    let usual = usual.filter_map(|drafted| drafted.paths.first());
    let mut writer = Writer {
        folder,
        tree,
        names,
        places: Places::new(tree.paths().chain(usual.map(String::as_str)), tree.paths()),
        written: BTreeMap::new(),
        counts: Counts::default(),
    };
    let lines = drafted.pages.into_iter();
    let lines: Vec<String> = lines
        .map(|(page, drafted)| writer.page(&page, drafted))
        .collect();
    let report = lines.concat() + &writer.counts.line(&shown);
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
    fn page(&mut self, page: &Path, drafted: Result<Drafted, String>) -> String {
        let line = drafted.and_then(|drafted| self.drafted(page, drafted));
        line.unwrap_or_else(|problem| {
            self.counts.failed += 1;
            format!("failed   {}:{problem}\n", page.display())
        })
    }

    fn drafted(&mut self, page: &Path, drafted: Drafted) -> Result<String, String> {
        if drafted.exists {
            self.counts.kept += 1;
            let shown = self.shown(&drafted.draft.file.path);
            let page = page.display();
            return Ok(format!(
                "kept     {shown}: it is there already; `--drift` compares it with {page}\n"
            ));
        }
        if let Some(mut first) = self.written.remove(&drafted.endpoint) {
            let line = self.second(page, &drafted.endpoint, &mut first);
            self.written.insert(drafted.endpoint, first);
            self.counts.kept += 1;
            return line;
        }
        let draft = self.placed(page, drafted.draft, drafted.paths)?;
        let shown = self.shown(&draft.file.path);
        create(
            &self.folder.path.join(&draft.file.path),
            &draft.file.write(),
        )
        .map_err(|error| unwritable(&shown, &error))?;
        let line = new(&shown, page, &draft);
        self.counts.written += 1;
        self.counts.doubtful += usize::from(!draft.doubts.is_empty());
        self.written.insert(drafted.endpoint, draft);
        Ok(line)
    }

    fn shown(&self, path: &str) -> String {
        format!("{}/{path}", self.folder.shown)
    }

    /// A second page of an endpoint. Where it differs from the first, the draft of that one is in doubt.
    fn second(&mut self, page: &Path, endpoint: &str, first: &mut Draft) -> Result<String, String> {
        let (path, text) = (first.file.path.clone(), first.file.write());
        let tree = Schema::new([(path.as_str(), text.as_str())]);
        let differences = again(page, |page| {
            drift::differences(&Transcript::new(page), &tree, &path)
        })?;
        let differences: Vec<String> = differences
            .into_iter()
            .flat_map(|each| each.changes)
            .collect();
        let (shown, page) = (self.shown(&path), page.display());
        let line = format!("kept     {shown}: {page} is a second page of `{endpoint}`");
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
    fn placed(&mut self, page: &Path, draft: Draft, paths: Vec<String>) -> Result<Draft, String> {
        let Some(path) = self.places.take(paths) else {
            let shown = self.shown(&draft.file.path);
            return Err(format!(
                "1: {shown} and all other names are taken; write it by hand"
            ));
        };
        if path == draft.file.path {
            return Ok(draft);
        }
        again(page, |page| {
            draft::draft_at(&Transcript::new(page), self.tree, self.names, path)
        })
    }
}

fn unwritable(shown: &str, error: &io::Error) -> String {
    format!("1: {shown} cannot be written: {error}")
}

/// Works on a page that could be read before.
fn again<T>(page: &Path, work: impl FnOnce(&Page) -> T) -> Result<T, String> {
    let text = pages::read(page)?;
    let page = page::read(&text).map_err(|error| format!("{}: {}", error.line, error.text))?;
    Ok(work(&page))
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
