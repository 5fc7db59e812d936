//! Writes the crates that `benchmarks/compile` builds: the types of one endpoint many times over, as the
//! generator writes them and as serde's derive macros would be used for them.

mod derived;
mod types;

use std::fs;
use std::path::Path;
use std::{env, io};

use feishu_codegen::{Files, Source, generate};

const ENDPOINT: &str = "hire/v1/interview/list";
const SHARED: &str = "types";
const COUNTS: [usize; 3] = [1, 10, 100];

fn main() -> io::Result<()> {
    let target = env::args().nth(1).expect("usage: write_crates FOLDER");
    let target = Path::new(&target);
    let files = generated()?;
    let text = |path: &str| files[&format!("src/{path}.rs")].as_str();
    let generated = [ENDPOINT, SHARED].map(|path| types::only(text(path)));
    let derived = [ENDPOINT, SHARED].map(|path| derived::types(text(path)));
    for count in COUNTS {
        write(target, "generated", count, &generated)?;
        write(target, "derived", count, &derived)?;
    }
    fs::write(
        target.join("Cargo.toml"),
        "[workspace]\nmembers = [\"*-*\"]\nresolver = \"3\"\n",
    )
}

fn generated() -> io::Result<Files> {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema");
    let source = |path: &str| {
        let path = format!("{path}.yaml");
        let text = fs::read_to_string(schema.join(&path))?;
        Ok::<_, io::Error>(Source { path, text })
    };
    let sources = [source(ENDPOINT)?, source(SHARED)?];
    Ok(generate(&sources).expect("the schema is sound"))
}

/// Writes a package whose modules all hold the endpoint's types.
fn write(
    target: &Path,
    kind: &str,
    count: usize,
    [endpoint, shared]: &[String; 2],
) -> io::Result<()> {
    let package = target.join(format!("{kind}-{count}"));
    let source = package.join("src");
    fs::create_dir_all(&source)?;
    fs::write(package.join("Cargo.toml"), manifest(kind, count))?;
    fs::write(source.join("types.rs"), shared)?;
    let names: Vec<_> = (0..count)
        .map(|number| format!("endpoint_{number}"))
        .collect();
    for name in &names {
        fs::write(source.join(name).with_extension("rs"), endpoint)?;
    }
    let modules = names.join("; pub mod ");
    let root = format!("#![allow(unused_imports)] pub mod types; pub mod {modules};");
    fs::write(source.join("lib.rs"), root)
}

fn manifest(kind: &str, count: usize) -> String {
    let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime");
    format!(
        "[package]\nname = \"{kind}-{count}\"\nedition = \"2024\"\n\n[dependencies]\n\
         feishu-openapi-runtime.path = {runtime:?}\nserde = {{ version = \"1\", features = [\"derive\"] }}\n"
    )
}
