//! How the requests of a tree are named after their paths: `job/list` is `list_jobs`, `job/get` is `get_job`.

use std::collections::BTreeMap;

use super::Said;

/// Paths and requests, by the last part of the path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Requests(BTreeMap<String, Vec<(String, String)>>);

/// Names for the request of a file, always in the same order.
fn candidates(path: &str) -> Option<(&str, [String; 2])> {
    let (folders, method) = path
        .strip_suffix(".yaml")
        .unwrap_or(path)
        .rsplit_once('/')?;
    let resource = folders.rsplit('/').next()?;
    let names = [resource.to_owned(), plural(resource)];
    Some((method, names.map(|name| format!("{method}_{name}"))))
}

fn plural(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if word.ends_with(['s', 'x']) || word.ends_with("ch") => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

impl Requests {
    pub(crate) fn note(&mut self, path: &str, request: &str) {
        if let Some((method, _)) = candidates(path) {
            let path = path.strip_suffix(".yaml").unwrap_or(path);
            let of_method = self.0.entry(method.to_owned()).or_default();
            of_method.push((path.to_owned(), request.to_owned()));
        }
    }

    /// The name by the pattern that most files of the same last part follow, and the first that does.
    pub(crate) fn name(&self, path: &str) -> Option<Said<'_, String>> {
        let (method, names) = candidates(path)?;
        let others = self.0.get(method)?;
        let follows = |index: usize, other: &(String, String)| {
            candidates(&other.0).is_some_and(|(_, names)| names[index] == other.1)
        };
        names.into_iter().enumerate().find_map(|(index, words)| {
            let mut same = others.iter().filter(|other| follows(index, other));
            let (file, _) = same.next()?;
            let is_usual = (same.count() + 1) * 2 > others.len();
            is_usual.then_some(Said { words, file })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn plurals_are_as_in_the_names_of_requests() {
        for (word, expected) in [
            ("book", "books"),
            ("story", "stories"),
            ("day", "days"),
            ("box", "boxes"),
            ("class", "classes"),
            ("batch", "batches"),
        ] {
            assert_eq!(plural(word), expected);
        }
    }
}
