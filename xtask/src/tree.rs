//! Reads a folder into memory.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// Path with `/` between folders, to what lies there.
pub type Tree = BTreeMap<String, Entry>;

/// Content of a file, or why it is not taken as one.
pub type Entry = Result<Vec<u8>, String>;

/// Reads every file below `start`, a path below `base`; the paths given back are below `base` too.
/// A folder that does not exist is an empty one.
#[must_use]
pub fn read(base: &Path, start: &str) -> Tree {
    let mut tree = Tree::new();
    visit(base, start, &mut tree);
    tree
}

fn visit(base: &Path, path: &str, tree: &mut Tree) {
    let full = base.join(path);
    let entry = match fs::symlink_metadata(&full) {
        Ok(metadata) if metadata.is_dir() => match names(&full) {
            Ok(names) => return visit_all(base, path, names, tree),
            Err(error) => unreadable(&error),
        },
        Ok(metadata) if metadata.is_file() => fs::read(&full).or_else(|error| unreadable(&error)),
        Ok(metadata) if metadata.is_symlink() => Err("it is a symbolic link".to_owned()),
        Ok(_) => Err("it is neither a file nor a folder".to_owned()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return,
        Err(error) => unreadable(&error),
    };
    tree.insert(path.to_owned(), entry);
}

/// The names in a folder; as an error the nearest readable form of a name that is not UTF-8.
fn names(folder: &Path) -> io::Result<Vec<Result<String, String>>> {
    fs::read_dir(folder)?
        .map(|entry| {
            let name = entry?.file_name();
            Ok(name
                .into_string()
                .map_err(|name| name.to_string_lossy().into_owned()))
        })
        .collect()
}

fn visit_all(base: &Path, folder: &str, names: Vec<Result<String, String>>, tree: &mut Tree) {
    for name in names {
        match name {
            Ok(name) => visit(base, &below(folder, &name), tree),
            Err(name) => {
                let reason = "its name is not UTF-8".to_owned();
                tree.insert(below(folder, &name), Err(reason));
            }
        }
    }
}

fn below(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

fn unreadable(error: &io::Error) -> Entry {
    Err(format!("it cannot be read: {error}"))
}
