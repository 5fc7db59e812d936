//! The endpoints that docs name by their paths in back-ticks, with the method where a path has several.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use feishu_notation::{Address, Method, Source, module, suggestion};

/// What a file must know of all others.
#[derive(Debug, Default)]
pub(crate) struct Endpoints {
    /// By path and method.
    targets: BTreeMap<String, BTreeMap<Method, Target>>,
    /// What to write instead of a path that is unknown: many docs name the same one, and each hint compares it with all others.
    hints: Mutex<BTreeMap<String, String>>,
}

/// Where an endpoint is generated.
#[derive(Debug)]
pub(crate) struct Target {
    pub module: Vec<String>,
    /// Name of the request, as written.
    pub request: String,
}

impl Endpoints {
    /// Those of the files that can be read so far.
    pub(crate) fn of<'s>(sources: impl IntoIterator<Item = &'s Source>) -> Self {
        let mut endpoints = Self::default();
        for source in sources {
            if let Some(address) = Address::read(&source.text) {
                endpoints.add(address, module(&source.path));
            }
        }
        endpoints
    }

    fn add(&mut self, address: Address, module: Vec<String>) {
        let request = address.request;
        let methods = self.targets.entry(address.url).or_default();
        methods.insert(address.method, Target { module, request });
    }

    /// The endpoint, if it is clear which.
    pub(crate) fn find(&self, reference: &Reference<'_>) -> Option<&Target> {
        let methods = self.targets.get(reference.path)?;
        match reference.method {
            Some(method) => methods.get(&method),
            None if methods.len() == 1 => methods.values().next(),
            None => None,
        }
    }

    /// Why it is not clear which, and what to do about it.
    pub(crate) fn problem(&self, reference: &Reference<'_>) -> (String, String) {
        let Some(methods) = self.targets.get(reference.path) else {
            let message = format!("no endpoint has the path `{}`", reference.path);
            return (message, self.hint(reference.path));
        };
        let calls = methods
            .keys()
            .map(|method| format!("`{} {}`", method.name(), reference.path));
        let calls: Vec<String> = calls.collect();
        (
            format!("`{}` is not one endpoint", reference.code),
            format!("write {}", calls.join(" or ")),
        )
    }

    fn hint(&self, path: &str) -> String {
        let mut hints = self.hints.lock().unwrap_or_else(PoisonError::into_inner);
        let hint = hints.entry(path.to_owned()).or_insert_with(|| {
            let known = self.targets.keys().map(String::as_str);
            suggestion(path, known).unwrap_or_else(|| "write the `url` of an endpoint".to_owned())
        });
        hint.clone()
    }
}

/// An endpoint as a text names it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reference<'t> {
    /// What stands in back-ticks.
    pub code: &'t str,
    method: Option<Method>,
    path: &'t str,
}

/// The endpoints that a text names.
pub(crate) fn references(text: &str) -> impl Iterator<Item = Reference<'_>> {
    let code = text.split('`').skip(1).step_by(2);
    code.filter_map(Reference::of)
}

impl<'t> Reference<'t> {
    fn of(code: &'t str) -> Option<Self> {
        let (method, path) = match code.split_once(' ') {
            Some((method, path)) => (Some(Method::of_name(method)?), path),
            None => (None, code),
        };
        path.starts_with("/open-apis/")
            .then_some(Self { code, method, path })
    }

    /// Whether it is of the service that a module belongs to. Others may be in the schema in part only.
    pub(crate) fn is_of_service_of(&self, module: &[String]) -> bool {
        let service = self.path.split('/').nth(2);
        service.is_some_and(|service| module.first().is_some_and(|folder| folder == service))
    }
}
