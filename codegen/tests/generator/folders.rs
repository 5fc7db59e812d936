//! Every folder below `tests/golden`, and what holds for all of them.

use feishu_codegen::{generate, is_generated};
use serde_json::Value;

use crate::case::all_cases;

#[test]
fn every_generated_file_is_marked_and_well_formed() {
    for case in all_cases() {
        for (path, text) in generate(&case.sources()).unwrap_or_default() {
            let at = format!("{}: {path}", case.name);
            assert!(is_generated(&text), "{at}");
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{at}");
            assert!(!text.contains(['\r', '\t']), "{at}");
            assert!(text.lines().all(|line| line == line.trim_end()), "{at}");
            if path.starts_with("src/") {
                syn::parse_file(&text).unwrap_or_else(|error| panic!("{at}: {error}"));
            } else {
                let parsed = serde_json::from_str::<Value>(&text);
                parsed.unwrap_or_else(|error| panic!("{at}: {error}"));
            }
        }
    }
}

#[test]
fn line_ends_of_the_schema_do_not_matter() {
    for case in all_cases() {
        let plain = case.sources();
        let mut converted = plain.clone();
        for source in &mut converted {
            source.text = source.text.replace('\n', "\r\n");
        }
        match (generate(&plain), generate(&converted)) {
            (Ok(plain), Ok(converted)) => assert_eq!(plain, converted, "{}", case.name),
            (Err(plain), Err(converted)) => {
                assert_eq!(
                    plain.render("schema"),
                    converted.render("schema"),
                    "{}",
                    case.name
                );
            }
            _ => panic!("{}: good with one line end, bad with the other", case.name),
        }
    }
}
