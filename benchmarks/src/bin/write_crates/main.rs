//! Writes the crates that `benchmarks/compile` builds: the types of one endpoint many times over and those of all of hire,
//! as the generator writes them and as serde's derive macros would be used for them.

mod derived;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::{env, io};

use feishu_codegen::{Source, generate};

/// The service that is on by default, and the types that all services share.
const SERVICE: &str = "hire";
const SHARED: &str = "types";
/// The endpoint that is written many times. It stays as it is, so that times can be compared.
const ENDPOINT: &str = include_str!("../../../../codegen/benches/list_interviews.yaml");
const ENDPOINT_MODULE: &str = "hire/v1/interview/list";
const COUNTS: [usize; 3] = [1, 10, 100];

fn main() -> io::Result<()> {
    let target = env::args().nth(1).expect("usage: write_crates FOLDER");
    let target = Path::new(&target);
    let schema = sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../schema")))?;
    let endpoint = Source {
        path: format!("{ENDPOINT_MODULE}.yaml"),
        text: ENDPOINT.to_owned(),
    };
    let is_shared = |source: &&Source| source.path == format!("{SHARED}.yaml");
    let shared = schema.iter().filter(is_shared).cloned();
    let one: Vec<Source> = shared.chain([endpoint]).collect();
    for (kind, types) in [
        ("generated", types::only as fn(&str) -> String),
        ("derived", derived::types),
    ] {
        let texts = modules(&one, types);
        for count in COUNTS {
            write(
                target,
                &format!("{kind}-{count}"),
                &repeated(&texts[ENDPOINT_MODULE], &texts[SHARED], count),
            )?;
        }
        write(
            target,
            &format!("{kind}-{SERVICE}"),
            &modules(&schema, types),
        )?;
    }
    fs::write(
        target.join("Cargo.toml"),
        "[workspace]\nmembers = [\"*-*\"]\nresolver = \"3\"\n",
    )
}

/// The types of each module that is generated from these files.
fn modules(sources: &[Source], types: fn(&str) -> String) -> BTreeMap<String, String> {
    let files = generate(sources).expect("the schema is sound");
    let texts = sources.iter().map(|source| {
        let module = source.path.trim_end_matches(".yaml");
        let text = types(&files[&format!("src/{module}.rs")]);
        (module.to_owned(), text)
    });
    texts.collect()
}

/// The schema files of the service, and those of shared types.
fn sources(schema: &Path) -> io::Result<Vec<Source>> {
    let mut paths = vec![PathBuf::from(SHARED).with_extension("yaml")];
    let mut folders = vec![PathBuf::from(SERVICE)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(schema.join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "yaml") {
                paths.push(path);
            }
        }
    }
    paths.sort();
    let source = |path: &PathBuf| {
        Ok(Source {
            path: path.to_string_lossy().into_owned(),
            text: fs::read_to_string(schema.join(path))?,
        })
    };
    paths.iter().map(source).collect()
}

/// The endpoint's types that many times.
fn repeated(endpoint: &str, shared: &str, count: usize) -> BTreeMap<String, String> {
    let mut modules = BTreeMap::from([(SHARED.to_owned(), shared.to_owned())]);
    modules.extend((0..count).map(|number| (format!("endpoint_{number}"), endpoint.to_owned())));
    modules
}

/// Writes a package of these modules, given by path.
fn write(target: &Path, name: &str, modules: &BTreeMap<String, String>) -> io::Result<()> {
    let package = target.join(name);
    let source = package.join("src");
    fs::create_dir_all(&source)?;
    fs::write(package.join("Cargo.toml"), manifest(name))?;
    let mut declared: BTreeMap<PathBuf, BTreeSet<String>> = BTreeMap::new();
    for (module, text) in modules {
        let path = Path::new(module);
        let file = source.join(path).with_extension("rs");
        fs::create_dir_all(file.parent().unwrap_or(&source))?;
        fs::write(file, text)?;
        for path in path.ancestors().filter(|path| path.file_name().is_some()) {
            let parent = path.parent().unwrap_or(Path::new("")).to_owned();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            declared
                .entry(parent)
                .or_default()
                .insert(name.into_owned());
        }
    }
    for (folder, names) in declared {
        let is_root = folder.as_os_str().is_empty();
        let attributes = if is_root { "#![allow(unused)] " } else { "" };
        let names: Vec<String> = names
            .iter()
            .map(|name| format!("pub mod r#{name};"))
            .collect();
        let file = source
            .join(folder)
            .join(if is_root { "lib.rs" } else { "mod.rs" });
        fs::write(file, format!("{attributes}{}\n", names.join(" ")))?;
    }
    Ok(())
}

fn manifest(name: &str) -> String {
    let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime");
    format!(
        "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[dependencies]\n\
         feishu-openapi-runtime.path = {runtime:?}\nserde = {{ version = \"1\", features = [\"derive\"] }}\n"
    )
}
