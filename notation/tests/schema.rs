//! Every file of the schema is written as it was read, with its comments.

use std::fs;
use std::path::{Path, PathBuf};

use feishu_notation::{Diagnostics, File, Problems, Source};

/// Path and text of each file of the schema.
fn sources() -> Vec<Source> {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
    let mut files = Vec::new();
    collect(&schema, &mut files);
    files.sort();
    let source = |file: &PathBuf| Source {
        path: file.strip_prefix(&schema).unwrap().display().to_string(),
        text: fs::read_to_string(file).unwrap().replace("\r\n", "\n"),
    };
    files.iter().map(source).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "yaml") {
            files.push(path);
        }
    }
}

#[test]
fn every_file_is_written_as_it_was_read() {
    let sources = sources();
    assert!(!sources.is_empty());
    for source in &sources {
        let mut problems = Problems::default();
        let file = File::read(source, &mut problems);
        let mut diagnostics = Diagnostics::default();
        diagnostics.add(source, problems);
        assert!(diagnostics.is_empty(), "{}", diagnostics.render("schema"));
        let written = file.unwrap().write();
        let lines = source.text.lines().zip(written.lines());
        for (index, (read, written)) in lines.enumerate() {
            assert_eq!(read, written, "{}:{}", source.path, index + 1);
        }
        assert_eq!(source.text, written, "{}", source.path);
    }
}
