//! What the crate's documentation begins with.

use std::collections::BTreeMap;

use super::docs;
use super::idents::ident_of_module;
use crate::features;
use crate::model::{Group, Groups, Listed, Outline};

const FEATURES: &str = "\
| feature | what it adds |
|---|---|
| one for each service and version | its endpoints; nothing of a service is compiled without its feature |
| `all-services` | all of them |
| `reqwest` (default) | the client, with reqwest and rustls as its transport |
| `client` | the client, with a [`Transport`] of your own |
| `socks` | proxies that speak SOCKS, for `reqwest` |
| `tracing` | a span for each call, and events for retries, throttled calls and tokens |
| `chrono`, `jiff`, `time` | conversions of [`Timestamp`] to and from the times of these libraries |
| `testing` | a scripted transport and a paused clock for your own tests |";

/// An endpoint and its module.
type Entry<'o> = (&'o [String], &'o Listed);

/// What it is, a first program, the features, and the endpoints by what they are for.
pub(crate) fn paragraphs(crate_name: &str, outline: &Outline, groups: &Groups) -> Vec<String> {
    let sections = sections(outline, groups);
    let mut paragraphs = vec![
        "A typed client for the Feishu and Lark Open Platform, generated from its documentation pages.".to_owned(),
        "Each endpoint has a module with its request, its response, its enums and its error codes. Make a [`Client`], build a \
         request, send it."
            .to_owned(),
    ];
    let mut entries = sections.iter().flat_map(|section| &section.entries);
    let first = entries.find(|(_, listed)| listed.is_plain_list);
    paragraphs.extend(first.map(|entry| program(crate_name, *entry)));
    paragraphs.extend([
        "The [`guide`] answers in short chapters how to read lists, handle errors, get tokens, keep to limits, get through \
         proxies, test, and upgrade."
            .to_owned(),
        "# Features".to_owned(),
        FEATURES.to_owned(),
        "Without `client` and `reqwest` the crate builds requests and decodes responses ([`request`]) and pulls in no HTTP \
         library."
            .to_owned(),
        "# Endpoints".to_owned(),
    ]);
    paragraphs.extend(sections.iter().flat_map(Section::paragraphs));
    paragraphs
}

/// A program that reads a list.
fn program(crate_name: &str, (path, listed): Entry<'_>) -> String {
    let (feature, request) = (&listed.service, &listed.request);
    let module = module_path(path);
    format!(
        "```no_run\n\
         # #[cfg(all(feature = \"reqwest\", feature = \"{feature}\"))]\n\
         # async fn example() -> Result<(), {crate_name}::Error> {{\n\
         use {crate_name}::Client;\n\
         use {crate_name}::{module}::{request};\n\n\
         let client = Client::builder().app(\"cli_a1b2c3\", \"app-secret\").build()?;\n\
         let mut items = {request}::new().items(&client);\n\
         while let Some(item) = items.try_next().await? {{\n    \
         println!(\"{{item:?}}\");\n\
         }}\n\
         # Ok(())\n# }}\n```"
    )
}

/// Endpoints under a heading.
struct Section<'o> {
    headings: Vec<String>,
    entries: Vec<Entry<'o>>,
}

impl Section<'_> {
    fn paragraphs(&self) -> Vec<String> {
        let rows: Vec<String> = self.entries.iter().map(|entry| row(*entry)).collect();
        let table = format!(
            "| Request | Endpoint | |\n|---|---|---|\n{}",
            rows.join("\n")
        );
        self.headings.iter().cloned().chain([table]).collect()
    }
}

/// Services with groups come first.
fn sections<'o>(outline: &'o Outline, groups: &Groups) -> Vec<Section<'o>> {
    let mut services: BTreeMap<(bool, &str), Vec<Entry<'o>>> = BTreeMap::new();
    for (path, listed) in outline {
        if let Some(listed) = listed {
            let service = listed.service.as_str();
            let key = (!groups.contains_key(service), service);
            services.entry(key).or_default().push((path, listed));
        }
    }
    let of_service = |((_, service), entries): ((bool, &str), Vec<Entry<'o>>)| {
        let mut sections = grouped(entries, groups.get(service).map_or(&[], Vec::as_slice));
        if let Some(first) = sections.first_mut() {
            first
                .headings
                .insert(0, format!("## {}", docs::code(service)));
        }
        sections
    };
    services.into_iter().flat_map(of_service).collect()
}

/// The endpoints of a service in the order of its groups, and the rest by path.
fn grouped<'o>(mut rest: Vec<Entry<'o>>, groups: &[Group]) -> Vec<Section<'o>> {
    let mut sections = Vec::new();
    for group in groups {
        let mut entries = Vec::new();
        for folder in &group.folders {
            let (here, others) = rest
                .into_iter()
                .partition(|(path, _)| features::folder(path) == Some(folder));
            rest = others;
            entries.extend::<Vec<_>>(here);
        }
        sections.push(Section {
            headings: vec![format!("### {}", docs::markdown(&group.heading))],
            entries,
        });
    }
    if !rest.is_empty() {
        let heading = (!groups.is_empty()).then(|| "### Others".to_owned());
        sections.push(Section {
            headings: heading.into_iter().collect(),
            entries: rest,
        });
    }
    sections
}

fn module_path(path: &[String]) -> String {
    let names = path.iter().map(|name| ident_of_module(name).to_string());
    names.collect::<Vec<_>>().join("::")
}

fn row((path, endpoint): Entry<'_>) -> String {
    let name = &endpoint.request;
    let method = endpoint.method.name();
    let summary = docs::markdown(&endpoint.summary);
    format!(
        "| [`{name}`]({}::{name}) | `{method} {}` | {summary} |",
        module_path(path),
        endpoint.url
    )
}
