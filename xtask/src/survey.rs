//! Shows what would become of pages, and how right it is where the truth lies beside a page.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use feishu_transcribe::draft::{self, Draft, Names};
use feishu_transcribe::page::{Page, Remark};
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::{Field, Transcript};

use crate::transcribe::each;

/// What becomes of a page.
struct Outcome {
    draft: Draft,
    rows: usize,
    remarks: Vec<Remark>,
    /// The rows of all tables, in the page's order.
    placed: Vec<Vec<Level>>,
}

/// Depth and name of a row; `code`, `msg` and `data` of a response are none here.
type Level = (usize, String);

/// How right a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Nobody has said what is right.
    Unknown,
    Exact,
    /// Wrong, and flagged.
    Flagged,
    /// Wrong, and not flagged.
    Wrong,
}

/// A table of all pages, what is flagged and why, and the sums.
///
/// # Errors
///
/// The report, if any page failed or is wrong without a flag.
pub(crate) fn report(pages: &[PathBuf], tree: &Schema) -> Result<String, String> {
    let outcomes = each(pages, |page| outcome(page, tree));
    let mut report = String::from("rows  doubts  remarks  place                page\n");
    let (mut flagged, mut failed) = (0, 0);
    let mut verdicts = Vec::new();
    for (page, outcome) in pages.iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => {
                flagged += usize::from(!outcome.draft.doubts.is_empty());
                let verdict = judge(page, &outcome);
                verdicts.push(verdict);
                report += &lines(page, &outcome, verdict);
            }
            Err(problem) => {
                failed += 1;
                // Writing to a String cannot fail.
                let _ = writeln!(report, "failed   {}:{problem}", page.display());
            }
        }
    }
    let count = |verdict| verdicts.iter().filter(|each| **each == verdict).count();
    let wrong = count(Verdict::Wrong);
    let known = verdicts.len() - count(Verdict::Unknown);
    let _ = writeln!(
        report,
        "\n{} pages: {} convert, {flagged} of them with doubts; {failed} failed\n\
         {known} with a known nesting: {} exact, {} wrong and flagged, {wrong} wrong without a flag",
        pages.len(),
        verdicts.len(),
        count(Verdict::Exact),
        count(Verdict::Flagged),
    );
    if failed + wrong > 0 {
        Err(report)
    } else {
        Ok(report)
    }
}

fn outcome(page: &Page, tree: &Schema) -> Outcome {
    let transcript = Transcript::new(page);
    let tables = [&page.path, &page.query, &page.body, &page.response];
    Outcome {
        rows: tables.iter().map(|rows| rows.len()).sum(),
        remarks: page.remarks.clone(),
        placed: placed(&transcript),
        draft: draft::draft(&transcript, tree, Names::Missing),
    }
}

fn placed(transcript: &Transcript<'_>) -> Vec<Vec<Level>> {
    let tables = transcript.sections().map(|(_, fields)| {
        let mut levels = Vec::new();
        visit(fields, 0, &mut levels);
        levels
    });
    tables
        .into_iter()
        .filter(|levels| !levels.is_empty())
        .collect()
}

fn visit(fields: &[Field<'_>], depth: usize, levels: &mut Vec<Level>) {
    for field in fields {
        levels.push((depth, field.row.name.clone()));
        visit(&field.fields, depth + 1, levels);
    }
}

fn lines(page: &Path, outcome: &Outcome, verdict: Verdict) -> String {
    let place = match verdict {
        Verdict::Unknown => "",
        Verdict::Exact => "exact",
        Verdict::Flagged => "wrong, flagged",
        Verdict::Wrong => "wrong",
    };
    let page = page.display();
    let doubts = &outcome.draft.doubts;
    let mut lines = format!(
        "{:4}  {:6}  {:7}  {place:19}  {page}\n",
        outcome.rows,
        doubts.len(),
        outcome.remarks.len()
    );
    for doubt in doubts {
        let _ = writeln!(lines, "      doubt   {page}:{}: {}", doubt.line, doubt.text);
    }
    for remark in &outcome.remarks {
        let _ = writeln!(
            lines,
            "      remark  {page}:{}: {}",
            remark.line, remark.text
        );
    }
    lines
}

/// Compares the nesting with `NAME.levels.json` beside `NAME.md`: a list for each table, of depth and name.
fn judge(page: &Path, outcome: &Outcome) -> Verdict {
    let truth = fs::read(page.with_extension("levels.json")).ok();
    let truth: Option<Vec<Vec<Level>>> = truth.and_then(|text| serde_json::from_slice(&text).ok());
    let Some(truth) = truth.filter(|truth| !truth.is_empty()) else {
        return Verdict::Unknown;
    };
    if truth
        .into_iter()
        .map(without_envelope)
        .filter(|table| !table.is_empty())
        .eq(outcome.placed.iter().cloned())
    {
        Verdict::Exact
    } else if outcome.draft.doubts.is_empty() {
        Verdict::Wrong
    } else {
        Verdict::Flagged
    }
}

/// The rows of a table as a schema file has them.
fn without_envelope(table: Vec<Level>) -> Vec<Level> {
    let at_top = |wanted: &str| {
        table
            .iter()
            .any(|(depth, name)| *depth == 0 && name == wanted)
    };
    let is_response = at_top("code") && at_top("msg");
    let has_data = at_top("data");
    let is_envelope =
        |(depth, name): &Level| *depth == 0 && ["code", "msg", "data"].contains(&name.as_str());
    table
        .into_iter()
        .filter(|level| !(is_response && is_envelope(level)))
        .map(|(depth, name)| {
            (
                depth - usize::from(is_response && has_data && depth > 0),
                name,
            )
        })
        .collect()
}
