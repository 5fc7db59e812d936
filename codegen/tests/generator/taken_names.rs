//! Types of a page whose names generated code uses itself.

use std::collections::BTreeSet;

use feishu_codegen::generate;
use heck::ToSnakeCase as _;
use syn::{Item, UseTree};

use crate::case::{all_cases, source};
use crate::several_files::SMALLEST;

/// Every type that generated files of all kinds take from elsewhere.
fn imported_types() -> BTreeSet<String> {
    let upload = format!("{SMALLEST}body: {{file: {{type: file, doc: The file.}}}}\n");
    let download = format!("{SMALLEST}envelope: file\n");
    let kinds = [upload, download].map(|text| vec![source("close.yaml", &text)]);
    let cases = all_cases().into_iter().map(|case| case.sources());
    let mut names = BTreeSet::new();
    for sources in cases.chain(kinds) {
        for text in generate(&sources).unwrap_or_default().values() {
            let items = syn::parse_file(text).map_or_else(|_| Vec::new(), |file| file.items);
            for item in &items {
                add_used(item, &mut names);
            }
        }
    }
    names.retain(|name| name.starts_with(|first: char| first.is_ascii_uppercase()));
    names
}

/// Re-exports are shared types of the schema, and no concern here.
fn add_used(item: &Item, names: &mut BTreeSet<String>) {
    match item {
        Item::Use(item) if matches!(item.vis, syn::Visibility::Inherited) => {
            add_tree(&item.tree, names);
        }
        _ => {}
    }
}

fn add_tree(tree: &UseTree, names: &mut BTreeSet<String>) {
    match tree {
        UseTree::Path(path) => add_tree(&path.tree, names),
        UseTree::Group(group) => group.items.iter().for_each(|tree| add_tree(tree, names)),
        UseTree::Name(name) => {
            names.insert(name.ident.to_string());
        }
        UseTree::Rename(_) | UseTree::Glob(_) => {}
    }
}

#[test]
fn the_generator_refuses_the_headers_that_the_runtime_refuses() {
    assert_eq!(
        feishu_notation::names::OWN_HEADERS,
        feishu_openapi_runtime::wire::OWN_HEADERS
    );
}

#[test]
fn no_type_of_a_page_gets_a_name_that_generated_code_imports() {
    let imported = imported_types();
    assert!(imported.contains("FilePart") && imported.contains("PagedRequest"));
    for name in imported {
        let rows = format!(
            "response:\n  it: {{type: {}, doc: It.}}\n  it.id: {{type: int, doc: ID.}}\n",
            name.to_snake_case()
        );
        let text = format!("{SMALLEST}{rows}");
        let files = generate(&[source("close.yaml", &text)]).unwrap_or_default();
        let suffixed = format!("pub struct {name}Object {{");
        assert!(files["src/close.rs"].contains(&suffixed), "{name}");
    }
}
