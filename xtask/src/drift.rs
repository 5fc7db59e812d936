//! Compares schema files with newer pages.

use std::path::PathBuf;

use feishu_transcribe::drift::{self, Difference};
use feishu_transcribe::schema::Schema;

use crate::pages::{Pages, each};

/// A schema file and how a page differs from it, or what is wrong with the page.
type Compared = Result<(String, Vec<Difference>), String>;

/// Lists what differs, with the line of the page and the rows as a draft has them.
///
/// # Errors
///
/// The report, if anything differs, a page failed or the tree lacks its endpoint.
pub(crate) fn report(pages: &Pages, tree: &Schema) -> Result<String, String> {
    let compared = each(pages, |page| {
        let endpoint = format!("{} {}", page.method.value, page.url.value);
        let path = tree
            .find(&page.method.value, &page.url.value)
            .ok_or(format!(
                "{}: no schema file describes `{endpoint}`",
                page.url.line
            ))?;
        let differences = drift::differences(&page, tree, path);
        Ok((path.to_owned(), differences))
    });
    let (mut differing, mut failed) = (0, 0);
    let pages = compared.counted();
    let mut lines = |(page, compared): (PathBuf, Result<Compared, String>)| {
        let page = page.display();
        match compared.and_then(|compared| compared) {
            Ok((_, differences)) if differences.is_empty() => String::new(),
            Ok((path, differences)) => {
                differing += 1;
                let shown = differences
                    .iter()
                    .map(|each| self::shown(each, &page.to_string()));
                format!("{path} differs from {page}:\n{}", shown.collect::<String>())
            }
            Err(problem) => {
                failed += 1;
                format!("failed   {page}:{problem}\n")
            }
        }
    };
    let lines: Vec<String> = compared.pages.into_iter().map(&mut lines).collect();
    let sums = format!("{pages}: {differing} with differences, {failed} failed\n");
    let report = lines.concat() + &sums;
    if differing + failed > 0 {
        Err(report)
    } else {
        Ok(report)
    }
}

/// What differs, and below it the lines to paste.
fn shown(difference: &Difference, page: &str) -> String {
    let changes = difference
        .changes
        .iter()
        .map(|change| format!("    {change}\n"));
    let changes: String = changes.collect();
    let Some(on_page) = &difference.on_page else {
        return changes;
    };
    let line = on_page
        .line
        .map_or(String::new(), |line| format!(":{line}"));
    format!("{changes}    {page}{line} has\n{}", on_page.yaml)
}
