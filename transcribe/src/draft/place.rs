//! Where the file of an endpoint goes, from its URL and method.

use feishu_notation::TYPES_FILE;
use feishu_notation::names::is_module;

use super::names;
use crate::transcript::Transcript;

/// Methods that stand for themselves as names of files.
const METHODS: [&str; 5] = ["get", "list", "create", "update", "delete"];

/// How many numbered names there are for those that collide all the same.
const NUMBERS: std::ops::RangeInclusive<usize> = 2..=99;

/// Paths of the file below the schema folder: the usual one, `hire/v1/interview/list.yaml`, and others for when
/// it is taken.
pub(crate) fn of(transcript: &Transcript<'_>) -> Vec<String> {
    let words = words(&transcript.page.url.value);
    let (service, rest) = words.split_at(words.len().min(2));
    let mut folders: Vec<String> = service.iter().map(|word| module_name(word)).collect();
    folders.extend(resource(rest, transcript));
    let Some(last) = folders.pop() else {
        return Vec::new();
    };
    let names = [last.clone()]
        .into_iter()
        .chain(others(&last, &transcript.page.method.value))
        .chain(NUMBERS.map(|number| format!("{last}_{number}")));
    let folder = folders.join("/");
    names.map(|name| format!("{folder}/{name}.yaml")).collect()
}

/// Names for a second method of a path, and for a file beside a folder of its name.
fn others(last: &str, method: &str) -> Vec<String> {
    let method = method.to_ascii_lowercase();
    if METHODS.contains(&last) {
        return vec![method];
    }
    let verb = match method.as_str() {
        "post" => "create",
        "put" | "patch" => "update",
        method => method,
    };
    vec![format!("{last}/{verb}"), format!("{verb}_{last}")]
}

/// The parts of the path below `/open-apis`.
fn words(url: &str) -> Vec<String> {
    let parts = url
        .split('/')
        .filter(|part| !part.is_empty() && *part != "open-apis");
    parts.map(str::to_owned).collect()
}

/// Folders of the resource, and the name of the method as the last.
fn resource(segments: &[String], transcript: &Transcript<'_>) -> Vec<String> {
    let is_parameter = |segment: &str| segment.starts_with(':');
    let fixed: Vec<&str> = segments
        .iter()
        .map(String::as_str)
        .filter(|segment| !is_parameter(segment))
        .collect();
    let Some((last, others)) = fixed.split_last() else {
        return vec!["root".to_owned(), method(transcript, false)];
    };
    let ends_in_parameter = segments.last().is_some_and(|last| is_parameter(last));
    let is_verb = !ends_in_parameter && !others.is_empty() && !is_collection(last, transcript);
    let mut folders: Vec<String> = others
        .iter()
        .map(|word| module_name(&singular(word)))
        .collect();
    if is_verb {
        let action =
            change(last, transcript).map_or((*last).to_owned(), |verb| format!("{verb}_{last}"));
        folders.push(module_name(&action));
    } else {
        folders.push(module_name(&singular(last)));
        folders.push(method(transcript, ends_in_parameter));
    }
    folders
}

/// What may be written as well as read needs the method, unless the word says it.
fn change(word: &str, transcript: &Transcript<'_>) -> Option<String> {
    let is_change = matches!(
        transcript.page.method.value.as_str(),
        "PUT" | "PATCH" | "DELETE"
    );
    let says_so = ["update", "batch", "delete", "cancel", "onboard"]
        .iter()
        .any(|verb| word.contains(verb));
    (is_change && !says_so).then(|| method(transcript, true))
}

/// Whether the last word names things rather than an action: a plural that is read, listed or created in.
fn is_collection(word: &str, transcript: &Transcript<'_>) -> bool {
    let is_plural = singular(word) != word;
    is_plural
        && !word.contains("batch")
        && matches!(transcript.page.method.value.as_str(), "GET" | "POST")
}

fn method(transcript: &Transcript<'_>, is_single: bool) -> String {
    let name = match transcript.page.method.value.as_str() {
        "GET" if is_single || !is_list(transcript) => "get",
        "GET" => "list",
        "POST" => "create",
        "DELETE" => "delete",
        _ => "update",
    };
    name.to_owned()
}

/// Whether the response is mainly a list.
fn is_list(transcript: &Transcript<'_>) -> bool {
    let is_list = |name: &str| {
        transcript
            .response
            .iter()
            .any(|field| field.row.name == name)
    };
    is_list("items")
        || is_list("has_more")
        || transcript
            .response
            .iter()
            .any(|field| field.row.type_text.ends_with("[]"))
}

/// The English singular of the last word, as far as endpoints need it.
fn singular(word: &str) -> String {
    const SAME: [&str; 4] = ["minutes", "news", "series", "settings"];
    if SAME.contains(&word) || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")
    {
        return word.to_owned();
    }
    for (plural, singular) in [
        ("ies", "y"),
        ("sses", "ss"),
        ("xes", "x"),
        ("ches", "ch"),
        ("s", ""),
    ] {
        if let Some(stem) = word.strip_suffix(plural) {
            return format!("{stem}{singular}");
        }
    }
    word.to_owned()
}

/// A name that a module can have.
fn module_name(word: &str) -> String {
    let name = names::word(&word.trim_start_matches(':').to_ascii_lowercase());
    if !name.starts_with(|first: char| first.is_ascii_lowercase()) {
        format!("v_{name}")
    } else if name == TYPES_FILE || !is_module(&name) {
        format!("{name}_")
    } else {
        name
    }
}
