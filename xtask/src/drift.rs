//! Compares schema files with newer pages.

use std::path::PathBuf;

use feishu_openapi_transcribe::drift;
use feishu_openapi_transcribe::schema::Schema;
use feishu_openapi_transcribe::transcript::Transcript;

use crate::counted;
use crate::transcribe::each;

/// Lists what differs, a line each.
///
/// # Errors
///
/// The report, if anything differs, a page failed or the tree lacks its endpoint.
pub(crate) fn report(pages: &[PathBuf], tree: &Schema) -> Result<String, String> {
    let compared = each(pages, |page| {
        let endpoint = format!("{} {}", page.method.value, page.url.value);
        let path = tree
            .find(&page.method.value, &page.url.value)
            .ok_or(format!(
                "{}: no schema file describes `{endpoint}`",
                page.url.line
            ))?;
        let differences = drift::differences(&Transcript::new(page), tree, path);
        Ok((path.to_owned(), differences))
    });
    let mut report = String::new();
    let (mut differing, mut failed) = (0, 0);
    for (page, compared) in pages.iter().zip(compared) {
        match compared.and_then(|inner| inner) {
            Ok((_, differences)) if differences.is_empty() => {}
            Ok((path, differences)) => {
                differing += 1;
                report += &format!("{path} differs from {}:\n", page.display());
                for difference in differences {
                    report += &format!("    {difference}\n");
                }
            }
            Err(problem) => {
                failed += 1;
                report += &format!("failed   {}:{problem}\n", page.display());
            }
        }
    }
    let pages = counted(pages.len(), "page");
    report += &format!("{pages}: {differing} with differences, {failed} failed\n");
    if differing + failed > 0 {
        Err(report)
    } else {
        Ok(report)
    }
}
