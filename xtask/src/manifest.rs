//! A package's `Cargo.toml`, and the lines in it that follow the schema: a feature for each service.

use std::collections::BTreeSet;
use std::path::Path;

use feishu_codegen::ALL_SERVICES;
use toml::{Table, Value};

use crate::text;
use crate::tree::{self, Entry};

/// Name of the file in the package folder.
pub const MANIFEST: &str = "Cargo.toml";

/// The line before the features.
pub(crate) const BEGIN: &str = "# Services, written by `cargo xtask codegen`:";
/// The line after them.
pub(crate) const END: &str = "# End of the services.";

/// A manifest without the features of the services.
#[derive(Debug)]
pub(crate) struct Manifest {
    /// What comes before these features.
    before: String,
    /// What comes after them.
    after: String,
    table: Table,
}

impl Manifest {
    /// That of the package, if it has one; as an error why it cannot be used, and what to do, to be put after its path.
    pub(crate) fn read(package: &Path) -> Result<Option<Self>, String> {
        match tree::read(package, MANIFEST).remove(MANIFEST) {
            None => Ok(None),
            Some(Entry::Err(reason)) => Err(format!(": {reason}")),
            Some(Entry::Ok(bytes)) => {
                let text = text::utf8(bytes).map_err(|problem| format!(":{problem}"))?;
                Self::parse(&text).map(Some)
            }
        }
    }

    /// Takes the text of a manifest; as an error what [`read`](Self::read) says.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let parts = text.split_once(BEGIN).and_then(|(before, rest)| {
            let (services, after) = rest.split_once(END)?;
            Some((before, services, after))
        });
        let (before, services, after) = parts.ok_or_else(|| {
            format!(": nowhere to write the features of the services; add these two lines under `[features]`:\n\n{BEGIN}\n{END}\n")
        })?;
        // Other lines keep their numbers.
        let lines = "\n".repeat(services.matches('\n').count());
        Ok(Self {
            before: before.to_owned(),
            after: after.to_owned(),
            table: table(&format!("{before}{lines}{after}"))?,
        })
    }

    /// The text with a feature for each service and one for all of them.
    pub(crate) fn with_services(&self, services: &BTreeSet<String>) -> String {
        let Self { before, after, .. } = self;
        let quoted: Vec<String> = services.iter().map(|name| format!("\"{name}\"")).collect();
        let all = format!("{ALL_SERVICES} = [{}]\n", quoted.join(", "));
        let lines = services
            .iter()
            .fold(all, |lines, name| lines + name + " = []\n");
        format!("{before}{BEGIN}\n{lines}{END}{after}")
    }

    /// Features that need one which is no longer there, with its name.
    pub(crate) fn without_needed(&self, services: &BTreeSet<String>) -> Vec<(&str, &str)> {
        let features = self.table.get("features").and_then(Value::as_table);
        let needs = features
            .into_iter()
            .flatten()
            .flat_map(|(feature, needed)| {
                let needed = needed.as_array().into_iter().flatten();
                needed.filter_map(move |needed| Some((feature.as_str(), needed.as_str()?)))
            });
        // `dep:x` and `x/y` name packages.
        needs
            .filter(|(_, needed)| !needed.contains([':', '/']))
            .filter(|(_, needed)| !services.contains(*needed) && !self.has_feature(needed))
            .collect()
    }

    /// Whether a service of that name would be the second feature so called.
    pub(crate) fn has_feature(&self, name: &str) -> bool {
        name == ALL_SERVICES || self.own_feature(name) || self.optional_dependency(name)
    }

    fn own_feature(&self, name: &str) -> bool {
        let features = self.table.get("features");
        features.is_some_and(|features| features.get(name).is_some())
    }

    fn optional_dependency(&self, name: &str) -> bool {
        let dependency = self.table.get("dependencies").and_then(|all| all.get(name));
        let optional = dependency.and_then(|dependency| dependency.get("optional"));
        optional == Some(&Value::Boolean(true))
    }

    /// The name by which Rust knows the package.
    pub(crate) fn crate_name(&self) -> String {
        let name = |section: &str| self.table.get(section)?.get("name")?.as_str();
        let name = name("lib").or_else(|| name("package"));
        name.unwrap_or("feishu_openapi").replace('-', "_")
    }
}

fn table(text: &str) -> Result<Table, String> {
    text.parse().map_err(|error: toml::de::Error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let place = text::place_after(before.unwrap_or_default());
        format!(":{place}: {}", error.message())
    })
}
