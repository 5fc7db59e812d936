//! Several files at once: order, problems of all of them, and the modules around them.

use feishu_codegen::{Diagnostics, Files, Source, generate};

use crate::case::{all_cases, source};

/// An endpoint without parameters.
pub const SMALLEST: &str = "page: https://open.feishu.cn/document/library-v1/shelf/close\n\
    updated: 2025-01-31\n\
    summary: Closes the library.\n\
    request: close_library\n\
    url: /open-apis/library/v1/close\n\
    method: DELETE\n";

/// The good cases as files of one schema, with those types that they share.
fn all_good_sources() -> Vec<Source> {
    let all = all_cases().into_iter().map(|case| case.sources());
    let mut sources: Vec<Source> = all
        .filter(|each| generate(each).is_ok())
        .flatten()
        .collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources.dedup_by(|a, b| a.path == b.path);
    sources
}

pub fn files(sources: &[Source]) -> Files {
    generate(sources).unwrap_or_else(|problems| panic!("{}", problems.render("schema")))
}

pub fn problems(sources: &[Source]) -> Diagnostics {
    generate(sources).expect_err("there are problems")
}

#[test]
fn the_order_of_files_does_not_matter() {
    let mut sources = all_good_sources();
    let first = files(&sources);
    assert_eq!(first, files(&sources), "the same again");
    for _ in 1..sources.len() {
        sources.rotate_left(1);
        assert_eq!(first, files(&sources));
    }
    sources.reverse();
    assert_eq!(first, files(&sources));
}

#[test]
fn a_file_does_not_change_what_another_gives() {
    let together = files(&all_good_sources());
    for case in all_cases() {
        let path = format!("src/{}.rs", case.name);
        if let Ok(alone) = generate(&case.sources()) {
            assert_eq!(together[&path], alone[&path]);
        }
    }
}

#[test]
fn problems_of_all_files_are_reported_by_path_and_line() {
    let first = format!("{SMALLEST}rate_limit: often\n");
    let second = SMALLEST
        .replace("DELETE", "CLOSE")
        .replace("2025-01-31", "today");
    let third = "types:\n  label: {doc: A label.}\n";
    let mut sources = [
        source("a/first.yaml", &first),
        source("b/second.yaml", &second),
        source("b/types.yaml", third),
        source("c.yaml", "- no\n"),
    ];
    let rendered = problems(&sources).render("schema");
    let headlines: Vec<&str> = rendered
        .lines()
        .filter(|line| line.starts_with("schema/"))
        .collect();
    assert_eq!(
        headlines,
        [
            "schema/a/first.yaml:7:13: `often` is not a rate limit",
            "schema/b/second.yaml:2:10: `today` is not a date",
            "schema/b/second.yaml:6:9: unknown HTTP method `CLOSE`",
            "schema/b/types.yaml:2:10: type `label` has no content",
            "schema/c.yaml:1:1: an endpoint must be a map",
        ]
    );
    assert_eq!(problems(&sources).len(), headlines.len());
    sources.reverse();
    assert_eq!(problems(&sources).render("schema"), rendered);
}

#[test]
fn each_folder_is_a_module() {
    let other = SMALLEST.replace("DELETE", "GET");
    let files = files(&[
        source("library/v1/shelf/close.yaml", SMALLEST),
        source("library/v1/shelf/type.yaml", &other),
    ]);
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        [
            "openapi.json",
            "src/lib.rs",
            "src/library/mod.rs",
            "src/library/v1/mod.rs",
            "src/library/v1/shelf/close.rs",
            "src/library/v1/shelf/mod.rs",
            "src/library/v1/shelf/type.rs",
        ]
    );
    assert!(files["src/lib.rs"].contains("pub mod library;"));
    assert!(files["src/lib.rs"].contains("(library::v1::shelf::close::CloseLibrary)"));
    assert!(files["src/library/v1/shelf/mod.rs"].contains("pub mod close;"));
    assert!(files["src/library/v1/shelf/mod.rs"].contains("pub mod r#type;"));
}

#[test]
fn an_endpoint_is_described_by_one_file() {
    let rendered =
        problems(&[source("a.yaml", SMALLEST), source("b.yaml", SMALLEST)]).render("schema");
    let headline = rendered.lines().next().unwrap_or_default();
    assert!(headline.starts_with("schema/b.yaml:5:"), "{rendered}");
    assert!(
        headline.ends_with("is described by `a.yaml` already"),
        "{rendered}"
    );
}

#[test]
fn without_files_there_is_a_crate_without_endpoints() {
    let files = files(&[]);
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(paths, ["openapi.json", "src/lib.rs"]);
}

#[test]
fn an_object_has_as_many_fields_as_the_runtime_can_tell_apart() {
    let field = |index| format!("  field_{index}: {{type: int, doc: A field.}}");
    let endpoint = |count| {
        let fields: Vec<String> = (0..count).map(field).collect();
        source(
            "wide.yaml",
            &format!("{SMALLEST}response:\n{}\n", fields.join("\n")),
        )
    };
    assert!(generate(&[endpoint(255)]).is_ok());
    let rendered = problems(&[endpoint(256)]).render("schema");
    assert!(
        rendered.starts_with("schema/wide.yaml:263:3: an object has 255 fields at most"),
        "{rendered}"
    );
}

#[test]
fn the_worked_example_of_the_notation_is_right() {
    let readme = include_str!("../../../schema/README.md").replace("\r\n", "\n");
    let blocks = readme.split("```yaml\n").skip(1);
    let examples: Vec<&str> = blocks
        .filter_map(|block| block.split("```").next())
        .collect();
    let [types, endpoint] = examples[..] else {
        panic!("the worked example is a file of shared types and an endpoint");
    };
    let files = files(&[
        source("library/v1/types.yaml", types),
        source("library/v1/book/create.yaml", endpoint),
    ]);
    assert!(files["src/library/v1/book/create.rs"].contains("pub struct CreateBook {"));
}

#[test]
fn each_service_is_a_feature_and_shared_types_go_with_those_of_their_folder() {
    let endpoint = |url: &str| SMALLEST.replace("/library/v1/close", url);
    let types = "types:\n  label:\n    doc: A label.\n    fields:\n      en:\n        type: string\n        doc: English.\n";
    let files = files(&[
        source("cinema/v1/seat/close.yaml", &endpoint("/seats")),
        source("library/types.yaml", &types.replace("label", "title")),
        source("library/v1/shelf/close.yaml", &endpoint("/shelves")),
        source("library/v2/shelf/close.yaml", &endpoint("/new_shelves")),
        source("types.yaml", types),
    ]);
    let declared = |path: &str, module: &str| {
        let line = format!("pub mod {module};");
        let lines: Vec<&str> = files[path].lines().collect();
        let at = lines.iter().position(|each| *each == line).unwrap();
        // At the top an attribute for rustfmt stands between the two.
        let is_top = path == "src/lib.rs";
        lines[at - if is_top { 2 } else { 1 }].to_owned()
    };
    assert_eq!(
        declared("src/lib.rs", "cinema"),
        "#[cfg(feature = \"cinema-v1\")]"
    );
    let both = "#[cfg(any(feature = \"library-v1\", feature = \"library-v2\"))]";
    assert_eq!(declared("src/lib.rs", "library"), both);
    assert_eq!(
        declared("src/library/mod.rs", "v1"),
        "#[cfg(feature = \"library-v1\")]"
    );
    for (path, module) in [
        ("src/lib.rs", "types"),
        ("src/library/mod.rs", "types"),
        ("src/library/v1/mod.rs", "shelf"),
    ] {
        let before = declared(path, module);
        assert!(!before.starts_with("#[cfg"), "{path}: {before}");
    }
    assert!(files["src/library/v1/mod.rs"].contains("//! Feature `library-v1`.\n"));
}

/// An endpoint of that file, whose doc names others.
fn naming(path: &str, method: &str, url: &str, named: &str) -> Source {
    let text = SMALLEST
        .replace("/open-apis/library/v1/close", url)
        .replace("DELETE", method)
        .replace("Closes the library.", named);
    source(path, &text)
}

#[test]
fn docs_lead_to_the_endpoints_of_the_same_feature() {
    let named = "Names `/open-apis/library/v1/books`, `GET /open-apis/library/v1/shelves`, `/open-apis/library/v1/shelves` and `/open-apis/library/v2/books`.";
    let files = files(&[
        naming(
            "library/v1/book/list.yaml",
            "GET",
            "/open-apis/library/v1/books",
            "Lists.",
        ),
        naming(
            "library/v1/shelf/list.yaml",
            "GET",
            "/open-apis/library/v1/shelves",
            "Lists.",
        ),
        naming(
            "library/v1/shelf/create.yaml",
            "POST",
            "/open-apis/library/v1/shelves",
            named,
        ),
        naming(
            "library/v2/book/list.yaml",
            "GET",
            "/open-apis/library/v2/books",
            "Lists.",
        ),
    ]);
    let text = files["src/library/v1/shelf/create.rs"].replace("\n//! ", " ");
    let expected = "Names [`CloseLibrary`](super::super::book::list::CloseLibrary), [`CloseLibrary`](super::list::CloseLibrary), \
         `/open-apis/library/v1/shelves` and `/open-apis/library/v2/books`.";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn the_front_page_lists_endpoints_by_their_groups() {
    let types = "groups:\n  Lending: [shelf, loan]\n  Reading: [book]\ntypes: {}\n";
    let at = |path: &str, url: &str| naming(path, "GET", url, "Lists.");
    let files = files(&[
        source("library/v1/types.yaml", types),
        at("library/v1/book/list.yaml", "/open-apis/library/v1/books"),
        at("library/v1/door/list.yaml", "/open-apis/library/v1/doors"),
        at("library/v1/loan/list.yaml", "/open-apis/library/v1/loans"),
        at(
            "library/v1/shelf/list.yaml",
            "/open-apis/library/v1/shelves",
        ),
        at("archive/v1/box/list.yaml", "/open-apis/archive/v1/boxes"),
    ]);
    let page = files["src/lib.rs"].lines().filter_map(|line| {
        let heading = line.strip_prefix("//! #");
        heading.or_else(|| {
            line.strip_prefix("//! | [`CloseLibrary`](")?
                .split("::list")
                .next()
        })
    });
    assert_eq!(
        page.collect::<Vec<_>>(),
        [
            " Features",
            " Endpoints",
            "# `library-v1`",
            "## Lending",
            "library::v1::shelf",
            "library::v1::loan",
            "## Reading",
            "library::v1::book",
            "## Others",
            "library::v1::door",
            "# `archive-v1`",
            "archive::v1::r#box",
        ]
    );
}
