//! Writes drafts to their places in the schema tree.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use feishu_transcribe::draft::{self, Draft, Names};
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::Transcript;

use crate::counted;
use crate::transcribe::{Folder, each};

/// A draft, and the endpoint that it is of.
struct Drafted {
    draft: Draft,
    endpoint: String,
    exists: bool,
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
    pages: &[PathBuf],
    folder: &Folder,
    tree: &Schema,
    names: Names,
) -> Result<String, String> {
    let drafted = each(pages, |page| Drafted {
        draft: draft::draft(&Transcript::new(page), tree, names),
        endpoint: format!("{} {}", page.method.value, page.url.value),
        exists: tree.find(&page.method.value, &page.url.value).is_some(),
    });
    let mut counts = Counts::default();
    let mut taken = BTreeMap::new();
    let mut line = |(page, drafted): (&PathBuf, Result<Drafted, String>)| match drafted {
        Ok(drafted) => one(page, drafted, folder, &mut taken, &mut counts),
        Err(problem) => {
            counts.failed += 1;
            format!("failed   {}:{problem}\n", page.display())
        }
    };
    let lines: Vec<String> = pages.iter().zip(drafted).map(&mut line).collect();
    let report = lines.concat() + &counts.line(pages.len());
    if counts.failed > 0 {
        Err(report)
    } else {
        Ok(report)
    }
}

impl Counts {
    fn line(&self, pages: usize) -> String {
        let Self {
            written,
            doubtful,
            kept,
            failed,
        } = self;
        format!(
            "{}: {} written, {doubtful} of them with doubts to settle; {kept} left as they are, {failed} failed\n",
            counted(pages, "page"),
            counted(*written, "draft"),
        )
    }
}

/// Writes one draft and says what became of it.
fn one(
    page: &Path,
    drafted: Drafted,
    folder: &Folder,
    taken: &mut BTreeMap<String, String>,
    counts: &mut Counts,
) -> String {
    let Drafted {
        draft,
        endpoint,
        exists,
    } = drafted;
    let shown = format!("{}/{}", folder.shown, draft.file.path);
    let page = page.display();
    if exists {
        counts.kept += 1;
        return format!(
            "kept     {shown}: it is there already; `--drift` compares it with {page}\n"
        );
    }
    if let Some(first) = taken.get(&draft.file.path) {
        if *first == endpoint {
            counts.kept += 1;
            return format!("kept     {shown}: {page} is a second page of `{endpoint}`\n");
        }
        counts.failed += 1;
        return format!(
            "failed   {page}:1: `{endpoint}` would be {shown}, as `{first}` is; write it by hand\n"
        );
    }
    if let Err(error) = create(&folder.path.join(&draft.file.path), &draft.file.write()) {
        counts.failed += 1;
        return format!("failed   {page}:1: {shown} cannot be written: {error}\n");
    }
    taken.insert(draft.file.path, endpoint);
    counts.written += 1;
    counts.doubtful += usize::from(!draft.doubts.is_empty());
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
