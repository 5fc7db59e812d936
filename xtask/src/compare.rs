//! `cargo xtask compare`: captured responses, or the examples of pages, beside the schema.

mod body;
mod fields;
mod findings;
mod lacking;
mod report;
mod tree;
mod walk;

use std::fs;
use std::path::{Path, PathBuf};

use feishu_notation::{Envelope, SharedTypes};
use feishu_transcribe::example::{self, Value};
use feishu_transcribe::page::{Located, Page};

use crate::arguments::Compared;
use crate::pages::{self, Pages};
use crate::{counted, text};
use findings::Findings;
use report::Report;
use tree::Tree;

/// Compares, and lists what differs by field path. Rows that no value showed are listed too, but are no difference: any field of
/// a response may be absent.
///
/// # Errors
///
/// The report, if anything differs or cannot be compared.
pub fn run(compared: &Compared, root: &Path, schema: Option<PathBuf>) -> Result<String, String> {
    let (folder, shown) = match schema {
        Some(folder) => (folder.clone(), folder.display().to_string()),
        None => (root.join("schema"), "schema".to_owned()),
    };
    let tree = Tree::read(&folder, &shown);
    let shared = tree.shared();
    match compared {
        Compared::Responses {
            endpoint,
            responses,
        } => of_responses(endpoint, responses, &tree, &shared),
        Compared::Examples(places) => of_pages(&pages::find(places)?, &tree, &shared),
    }
}

/// All responses of an endpoint are compared together.
fn of_responses(
    endpoint: &str,
    responses: &[PathBuf],
    tree: &Tree,
    shared: &SharedTypes<'_>,
) -> Result<String, String> {
    let scope = tree.named(endpoint, shared)?;
    let mut findings = Findings::default();
    let mut report = Report::default();
    for path in responses {
        let compared = read(path).and_then(|body| body::response(&body, scope, &mut findings));
        if let Err(problem) = compared {
            report.add_failure(path, &problem);
        }
    }
    report.add(&scope.module.join("/"), &findings);
    report.finish(&counted(responses.len(), "response"))
}

fn read(path: &Path) -> Result<Value, String> {
    let bytes = fs::read(path).map_err(|error| format!(" cannot be read: {error}"))?;
    let text = text::utf8(bytes)?;
    // Captured responses are JSON; the reader of examples would take what people wrote too.
    if let Err(error) = serde_json::from_str::<serde_json::Value>(&text) {
        return Err(format!(
            "{}:{}: not JSON: {error}",
            error.line(),
            error.column()
        ));
    }
    let value = example::read(&text, 1).value;
    value.ok_or_else(|| "1: empty".to_owned())
}

/// Each page is compared by itself.
fn of_pages(pages: &Pages, tree: &Tree, shared: &SharedTypes<'_>) -> Result<String, String> {
    let mut report = Report::default();
    let compared = pages::each(pages, |page| of_page(&page, tree, shared));
    let counted = compared.counted();
    for (path, compared) in compared.pages {
        match compared.and_then(|compared| compared) {
            Ok(findings) => report.add(&path.display().to_string(), &findings),
            Err(problem) => report.add_failure(&path, &problem),
        }
    }
    report.finish(&counted)
}

/// What the examples of a page show; as an error the line and what is wrong there.
fn of_page<'a>(
    page: &Page,
    tree: &'a Tree,
    shared: &'a SharedTypes<'a>,
) -> Result<Findings<'a>, String> {
    let (method, url) = (&page.method.value, &page.url.value);
    let scope = tree.requested(method, url, shared).ok_or_else(|| {
        let line = page.url.line;
        format!("{line}: no schema file describes `{method} {url}`")
    })?;
    let mut findings = Findings::default();
    let response = page.response_example.as_ref();
    let response = response.filter(|_| scope.endpoint.envelope() != Envelope::File);
    if let Some(body) = response.and_then(example_of) {
        body::response(&body, scope, &mut findings)?;
    }
    if let Some(body) = page.request_example.as_ref().and_then(example_of) {
        body::request(&body, scope, &mut findings)?;
    }
    Ok(findings)
}

/// What could be read of an example; what could not, a draft tells.
fn example_of(text: &Located<String>) -> Option<Value> {
    example::read(&text.value, text.line).value
}
