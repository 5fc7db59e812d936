//! The button behind `cargo xtask`.
//!
//! It does what the generator, a pure library, does not: `schema` reads the YAML files, [`package`] what
//! lies in the package that is generated, [`target`] compares the two, [`write`](mod@write) makes the package be what the
//! schema gives and [`check`](mod@check) reports how it differs. A report is text that is ready to print; as an error it is the
//! reason why the run failed.

pub mod arguments;
pub mod check;
pub mod compare;
pub mod completion;
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
mod settled;
mod staging;
mod summary;
mod survey;
pub mod target;
mod text;
pub mod transcribe;
pub mod tree;
mod vanished;
pub mod write;

use std::collections::BTreeSet;
use std::iter;
use std::path::{Path, PathBuf};

use check::Check;
use feishu_codegen::{Diagnostics, Put};
use manifest::Manifest;
use new_package::{ATTRIBUTES, ATTRIBUTES_FILE};
use package::{Package, RUNTIME_OWNED};
use target::Target;
use vanished::Names;
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
    /// What that manifest says of the runtime, in TOML, instead of its folder.
    pub runtime_dependency: Option<String>,
    /// Whether files with problems are left out, so that the rest is generated.
    pub skip_unsettled: bool,
    /// Whether each problem is shown in full, however many there are.
    pub all_problems: bool,
}

/// The services whose requests the runtime sends itself, to get tokens, and the folders that they are copied to.
const RUNTIME_SERVICES: [(&str, &str); 2] =
    [("src/auth/v3/", "auth_v3"), ("src/authen/v2/", "authen_v2")];

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
            runtime_dependency: None,
            skip_unsettled: false,
            all_problems: false,
        }
    }

    /// Brings what is the generator's up to date with the schema.
    ///
    /// # Errors
    ///
    /// Every problem of the schema, every file among the generator's that is not (nothing is written then),
    /// or the first file that cannot be written or removed.
    pub fn write(&self) -> Result<String, String> {
        let note = new_package::note(&self.out.folder, &self.runtime_folder);
        let (changes, notes) = self.run(Write::new)?;
        Ok(write::commit(&changes)? + &notes + &note)
    }

    /// Compares what is the generator's with what the schema gives, and writes nothing.
    ///
    /// # Errors
    ///
    /// Every problem of the schema, or every file that differs.
    pub fn check(&self, colour: bool) -> Result<String, String> {
        let (reports, notes) = self.run(|package| Check::new(package, colour))?;
        Ok(reports.concat() + &notes)
    }

    /// What became of each package, and what to tell of it: files of the schema that were left out, public names that vanish.
    fn run<'a, T: Target>(
        &'a self,
        target: impl Fn(&'a Package) -> T,
    ) -> Result<(Vec<T::Outcome>, String), String> {
        let out = target(&self.out);
        let runtime = self.runtime.as_ref().map(target);
        let names = Names::new(&self.out);
        let mut notes = self.generate(&|path, text| {
            let change = out.file(path, text);
            names.file(path, text, change);
            if let (Some(runtime), Some(path)) = (&runtime, runtime_path(path)) {
                runtime.file(&path, &without_docs(&text.to_string()));
            }
        })?;
        let vanished = names.vanished().report(&self.schema.0, &self.schema.1);
        let targets = iter::once(out).chain(runtime);
        let (done, failed): (Vec<_>, Vec<_>) = targets.map(Target::finish).partition(Result::is_ok);
        let mut errors: String = failed.into_iter().filter_map(Result::err).collect();
        match vanished {
            Ok(told) => notes += &told,
            Err(refusal) => errors += &refusal,
        }
        if errors.is_empty() {
            Ok((done.into_iter().flatten().collect(), notes))
        } else {
            Err(errors)
        }
    }

    /// Generates all files, and tells what in the schema is most likely a mistake and which files were left out.
    fn generate(&self, put: &Put<'_>) -> Result<String, String> {
        let (folder, shown) = &self.schema;
        let (sources, mut problems) = schema::read(folder, shown);
        let (sources, skipped) = if self.skip_unsettled {
            settled::of(sources)
        } else {
            (sources, Diagnostics::default())
        };
        let manifest = self.manifest(put)?;
        let services = feishu_codegen::features(&sources);
        problems.extend(self.refused(&manifest, &services));
        put(manifest::MANIFEST, &manifest.with_services(&services));
        let mut count = problems.len();
        match feishu_codegen::generate_crate(&manifest.crate_name(), &sources, put) {
            Ok(advice) if count == 0 => {
                return Ok(self.advice(&advice) + &self.left_out(&skipped));
            }
            Ok(_) => {}
            Err(diagnostics) => {
                count += diagnostics.len();
                problems.push(self.rendered(&diagnostics));
            }
        }
        let problems = problems.join("\n");
        let counted = counted(count, "problem");
        Err(format!(
            "{problems}\nerror: {counted} in {shown}; nothing was written\n"
        ))
    }

    fn rendered(&self, diagnostics: &Diagnostics) -> String {
        let shown = &self.schema.1;
        if self.all_problems || diagnostics.len() <= summary::FEW {
            diagnostics.render(shown)
        } else {
            summary::of(diagnostics, shown)
        }
    }

    fn advice(&self, advice: &Diagnostics) -> String {
        if advice.is_empty() {
            return String::new();
        }
        let counted = counted(advice.len(), "likely mistake");
        format!(
            "\n{}\n{counted} in {}\n",
            self.rendered(advice),
            self.schema.1
        )
    }

    fn left_out(&self, skipped: &Diagnostics) -> String {
        let files: BTreeSet<&str> = skipped.iter().map(|(path, ..)| path).collect();
        if files.is_empty() {
            return String::new();
        }
        let rendered = if self.all_problems {
            skipped.render(&self.schema.1)
        } else {
            summary::of(skipped, &self.schema.1)
        };
        let (files, problems) = (
            counted(files.len(), "file"),
            counted(skipped.len(), "problem"),
        );
        format!("\n{rendered}\n{files} with {problems} left out\n")
    }

    /// The manifest of the package; a new package gets one, with what else it needs.
    fn manifest(&self, put: &Put<'_>) -> Result<Manifest, String> {
        let folder = &self.out.folder;
        let manifest = match Manifest::read(folder) {
            Ok(Some(_)) if self.runtime_dependency.is_some() => Err(
                ": `--runtime` is for a new package; change the dependency in this file".to_owned(),
            ),
            Ok(Some(manifest)) => Ok(manifest),
            Ok(None) => self.new_manifest(put),
            Err(problem) => Err(problem),
        };
        let place = format!("{}/{}", self.out.shown, manifest::MANIFEST);
        manifest.map_err(|problem| format!("error: {place}{problem}\nnothing was written\n"))
    }

    fn new_manifest(&self, put: &Put<'_>) -> Result<Manifest, String> {
        let folder = &self.out.folder;
        let runtime = match &self.runtime_dependency {
            Some(dependency) => new_package::stated(dependency)?,
            None => new_package::by_path(folder, &self.runtime_folder)?,
        };
        if !folder.join(ATTRIBUTES_FILE).exists() {
            put(ATTRIBUTES_FILE, &ATTRIBUTES);
        }
        Manifest::parse(&new_package::manifest(
            folder,
            &self.runtime_folder,
            &runtime,
        ))
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

/// Where the runtime has its copy of a file, if it needs one.
fn runtime_path(path: &str) -> Option<String> {
    RUNTIME_SERVICES.iter().find_map(|(service, folder)| {
        let rest = path.strip_prefix(service)?;
        Some(format!("{RUNTIME_OWNED}/{folder}/{rest}"))
    })
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
