//! What users of a generated file can have written into their programs.

use std::collections::{BTreeMap, BTreeSet};

use syn::{Fields, ImplItem, Item, ItemImpl, Type, UseTree, Visibility};

/// The public names of a generated file, as paths from the crate's root: `hire::v1::job::get::GetJob::job_id`.
#[derive(Debug)]
pub struct PublicNames {
    module: String,
    /// Modules, types, fields, variants, constants and functions, and what is offered from elsewhere.
    pub found: BTreeSet<String>,
    /// Where that lives which is offered from elsewhere in the crate.
    pub offered: BTreeMap<String, String>,
}

/// The path of the module in a file such as `src/hire/v1/mod.rs`.
fn module(path: &str) -> String {
    let path = path.strip_prefix("src/").unwrap_or(path);
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let folder = path.strip_suffix("mod").or(path.strip_suffix("lib"));
    let module = folder.filter(|rest| rest.is_empty() || rest.ends_with('/'));
    let module = module.unwrap_or(path).trim_end_matches('/');
    module.replace('/', "::")
}

impl PublicNames {
    /// None if the text is no Rust.
    #[must_use]
    pub fn read(path: &str, text: &str) -> Self {
        let mut names = Self {
            module: module(path),
            found: BTreeSet::new(),
            offered: BTreeMap::new(),
        };
        for item in syn::parse_file(text).iter().flat_map(|file| &file.items) {
            names.item(item);
        }
        names
    }

    fn path(&self, parts: &[String]) -> String {
        let parts = parts.iter().map(String::as_str);
        let parts: Vec<&str> = [self.module.as_str()].into_iter().chain(parts).collect();
        parts.join("::").trim_start_matches("::").to_owned()
    }

    fn add(&mut self, parts: &[String]) {
        let name = self.path(parts);
        self.found.insert(name);
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Mod(item) if is_public(&item.vis) => self.add(&[item.ident.to_string()]),
            Item::Struct(item) if is_public(&item.vis) => {
                self.add(&[item.ident.to_string()]);
                self.fields(&item.ident.to_string(), &item.fields);
            }
            Item::Enum(item) if is_public(&item.vis) => {
                self.add(&[item.ident.to_string()]);
                for variant in &item.variants {
                    self.add(&[item.ident.to_string(), variant.ident.to_string()]);
                }
            }
            Item::Use(item) if is_public(&item.vis) => self.offer("", &item.tree),
            Item::Impl(item) if item.trait_.is_none() => self.members(item),
            _ => {}
        }
    }

    fn fields(&mut self, of: &str, fields: &Fields) {
        for field in fields.iter().filter(|field| is_public(&field.vis)) {
            if let Some(name) = &field.ident {
                self.add(&[of.to_owned(), name.to_string()]);
            }
        }
    }

    fn members(&mut self, item: &ItemImpl) {
        let Type::Path(path) = &*item.self_ty else {
            return;
        };
        let of = path.path.segments.last();
        let of = of.map_or_else(String::new, |segment| segment.ident.to_string());
        for member in &item.items {
            match member {
                ImplItem::Fn(member) if is_public(&member.vis) => {
                    self.add(&[of.clone(), member.sig.ident.to_string()]);
                }
                ImplItem::Const(member) if is_public(&member.vis) => {
                    self.add(&[of.clone(), member.ident.to_string()]);
                }
                _ => {}
            }
        }
    }

    /// Takes what stands below `above`, a path with `::` behind each part.
    fn offer(&mut self, above: &str, tree: &UseTree) {
        let (name, origin) = match tree {
            UseTree::Path(path) => {
                return self.offer(&format!("{above}{}::", path.ident), &path.tree);
            }
            UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.offer(above, tree));
            }
            UseTree::Name(name) => (&name.ident, &name.ident),
            UseTree::Rename(renamed) => (&renamed.rename, &renamed.ident),
            UseTree::Glob(_) => return,
        };
        let name = self.path(&[name.to_string()]);
        if let Some(above) = above.strip_prefix("crate::") {
            self.offered
                .insert(name.clone(), format!("{above}{origin}"));
        }
        self.found.insert(name);
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}
