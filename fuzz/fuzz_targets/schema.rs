//! Generates from any endpoint's file, beside the real files of shared types.
#![no_main]

use feishu_openapi_codegen::{Source, generate};
use libfuzzer_sys::fuzz_target;

const SHARED: [(&str, &str); 2] = [
    ("types.yaml", include_str!("../../schema/types.yaml")),
    (
        "hire/v1/types.yaml",
        include_str!("../../schema/hire/v1/types.yaml"),
    ),
];

fuzz_target!(|text: &str| {
    let endpoint = [("hire/v1/interview/list.yaml", text)];
    let sources: Vec<Source> = SHARED.iter().chain(&endpoint).map(source).collect();
    let first = generate(&sources);
    match (first, generate(&sources)) {
        (Ok(first), Ok(second)) => assert!(first == second, "the files differ"),
        (Err(first), Err(second)) => assert_eq!(first.render(""), second.render("")),
        _ => panic!("only one of two runs succeeds"),
    }
});

fn source((path, text): &(&str, &str)) -> Source {
    Source {
        path: (*path).to_owned(),
        text: (*text).to_owned(),
    }
}
