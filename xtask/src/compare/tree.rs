//! The schema that is compared with.

use std::path::Path;

use feishu_notation::{File, Problems, SharedTypes, Source, suggestion};

use super::fields::Scope;
use crate::schema;

/// The files that can be read; what is wrong with the others is the generator's to tell.
#[derive(Debug)]
pub(crate) struct Tree(Vec<File>);

impl Tree {
    pub(crate) fn read(folder: &Path, shown: &str) -> Self {
        let (sources, _) = schema::read(folder, shown);
        let file = |source: &Source| File::read(source, &mut Problems::default());
        Self(sources.iter().filter_map(file).collect())
    }

    pub(crate) fn shared(&self) -> SharedTypes<'_> {
        SharedTypes::of(&self.0)
    }

    /// The endpoint of a file, such as `hire/v1/interview/list`.
    pub(crate) fn named<'a>(
        &'a self,
        name: &str,
        shared: &'a SharedTypes<'a>,
    ) -> Result<Scope<'a>, String> {
        let name = name.strip_suffix(".yaml").unwrap_or(name);
        let mut endpoints = self.endpoints(shared);
        let found = endpoints.find(|scope| scope.module.join("/") == name);
        found.ok_or_else(|| {
            let endpoints = self.endpoints(shared);
            let names: Vec<String> = endpoints.map(|scope| scope.module.join("/")).collect();
            let hint = suggestion(name, names.iter().map(String::as_str));
            let hint = hint.map_or(String::new(), |hint| format!("; {hint}"));
            format!("error: no schema file describes the endpoint `{name}`{hint}\n")
        })
    }

    /// The endpoint with this method and path.
    pub(crate) fn requested<'a>(
        &'a self,
        method: &str,
        url: &str,
        shared: &'a SharedTypes<'a>,
    ) -> Option<Scope<'a>> {
        let mut endpoints = self.endpoints(shared);
        endpoints.find(|scope| scope.endpoint.is_called(method, url))
    }

    fn endpoints<'a>(&'a self, shared: &'a SharedTypes<'a>) -> impl Iterator<Item = Scope<'a>> {
        self.0.iter().filter_map(move |file| {
            Some(Scope {
                endpoint: file.endpoint()?,
                module: &file.module,
                shared,
            })
        })
    }
}
