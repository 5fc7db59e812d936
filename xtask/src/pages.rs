//! Finds documentation pages, and works on many of them at once.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use feishu_transcribe::page::{self, Page};
use indicatif::{ParallelProgressIterator as _, ProgressBar, ProgressStyle};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use crate::{counted, text};

/// Pages to read.
pub(crate) struct Pages {
    /// What was named: pages, and folders of pages.
    pub(crate) places: Vec<PathBuf>,
    /// In order and each once.
    pub(crate) files: Vec<PathBuf>,
    /// Those that were named, and not found in a folder that was.
    pub(crate) named: BTreeSet<PathBuf>,
}

/// The pages named, and those below the folders named.
///
/// # Errors
///
/// Every place where there is no page, a line each.
pub(crate) fn find(places: &[PathBuf]) -> Result<Pages, String> {
    let mut files = Vec::new();
    let mut problems = Vec::new();
    for place in places {
        let before = files.len();
        match visit(place, &mut BTreeSet::new(), &mut files) {
            Ok(()) if files.len() > before => {}
            Ok(()) => problems.push(format!("{}: there is no page here\n", place.display())),
            Err(error) => {
                problems.push(format!("{}: cannot be read: {error}\n", place.display()));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems.concat());
    }
    files.sort();
    files.dedup();
    let named = places
        .iter()
        .filter(|place| files.binary_search(place).is_ok());
    Ok(Pages {
        places: places.to_vec(),
        named: named.cloned().collect(),
        files,
    })
}

/// `seen` are the folders visited, without links: one that leads back to such a folder is not followed.
fn visit(
    place: &Path,
    seen: &mut BTreeSet<PathBuf>,
    files: &mut Vec<PathBuf>,
) -> std::io::Result<()> {
    if !fs::metadata(place)?.is_dir() {
        files.push(place.to_owned());
        return Ok(());
    }
    if !seen.insert(place.canonicalize()?) {
        return Ok(());
    }
    for entry in fs::read_dir(place)? {
        let entry = entry?.path();
        if entry.is_dir() || is_page(&entry) {
            visit(&entry, seen, files)?;
        }
    }
    Ok(())
}

/// A README speaks about pages and is none.
fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "md") && !path.ends_with("README.md")
}

/// What became of pages.
pub(crate) struct Results<T> {
    /// Each page with what became of it, or the place on it and what is wrong, to be put after its path.
    pub(crate) pages: Vec<(PathBuf, Result<T, String>)>,
    /// Pages that describe no endpoint.
    pub(crate) skipped: usize,
}

impl<T> Results<T> {
    /// What became of the pages that have no problem.
    pub(crate) fn found(&self) -> impl Iterator<Item = &T> {
        self.pages
            .iter()
            .filter_map(|(_, result)| result.as_ref().ok())
    }

    /// "3 pages", and how many others were skipped.
    pub(crate) fn counted(&self) -> String {
        let pages = counted(self.pages.len(), "page");
        match self.skipped {
            0 => pages,
            others => format!("{pages} ({others} skipped: not an endpoint)"),
        }
    }
}

/// Reads each page and works on it. Guides and events that lie in a folder among the pages are skipped.
pub(crate) fn each<T: Send>(pages: &Pages, work: impl Fn(Page) -> T + Sync + Send) -> Results<T> {
    let read = parallel(&pages.files, |path| {
        let text = read(path)?;
        Ok(page::read(&text).map(&work))
    });
    let mut results = Results {
        pages: Vec::new(),
        skipped: 0,
    };
    for (path, read) in pages.files.iter().zip(read) {
        let result = match read {
            Ok(Err(error)) if !error.is_endpoint && !pages.named.contains(path) => {
                results.skipped += 1;
                continue;
            }
            Ok(read) => read.map_err(|error| format!("{}: {}", error.line, error.text)),
            Err(problem) => Err(problem),
        };
        results.pages.push((path.clone(), result));
    }
    results
}

/// Works on something of every page, on all cores, with a progress bar on a terminal. The results come in the same order.
pub(crate) fn parallel<'p, P: Sync, T: Send>(
    pages: &'p [P],
    work: impl Fn(&'p P) -> T + Sync + Send,
) -> Vec<T> {
    let style = ProgressStyle::with_template("{pos}/{len} pages {wide_bar}");
    let bar = ProgressBar::new(pages.len() as u64)
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let results = pages
        .par_iter()
        .progress_with(bar.clone())
        .map(work)
        .collect();
    bar.finish_and_clear();
    results
}

fn read(page: &Path) -> Result<String, String> {
    let bytes = fs::read(page).map_err(|error| format!("1: cannot be read: {error}"))?;
    text::utf8(bytes)
}
