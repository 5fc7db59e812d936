//! The true nesting of pages, where somebody has stated it.
//!
//! `NAME.levels.json` holds a list for each table of the page `NAME.md`: depth and name of each row. It lies beside
//! the page, or at the same path in a folder beside the one that was named, with another rendition of the page.

use std::fs;
use std::path::{Path, PathBuf};

use feishu_transcribe::draft::Doubt;

/// Depth, name and line of the rows of each table; `code`, `msg` and `data` of a response are none here.
pub(super) type Placed = Vec<Vec<(usize, String, usize)>>;

/// Depth and name of the rows of a table.
type Levels = Vec<(usize, String)>;

/// How right a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nobody has said what is right.
    Unknown,
    Exact,
    /// Wrong, and flagged at the first wrong row or above.
    Flagged,
    /// Wrong, and not flagged.
    Wrong,
}

/// Where to look for what is right.
pub(super) struct Truths {
    /// Folders that were named, each with those beside it.
    folders: Vec<(PathBuf, Vec<PathBuf>)>,
}

impl Truths {
    pub(super) fn beside(places: &[PathBuf]) -> Self {
        let folders = places.iter().filter(|place| place.is_dir());
        let beside = |folder: &PathBuf| {
            let parent = fs::canonicalize(folder).ok()?.parent()?.to_owned();
            let entries = fs::read_dir(parent).ok()?.filter_map(Result::ok);
            let mut others: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
            others.retain(|other| other.is_dir());
            others.sort();
            Some((folder.clone(), others))
        };
        Self {
            folders: folders.filter_map(beside).collect(),
        }
    }

    /// Compares what was placed with what is right.
    pub(super) fn judge(&self, page: &Path, placed: &Placed, doubts: &[Doubt]) -> Verdict {
        let Some((truth, is_beside)) = self.of(page) else {
            return Verdict::Unknown;
        };
        match first_wrong(&truth, placed) {
            Ok(None) => Verdict::Exact,
            // What is right of an older page says nothing of a newer one with other rows.
            Err(_) if !is_beside => Verdict::Unknown,
            Ok(Some(line)) | Err(line) if doubts.iter().any(|doubt| doubt.line <= line) => {
                Verdict::Flagged
            }
            Ok(Some(_)) | Err(_) => Verdict::Wrong,
        }
    }

    /// What is right, if somebody has said it of tables with rows, and whether it lies beside the page.
    fn of(&self, page: &Path) -> Option<(Vec<Levels>, bool)> {
        let file = page.with_extension("levels.json");
        let others = self.folders.iter().filter_map(|(folder, others)| {
            let below = file.strip_prefix(folder).ok()?;
            Some(others.iter().map(move |other| other.join(below)))
        });
        let mut files = [file.clone()].into_iter().chain(others.flatten());
        let (found, text) = files.find_map(|file| fs::read(&file).ok().map(|text| (file, text)))?;
        let truth: Vec<Levels> = serde_json::from_slice(&text).ok()?;
        (!truth.is_empty()).then_some((truth, found == page.with_extension("levels.json")))
    }
}

/// The line of the first row that stands elsewhere. Tables of which nobody has stated the depths are skipped.
///
/// # Errors
///
/// The first line of the rest, if no table has the rows that somebody has stated.
fn first_wrong(truth: &[Levels], placed: &Placed) -> Result<Option<usize>, usize> {
    let mut rest = placed.as_slice();
    for whole in truth {
        let fields = without_envelope(whole);
        if fields.is_empty() {
            continue;
        }
        let found = rest.iter().enumerate().find_map(|(index, rows)| {
            let levels = [whole, &fields]
                .into_iter()
                .find(|levels| are_of(levels, rows))?;
            Some((index, levels, rows))
        });
        let Some((index, levels, rows)) = found else {
            let lines = rest.iter().flatten().map(|row| row.2);
            return Err(lines.min().unwrap_or(usize::MAX));
        };
        let mut pairs = levels.iter().zip(rows);
        if let Some((_, (.., line))) = pairs.find(|(level, row)| level.0 != row.0) {
            return Ok(Some(*line));
        }
        rest = &rest[index + 1..];
    }
    Ok(None)
}

/// Whether a table has these rows, at whatever depth.
fn are_of(levels: &[(usize, String)], rows: &[(usize, String, usize)]) -> bool {
    let names = rows.iter().map(|row| &row.1);
    levels.iter().map(|level| &level.1).eq(names)
}

/// The rows of a table as a schema file has them.
fn without_envelope(table: &[(usize, String)]) -> Levels {
    let at_top = |wanted: &str| {
        table
            .iter()
            .any(|(depth, name)| *depth == 0 && name == wanted)
    };
    let has_data = at_top("data");
    // Of tokens, without an envelope of their own.
    let is_bare = at_top("access_token") && !has_data;
    let is_response = at_top("code") && (at_top("msg") || at_top("message") || is_bare);
    let is_envelope = |(depth, name): &(usize, String)| {
        let is_message = name == "message" && has_data;
        *depth == 0 && (is_message || ["code", "msg", "data"].contains(&name.as_str()))
    };
    let rest = table
        .iter()
        .filter(|level| !(is_response && is_envelope(level)));
    let is_below = is_response && has_data;
    rest.map(|(depth, name)| (depth - usize::from(is_below && *depth > 0), name.clone()))
        .collect()
}
