//! Shows what would become of pages, and how right it is where the truth lies beside a page.

mod truth;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use feishu_transcribe::draft::{self, Draft, Names};
use feishu_transcribe::page::{Page, Remark, Rendition};
use feishu_transcribe::schema::Schema;
use feishu_transcribe::shown_types::ShownTypes;
use feishu_transcribe::transcript::{Field, Transcript};

use crate::pages::{Pages, each, parallel};
use truth::{Placed, Truths, Verdict};

/// What becomes of a page.
struct Outcome {
    rendition: Rendition,
    draft: Draft,
    rows: usize,
    remarks: Vec<Remark>,
    placed: Placed,
}

/// Sums of one rendition.
#[derive(Default)]
struct Sums {
    pages: usize,
    exact: usize,
    flagged: usize,
    wrong: usize,
    unknown: usize,
    doubtful: usize,
}

/// A line for each page, what is flagged and why, and the sums of each rendition.
///
/// # Errors
///
/// The report, if any page failed or is wrong without a flag.
pub(crate) fn report(pages: &Pages, tree: &Schema) -> Result<String, String> {
    let read = each(pages, |page| page);
    let counted = read.counted();
    let shown = ShownTypes::of(read.found());
    let outcomes = parallel(&read.pages, |(_, page)| {
        page.as_ref().map(|page| outcome(page, &shown, tree))
    });
    let truths = Truths::beside(&pages.places);
    let mut report = String::from("rows  doubts  remarks  place                page\n");
    let mut failed = 0;
    let mut sums: BTreeMap<Rendition, Sums> = BTreeMap::new();
    for ((page, _), outcome) in read.pages.iter().zip(outcomes) {
        match outcome {
            Ok(outcome) => {
                let verdict = truths.judge(page, &outcome.placed, &outcome.draft.doubts);
                sums.entry(outcome.rendition)
                    .or_default()
                    .add(&outcome, verdict);
                report += &lines(page, &outcome, verdict);
            }
            Err(problem) => {
                failed += 1;
                // Writing to a String cannot fail.
                let _ = writeln!(report, "failed   {}:{problem}", page.display());
            }
        }
    }
    report += &table(&sums);
    let _ = writeln!(report, "{counted}, {failed} failed");
    let wrong: usize = sums.values().map(|sums| sums.wrong).sum();
    if failed + wrong > 0 {
        Err(report)
    } else {
        Ok(report)
    }
}

impl Sums {
    fn add(&mut self, outcome: &Outcome, verdict: Verdict) {
        self.pages += 1;
        self.doubtful += usize::from(!outcome.draft.doubts.is_empty());
        match verdict {
            Verdict::Unknown => self.unknown += 1,
            Verdict::Exact => self.exact += 1,
            Verdict::Flagged => self.flagged += 1,
            Verdict::Wrong => self.wrong += 1,
        }
    }
}

/// How right the nesting is, a line for each rendition.
fn table(sums: &BTreeMap<Rendition, Sums>) -> String {
    let mut table = String::from(
        "\nrendition  pages  exact  wrong, flagged  wrong  nesting not known  with doubts\n",
    );
    for (rendition, sums) in sums {
        let name = match rendition {
            Rendition::Flat => "flat",
            Rendition::Indented => "indented",
            Rendition::Markup => "markup",
        };
        let Sums {
            pages,
            exact,
            flagged,
            wrong,
            unknown,
            doubtful,
        } = sums;
        let _ = writeln!(
            table,
            "{name:9}  {pages:5}  {exact:5}  {flagged:14}  {wrong:5}  {unknown:17}  {doubtful:11}"
        );
    }
    table
}

fn outcome(page: &Page, shown: &ShownTypes, tree: &Schema) -> Outcome {
    let transcript = Transcript::among(page, shown);
    let tables = [&page.path, &page.query, &page.body, &page.response];
    Outcome {
        rendition: page.rendition,
        rows: tables.iter().map(|rows| rows.len()).sum(),
        remarks: page.remarks.clone(),
        placed: placed(&transcript),
        draft: draft::draft(&transcript, tree, Names::Missing),
    }
}

/// Depth, name and line of the rows of all tables, in the page's order.
fn placed(transcript: &Transcript<'_>) -> Placed {
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

fn visit(fields: &[Field<'_>], depth: usize, levels: &mut Vec<(usize, String, usize)>) {
    for field in fields {
        levels.push((depth, field.row.name.clone(), field.row.line));
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
