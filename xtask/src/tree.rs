//! What lies below a folder.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// Path with `/` between folders, to what lies there.
pub type Tree = BTreeMap<String, Entry>;

/// Path with `/` between folders, to whether a file lies there, or why what does is not taken as one.
pub(crate) type Listing = BTreeMap<String, Result<(), String>>;

/// Content of a file, or why it is not taken as one.
pub type Entry = Result<Vec<u8>, String>;

/// Reads every file below `start`, a path below `base`; the paths given back are below `base` too.
/// A folder that does not exist is an empty one.
#[must_use]
pub fn read(base: &Path, start: &str) -> Tree {
    let read = |(path, entry): (String, Result<(), String>)| {
        let content =
            entry.and_then(|()| fs::read(base.join(&path)).map_err(|error| unreadable(&error)));
        (path, content)
    };
    list(base, start).into_iter().map(read).collect()
}

/// The same without what is in the files.
pub(crate) fn list(base: &Path, start: &str) -> Listing {
    let mut listing = Listing::new();
    visit(base, start, &mut listing);
    listing
}

fn visit(base: &Path, path: &str, listing: &mut Listing) {
    let full = base.join(path);
    let entry = match fs::symlink_metadata(&full) {
        Ok(metadata) if metadata.is_dir() => match names(&full) {
            Ok(names) => return visit_all(base, path, names, listing),
            Err(error) => Err(unreadable(&error)),
        },
        Ok(metadata) if metadata.is_file() => Ok(()),
        Ok(metadata) if metadata.is_symlink() => Err("a symbolic link".to_owned()),
        Ok(_) => Err("neither a file nor a folder".to_owned()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return,
        Err(error) => Err(unreadable(&error)),
    };
    listing.insert(path.to_owned(), entry);
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

fn visit_all(base: &Path, folder: &str, names: Vec<Result<String, String>>, listing: &mut Listing) {
    for name in names {
        match name {
            Ok(name) => visit(base, &below(folder, &name), listing),
            Err(name) => {
                let reason = "its name is not UTF-8".to_owned();
                listing.insert(below(folder, &name), Err(reason));
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

pub(crate) fn unreadable(error: &io::Error) -> String {
    format!("cannot be read: {error}")
}
