//! Names of folders and files: none leads outside of `generated/src` or to a module of another meaning.

use feishu_codegen::{OWNED, generate};

use crate::case::source;
use crate::several_files::SMALLEST;

#[test]
fn names_that_cannot_be_modules_are_refused() {
    let paths = [
        "../evil.yaml",
        "/evil.yaml",
        "hire/../../evil.yaml",
        "hire/./list.yaml",
        "hire//list.yaml",
        "hire\\list.yaml",
        "C:/list.yaml",
        "Type.yaml",
        "Hire/list.yaml",
        "mod.yaml",
        "hire/mod.yaml",
        "lib.yaml",
        "main.yaml",
        "self.yaml",
        "super/list.yaml",
        "crate.yaml",
        "_.yaml",
        "_list.yaml",
        "1st.yaml",
        "two words.yaml",
        "list-all.yaml",
        "list.all.yaml",
        "list.yml",
        "列表.yaml",
        "new\nline.yaml",
        "\u{202e}list.yaml",
        "list.yaml\0",
        ".yaml",
        "",
    ];
    for path in paths {
        let problems = generate(&[source(path, SMALLEST)]).expect_err(path);
        let rendered = problems.render("schema");
        assert!(
            rendered.contains("cannot be the name of a module"),
            "{path:?}: {rendered}"
        );
        assert!(
            rendered.contains("hint: rename the file or folder"),
            "{path:?}: {rendered}"
        );
    }
}

#[test]
fn names_of_modules_become_paths_below_the_sources() {
    for (path, file) in [
        ("list.yaml", "src/list.rs"),
        ("hire/v1/list_2.yaml", "src/hire/v1/list_2.rs"),
        ("match/type.yaml", "src/match/type.rs"),
    ] {
        let files = generate(&[source(path, SMALLEST)]).expect(path);
        assert!(files.contains_key(file), "{path}: {:?}", files.keys());
        let is_owned = |path: &String| OWNED.iter().any(|owned| path.starts_with(owned));
        assert!(files.keys().all(is_owned), "{path}: {:?}", files.keys());
    }
}

#[test]
fn a_file_beside_a_folder_of_its_name_is_refused() {
    let sources = [
        source("hire/v1.yaml", SMALLEST),
        source("hire/v1/list.yaml", SMALLEST),
    ];
    let rendered = generate(&sources)
        .expect_err("two modules of one name")
        .render("schema");
    let headline = "schema/hire/v1.yaml:1:1: a folder beside this file has the same name";
    assert_eq!(rendered.lines().next(), Some(headline));
}

#[test]
fn a_folder_at_the_top_does_not_hide_a_module_of_the_crate() {
    for path in ["request/v1/get.yaml", "wire/v1/get.yaml", "testing.yaml"] {
        let rendered = generate(&[source(path, SMALLEST)])
            .expect_err(path)
            .render("schema");
        assert!(
            rendered.contains("would hide a module that the crate has already"),
            "{rendered}"
        );
    }
    assert!(generate(&[source("library/request/get.yaml", SMALLEST)]).is_ok());
}
