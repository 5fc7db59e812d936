//! What of `schema/STYLE.md` a program can check.

mod rules;
mod text;
mod wording;

use std::fs;
use std::path::{Path, PathBuf};

use feishu_notation::{File, Problems, Source};

use text::Text;

/// Every file of the schema.
fn files() -> Vec<File> {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
    let mut paths = Vec::new();
    collect(&schema, &mut paths);
    paths.sort();
    let read = |path: &PathBuf| {
        let source = Source {
            path: path.strip_prefix(&schema).unwrap().display().to_string(),
            text: fs::read_to_string(path).unwrap().replace("\r\n", "\n"),
        };
        File::read(&source, &mut Problems::default()).unwrap()
    };
    paths.iter().map(read).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            paths.push(path);
        }
    }
}

/// Fails with every text that breaks the rule.
fn hold(rule: impl Fn(&Text<'_>) -> Option<String>) {
    let files = files();
    let broken: Vec<String> = files
        .iter()
        .flat_map(text::of_file)
        .filter_map(|text| Some(format!("{}: {}", text.place(), rule(&text)?)))
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn texts_are_english() {
    hold(rules::english);
}

#[test]
fn docs_are_sentences() {
    hold(rules::sentence);
}

#[test]
fn docs_say_more_than_the_name() {
    hold(rules::more_than_the_name);
}

#[test]
fn variants_say_what_they_mean() {
    hold(rules::variant);
}

#[test]
fn what_every_list_has_is_said_in_the_same_words() {
    hold(rules::fixed_words);
}

#[test]
fn conditions_name_variants() {
    let files = files();
    let variants = rules::variants(&files);
    hold(|text| rules::known_condition(text, &variants));
}

#[test]
fn one_type_and_field_has_one_wording() {
    let several = wording::several(&files());
    assert!(several.is_empty(), "{}", several.join("\n"));
}
