//! Generates from any endpoint's file.
#![no_main]

use feishu_codegen::{Source, generate};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let source = Source {
        path: "auth/v3/app_ticket/resend.yaml".to_owned(),
        text: text.to_owned(),
    };
    if let Err(diagnostics) = generate(&[source]) {
        assert!(!diagnostics.render("schema").is_empty());
    }
});
