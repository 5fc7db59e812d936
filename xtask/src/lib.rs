//! The button behind `cargo xtask`.
//!
//! It does what the generator, a pure library, does not: `schema` reads the YAML files, [`package`] what
//! lies in the package that is generated, [`target`] compares the two, [`write`](mod@write) makes the package be what the
//! schema gives and [`check`](mod@check) reports how it differs. A report is text that is ready to print; as an error it is the
//! reason why the run failed.

pub mod arguments;
pub mod check;
pub mod compare;
mod diff;
mod drafts;
mod drift;
mod journal;
mod manifest;
mod new_package;
pub mod package;
mod pages;
mod places;
mod schema;
mod staging;
mod survey;
pub mod target;
mod text;
pub mod transcribe;
pub mod tree;
pub mod write;

use std::collections::BTreeSet;
use std::iter;
use std::path::{Path, PathBuf};

use check::Check;
use feishu_codegen::Put;
use manifest::Manifest;
use new_package::{ATTRIBUTES, ATTRIBUTES_FILE};
use package::{Package, RUNTIME_OWNED};
use target::Target;
use write::Write;

/// Where a run of the generator reads and writes.
#[derive(Debug)]
pub struct Codegen {
    /// Folder of the YAML files, and its name in what is printed.
    pub schema: (PathBuf, String),
    /// The package that is generated.
    pub out: Package,
    /// The runtime, for the files that it uses itself; only this repository's own schema gives them.
    pub runtime: Option<Package>,
    /// Folder of the runtime, for the manifest of a new package.
    pub runtime_folder: PathBuf,
}

/// The service whose requests the runtime sends itself, to get tokens.
const RUNTIME_SERVICE: &str = "src/auth/v3/";

impl Codegen {
    /// The schema and the packages of the repository at `root`, or folders of the caller's.
    #[must_use]
    pub fn new(root: &Path, schema: Option<PathBuf>, out: Option<PathBuf>) -> Self {
        let is_own = schema.is_none() && out.is_none();
        let runtime_folder = root.join("runtime");
        let runtime = Package::runtime(&runtime_folder, "runtime");
        let shown = |folder: PathBuf| (folder.clone(), folder.display().to_string());
        let out = out.map_or_else(|| (root.join("generated"), "generated".to_owned()), shown);
        Self {
            schema: schema.map_or_else(|| (root.join("schema"), "schema".to_owned()), shown),
            out: Package::generated(&out.0, &out.1),
            runtime: is_own.then_some(runtime),
            runtime_folder,
        }
    }

    /// Brings what is the generator's up to date with the schema.
    ///
    /// # Errors
    ///
    /// Every problem of the schema, every file among the generator's that is not (nothing is written then),
    /// or the first file that cannot be written or removed.
    pub fn write(&self) -> Result<String, String> {
        write::commit(&self.run(Write::new)?)
    }

    /// Compares what is the generator's with what the schema gives, and writes nothing.
    ///
    /// # Errors
    ///
    /// Every problem of the schema, or every file that differs.
    pub fn check(&self, colour: bool) -> Result<String, String> {
        let reports = self.run(|package| Check::new(package, colour))?;
        Ok(reports.concat())
    }

    /// What became of each package.
    fn run<'a, T: Target>(
        &'a self,
        target: impl Fn(&'a Package) -> T,
    ) -> Result<Vec<T::Outcome>, String> {
        let out = target(&self.out);
        let runtime = self.runtime.as_ref().map(target);
        self.generate(&|path, text| {
            out.file(path, text);
            if let (Some(runtime), Some(rest)) = (&runtime, path.strip_prefix(RUNTIME_SERVICE)) {
                let copy = without_docs(&text.to_string());
                runtime.file(&format!("{RUNTIME_OWNED}/{rest}"), &copy);
            }
        })?;
        let targets = iter::once(out).chain(runtime);
        let (done, failed): (Vec<_>, Vec<_>) = targets.map(Target::finish).partition(Result::is_ok);
        let errors: String = failed.into_iter().filter_map(Result::err).collect();
        if errors.is_empty() {
            Ok(done.into_iter().flatten().collect())
        } else {
            Err(errors)
        }
    }

    fn generate(&self, put: &Put<'_>) -> Result<(), String> {
        let (folder, shown) = &self.schema;
        let (sources, mut problems) = schema::read(folder, shown);
        let manifest = self.manifest(put)?;
        let services = feishu_codegen::features(&sources);
        problems.extend(self.refused(&manifest, &services));
        put(manifest::MANIFEST, &manifest.with_services(&services));
        let mut count = problems.len();
        if let Err(diagnostics) =
            feishu_codegen::generate_crate(&manifest.crate_name(), &sources, put)
        {
            count += diagnostics.len();
            problems.push(diagnostics.render(shown));
        }
        if count == 0 {
            return Ok(());
        }
        let problems = problems.join("\n");
        let counted = counted(count, "problem");
        Err(format!(
            "{problems}\nerror: {counted} in {shown}; nothing was written\n"
        ))
    }

    /// The manifest of the package; a new package gets one, with what else it needs.
    fn manifest(&self, put: &Put<'_>) -> Result<Manifest, String> {
        let folder = &self.out.folder;
        let manifest = match Manifest::read(folder) {
            Ok(Some(manifest)) => Ok(manifest),
            Ok(None) => new_package::manifest(folder, &self.runtime_folder).and_then(|text| {
                if !folder.join(ATTRIBUTES_FILE).exists() {
                    put(ATTRIBUTES_FILE, &ATTRIBUTES);
                }
                Manifest::parse(&text)
            }),
            Err(problem) => Err(problem),
        };
        let place = format!("{}/{}", self.out.shown, manifest::MANIFEST);
        manifest.map_err(|problem| format!("error: {place}{problem}\nnothing was written\n"))
    }

    /// Why cargo would refuse the manifest with these services.
    fn refused(&self, manifest: &Manifest, services: &BTreeSet<String>) -> Vec<String> {
        let place = format!("{}/{}", self.out.shown, manifest::MANIFEST);
        let taken = services.iter().filter(|name| manifest.has_feature(name));
        let taken = taken.map(|name| {
            let folder = format!("{}/{}", self.schema.1, name.replace('-', "/"));
            format!(
                "{folder}: a service cannot be called `{name}`, because {place} has a feature of that name; rename the folder\n"
            )
        });
        let gone = manifest.without_needed(services).into_iter();
        let gone = gone.map(|(feature, needed)| {
            format!("{place}: the feature `{feature}` needs `{needed}`, which does not exist; remove it from the list\n")
        });
        taken.chain(gone).collect()
    }
}

/// The runtime cannot depend on the generated package, so that it has a copy of what it uses of it. That is private, and its
/// examples would name the package that it is a copy of.
fn without_docs(text: &str) -> String {
    let is_doc = |line: &&str| {
        ["///", "//!"]
            .iter()
            .any(|mark| line.trim_start().starts_with(mark))
    };
    let lines = text.lines().filter(|line| !is_doc(line));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// "1 file", "2 files".
fn counted(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}
