//! How an answer goes on over several pages, as far as names tell.

use super::{Writer, yaml};
use crate::transcript::Field;
use crate::types;

/// What pages call the number of all elements.
const TOTALS: [&str; 3] = ["total", "total_count", "count"];

/// What pages call the parameter that takes the token of a page.
const TOKENS: [&str; 4] = ["page_token", "user_page_token", "pageToken", "cursor"];

/// What the response may call the token of the next page: `next_page_token`, `nextPageToken`, or as the parameter.
fn next_tokens(parameter: &str) -> [String; 3] {
    let mut letters = parameter.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    let capitalised: String = first.into_iter().chain(letters).collect();
    [
        format!("next_{parameter}"),
        format!("next{capitalised}"),
        parameter.to_owned(),
    ]
}

/// The keys that name parameter and field; what nearly all pages call both is left out.
fn token_keys(parameter: &str, next: &str) -> String {
    let key = |key: &str, name: &str| match name {
        "page_token" => String::new(),
        _ => format!(", {key}: {name}"),
    };
    key("token", parameter) + &key("next_token", next)
}

/// Fields among which lists stand: those at the top, or those of an object there.
struct Holder<'f, 'a> {
    /// What stands before their names.
    prefix: String,
    fields: &'f [Field<'a>],
}

impl Writer<'_> {
    /// Names the list that pages run over, if request and answer are made for paging.
    pub(super) fn paging(&mut self) {
        let holders = self.holders();
        let found = holders.iter().find_map(|holder| {
            let lists = lists(holder.fields);
            (!lists.is_empty()).then_some(())?;
            Some((holder, lists, self.next(holder)?))
        });
        let Some((holder, mut lists, next)) = found else {
            return;
        };
        // Where there are several, this is what nearly all pages call the one.
        lists.sort_by_key(|name| *name != "items");
        let path = |name: &str| yaml::text(&format!("{}{name}", holder.prefix), true);
        let others: Vec<String> = lists[1..].iter().map(|name| path(name)).collect();
        let mut line = format!("paging: {{list: {}{next}}}", path(lists[0]));
        if !others.is_empty() {
            line += &yaml::comment(&format!("or over {}", others.join(", ")));
        }
        self.line(0, &line);
    }

    /// Lists in types that are declared cannot be paged over.
    fn holders(&self) -> Vec<Holder<'_, '_>> {
        let response = &self.transcript.response;
        let objects = response.iter().filter(|field| {
            let type_text = &field.row.type_text;
            !types::is_container(type_text) && !self.plan.is_declared(type_text)
        });
        let below = objects.map(|field| Holder {
            prefix: format!("{}.", field.row.name),
            fields: &field.fields,
        });
        let top = Holder {
            prefix: String::new(),
            fields: response,
        };
        [top].into_iter().chain(below).collect()
    }

    /// What leads to the next page, beyond a token.
    fn next(&self, holder: &Holder<'_, '_>) -> Option<String> {
        let transcript = self.transcript;
        let top = transcript.response.as_slice();
        let is_asked = |name: &str, type_text: &str| {
            [&transcript.query, &transcript.body]
                .into_iter()
                .any(|fields| {
                    find(fields, name, type_text).is_some_and(|field| !field.row.required)
                })
        };
        let is_answered = |name: &str| {
            [top, holder.fields]
                .iter()
                .any(|fields| find(fields, name, "string").is_some())
        };
        let token = TOKENS.iter().find_map(|parameter| {
            let mut names = next_tokens(parameter).into_iter();
            let next = names.find(|name| is_answered(name))?;
            is_asked(parameter, "string").then(|| token_keys(parameter, &next))
        });
        if token.is_some() {
            return token;
        }
        if !is_asked("offset", "int") {
            return None;
        }
        let places = [(holder.prefix.as_str(), holder.fields), ("", top)];
        let total = places.iter().find_map(|(prefix, fields)| {
            let name = TOTALS
                .iter()
                .find(|name| find(fields, name, "int").is_some())?;
            Some(format!(", total: {prefix}{name}"))
        });
        Some(format!(", offset: offset{}", total.unwrap_or_default()))
    }
}

fn find<'f, 'a>(fields: &'f [Field<'a>], name: &str, type_text: &str) -> Option<&'f Field<'a>> {
    fields
        .iter()
        .find(|field| field.row.name == name && field.row.type_text == type_text)
}

fn lists<'f>(fields: &'f [Field<'_>]) -> Vec<&'f str> {
    let lists = fields
        .iter()
        .filter(|field| field.row.type_text.ends_with("[]"));
    lists.map(|field| field.row.name.as_str()).collect()
}
