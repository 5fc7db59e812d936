//! A package of generated modules, compiled by cargo.

use std::fs;
use std::path::Path;
use std::process::Command;

use fastrand::Rng;
use feishu_codegen::{Files, Source, generate};

use crate::schema;

/// Random schema files that the generator accepts, as many as asked for. The seed decides all of them.
pub fn accepted(count: usize, seed: u64) -> Vec<Source> {
    let mut rng = Rng::with_seed(seed);
    let mut sources = Vec::new();
    // Far more than are needed; the generator refuses some.
    for attempt in 0..count * 20 {
        let source = Source {
            path: format!("random/v1/case_{attempt}.yaml"),
            text: schema::endpoint(&mut rng, &format!("/open-apis/random/v1/{attempt}")),
        };
        if generate(std::slice::from_ref(&source)).is_ok() {
            sources.push(source);
        }
        if sources.len() == count {
            return sources;
        }
    }
    panic!("only {} of {count} schemas are accepted", sources.len());
}

/// Writes the package that the schema files give.
pub fn write(folder: &Path, sources: &[Source]) {
    let files: Files = generate(sources).expect("each of them is accepted, and they share nothing");
    if folder.exists() {
        fs::remove_dir_all(folder).expect("the folder is ours");
    }
    for (path, text) in files {
        let path = folder.join(path);
        let parent = path.parent().expect("it lies in the folder");
        fs::create_dir_all(parent).expect("the folder is writable");
        fs::write(path, text).expect("the folder is writable");
    }
    for source in sources {
        let path = folder.join("schema").join(&source.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is writable");
        fs::write(path, &source.text).expect("the folder is writable");
    }
    let manifest = include_str!("Cargo.toml.in");
    let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime");
    let manifest = manifest.replace("RUNTIME", &format!("{runtime:?}"));
    fs::write(folder.join("Cargo.toml"), manifest).expect("the folder is writable");
    // The same versions of everything.
    let lock = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).expect("the workspace has a lock file");
}

/// Runs cargo on the package; what it says if it fails.
pub fn cargo(folder: &Path, arguments: &[&str]) -> Result<(), String> {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--offline")
        .arg("--quiet")
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.with_file_name("random-target"))
        .output()
        .expect("cargo runs");
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}
