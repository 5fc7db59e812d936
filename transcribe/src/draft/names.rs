//! Names for what a page does not name.

use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::names::variant;
use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

/// Names given away in one namespace.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    taken: BTreeSet<String>,
    /// The last number given to each name, below which none is free.
    numbers: BTreeMap<String, usize>,
}

impl Names {
    /// A namespace in which these are given away.
    pub(crate) fn of<'n>(taken: impl IntoIterator<Item = &'n String>) -> Self {
        let taken = taken.into_iter().map(|name| camel(name)).collect();
        let numbers = BTreeMap::new();
        Self { taken, numbers }
    }

    /// Keeps a name from being given away; whether it was free.
    pub(crate) fn take(&mut self, name: &str) -> bool {
        self.taken.insert(camel(name))
    }

    /// The first of the candidates that is free, or the last one with a number.
    pub(crate) fn free(&mut self, candidates: &[String]) -> String {
        if let Some(free) = candidates.iter().find(|name| self.take(name)) {
            return free.clone();
        }
        let last = candidates.last().map_or("", String::as_str);
        let mut number = self.numbers.get(last).copied().unwrap_or(1);
        loop {
            number += 1;
            let name = format!("{last}_{number}");
            if self.take(&name) {
                self.numbers.insert(last.to_owned(), number);
                return name;
            }
        }
    }
}

/// `interview_record` → `InterviewRecord`.
fn camel(name: &str) -> String {
    name.to_upper_camel_case()
}

/// The text with `_` for whatever names cannot have.
pub(crate) fn word(text: &str) -> String {
    let letters = text.chars().map(|letter| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '_'
        }
    });
    letters.collect()
}

/// A name in `snake_case` for whatever stands on the page; `otherwise` if nothing is left of it.
pub(crate) fn snake(text: &str, otherwise: &str) -> String {
    let name = word(text).to_snake_case();
    if name.starts_with(|first: char| first.is_ascii_lowercase()) {
        name
    } else if name.is_empty() {
        otherwise.to_owned()
    } else {
        format!("{otherwise}_{name}")
    }
}

/// Workable names for a listed value, the best first: a number says less than what the page calls it in English.
pub(crate) fn of_value(wire: &str, words: &str) -> Vec<String> {
    let is_number = wire.parse::<i64>().is_ok();
    let called = of_message(words).filter(|_| is_number);
    called.into_iter().chain([value(wire)]).collect()
}

fn value(wire: &str) -> String {
    let wire = match wire
        .strip_prefix('-')
        .filter(|rest| rest.parse::<u64>().is_ok())
    {
        Some(digits) => format!("minus_{digits}"),
        None => wire.to_owned(),
    };
    let name = if wire.starts_with("minus_") {
        format!("value_{wire}")
    } else {
        snake(&wire, "value")
    };
    if variant(&name).is_ok() {
        name
    } else {
        format!("{name}_value")
    }
}

/// The most words that a name is made of; longer messages explain.
const MOST_WORDS: usize = 8;

/// The name that an English message gives.
pub(crate) fn of_message(message: &str) -> Option<String> {
    let ends = [',', ';', ':', '.', '(', '，', '；', '：', '。', '（'];
    let clause = message.split(ends).next()?.trim();
    let name = snake(clause, "");
    let is_named = clause.is_ascii() && name.starts_with(|first: char| first.is_ascii_lowercase());
    let is_short = name.split('_').count() <= MOST_WORDS;
    (is_named && is_short && variant(&name).is_ok()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{of_message, of_value};

    #[test]
    fn numbers_are_named_by_english_words() {
        assert_eq!(of_value("3", "COUNTRY（国家）"), ["country", "value_3"]);
        assert_eq!(of_value("3", "国家"), ["value_3"]);
        assert_eq!(of_value("open", "Opened by the user"), ["open"]);
    }

    #[test]
    fn english_messages_give_names() {
        for (message, name) in [
            ("Talent not found", Some("talent_not_found")),
            (
                "param `page_size` is invalid, see the docs",
                Some("param_page_size_is_invalid"),
            ),
            (
                "one two three four five six seven eight",
                Some("one_two_three_four_five_six_seven_eight"),
            ),
            ("one two three four five six seven eight nine", None),
            ("System error（系统错误）", Some("system_error")),
            ("系统错误", None),
            ("系统错误 system error", None),
            ("404 not found", None),
            ("", None),
        ] {
            assert_eq!(of_message(message).as_deref(), name, "{message}");
        }
    }
}
