//! What holds for the drafts of all made-up pages: `tests/drafts` says how to add one.

mod cases;
mod errata;
mod learnt;
mod page;
mod plan;
mod responses;
mod shared;

use std::fs;

use cases::{cases, drafted, folder, types};
use feishu_codegen::{Source, generate};
use feishu_transcribe::draft::{Draft, Names};

/// The first lines of all problems that the generator has with a draft.
fn problems(draft: Draft) -> Vec<String> {
    let source = Source {
        text: draft.file.write(),
        path: draft.file.path,
    };
    let uses_types = source.text.contains("uses:");
    let sources: Vec<Source> = [source].into_iter().chain(uses_types.then(types)).collect();
    let rendered = generate(&sources)
        .err()
        .map(|problems| problems.render("schema"));
    let rendered = rendered.unwrap_or_default();
    let headlines = rendered.lines().filter(|line| line.starts_with("schema/"));
    headlines.map(str::to_owned).collect()
}

#[test]
fn drafts_with_names_can_be_generated_unless_they_are_in_doubt() {
    for case in cases() {
        let draft = drafted(&case, Names::Auto);
        let is_in_doubt = !draft.doubts.is_empty();
        let problems = problems(draft);
        let are_doubts = problems
            .iter()
            .all(|problem| problem.contains(" is not settled: "));
        assert!(are_doubts, "{}: {problems:#?}", case.display());
        assert_eq!(!problems.is_empty(), is_in_doubt, "{}", case.display());
    }
}

#[test]
fn drafts_without_names_lack_words_and_nothing_else() {
    for case in cases() {
        let problems = problems(drafted(&case, Names::Missing));
        assert!(!problems.is_empty(), "{}", case.display());
        for problem in problems {
            let lacks_words = problem.ends_with("` is empty");
            let is_doubt = problem.contains(" is not settled: ");
            assert!(lacks_words || is_doubt, "{}: {problem}", case.display());
        }
    }
}

#[test]
fn a_doubt_names_the_line_of_the_page() {
    let case = folder().join("row_in_doubt");
    let draft = drafted(&case, Names::Missing);
    let page = fs::read_to_string(case.join("page.md")).expect("a page");
    for doubt in &draft.doubts {
        let line = page
            .lines()
            .nth(doubt.line - 1)
            .expect("a line of the page");
        let name = line.split(" | ").next().expect("a name");
        assert!(doubt.text.contains(name), "{}: {line}", doubt.text);
    }
    assert!(!draft.doubts.is_empty());
}
