//! What files must know of all others: which types bodies are made of, and the endpoints that docs name by their paths in back-ticks, with
//! the method where a path has several.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::{File, Method, suggestion};

use crate::resolve::sent_by;

/// What a file must know of all others.
#[derive(Debug, Default)]
pub(crate) struct Endpoints {
    /// By path and method.
    targets: BTreeMap<String, BTreeMap<Method, Target>>,
    /// Names of declared types that bodies may be made of.
    sent: BTreeSet<String>,
}

/// What to write instead of a path that is unknown: many docs name the same one, and each hint compares it with all others.
pub(crate) type Hints<'t> = BTreeMap<&'t str, String>;

/// Where an endpoint is generated.
#[derive(Debug)]
pub(crate) struct Target {
    pub module: Vec<String>,
    /// Name of the request, as written.
    pub request: String,
}

impl Endpoints {
    pub(crate) fn of(files: impl IntoIterator<Item = impl Borrow<File>>) -> Self {
        let mut endpoints = Self::default();
        for file in files {
            endpoints.add(file.borrow());
        }
        endpoints
    }

    pub(crate) fn add(&mut self, file: &File) {
        self.sent.extend(sent_by(file));
        let endpoint = file.endpoint().and_then(|endpoint| {
            let url = endpoint.url.as_ref()?.value.clone();
            let method = endpoint.method.as_ref()?.value;
            let request = endpoint.request.as_ref()?.value.clone();
            Some((url, method, request))
        });
        let Some((url, method, request)) = endpoint else {
            return;
        };
        let module = file.module.clone();
        let target = Target { module, request };
        self.targets.entry(url).or_default().insert(method, target);
    }

    /// Names of declared types that bodies may be made of.
    pub(crate) fn sent(&self) -> &BTreeSet<String> {
        &self.sent
    }

    pub(crate) fn merged(mut self, other: Self) -> Self {
        self.sent.extend(other.sent);
        for (url, methods) in other.targets {
            self.targets.entry(url).or_default().extend(methods);
        }
        self
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
    pub(crate) fn problem<'t>(
        &self,
        reference: &Reference<'t>,
        hints: &mut Hints<'t>,
    ) -> (String, String) {
        let Some(methods) = self.targets.get(reference.path) else {
            let message = format!("no endpoint has the path `{}`", reference.path);
            let hint = hints.entry(reference.path);
            return (
                message,
                hint.or_insert_with(|| self.hint(reference)).clone(),
            );
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

    fn hint(&self, reference: &Reference<'_>) -> String {
        let known = self.targets.keys().map(String::as_str);
        suggestion(reference.path, known)
            .unwrap_or_else(|| "write the `url` of an endpoint".to_owned())
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
