//! How a response is split into pages, as far as names tell.

use feishu_notation::{Paging, TypeText};

use super::{Drafter, key, unread};
use crate::transcript::{Field, Transcript};
use crate::types;

/// What documentation pages call the number of all elements.
const TOTALS: [&str; 3] = ["total", "total_count", "count"];

/// What documentation pages call the parameter that takes the token of a page.
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

/// What requests the next page, beside the list itself.
#[derive(Default)]
struct PageKeys {
    token: Option<String>,
    next_token: Option<String>,
    offset: Option<String>,
    total: Option<String>,
}

impl PageKeys {
    /// What nearly all documentation pages call both is left out.
    fn by_token(parameter: &str, next: &str) -> Self {
        let named = |name: &str| (name != "page_token").then(|| name.to_owned());
        Self {
            token: named(parameter),
            next_token: named(next),
            ..Self::default()
        }
    }
}

/// Fields among which lists stand: those at the top, or those of an object there.
struct Holder<'f, 'a> {
    /// What stands before their names.
    prefix: String,
    fields: &'f [Field<'a>],
}

impl Drafter<'_> {
    /// Names the paginated list, if request and response are made for paging.
    pub(super) fn paging(&mut self, transcript: &Transcript<'_>) -> Option<Paging> {
        let holders = self.holders(transcript);
        let (holder, mut lists, next) = holders.iter().find_map(|holder| {
            let lists = lists(holder.fields);
            (!lists.is_empty()).then_some(())?;
            Some((holder, lists, next(transcript, holder)?))
        })?;
        // Where there are several, this is what nearly all documentation pages call the one.
        lists.sort_by_key(|name| *name != "items");
        let path = |name: &str| format!("{}{name}", holder.prefix);
        let list = path(lists[0]);
        let others: Vec<String> = lists[1..].iter().map(|name| path(name)).collect();
        if !others.is_empty() {
            let comment = format!("or over {}", others.join(", "));
            self.comments.set_behind(key(&["paging"]), &comment);
        }
        Some(Paging {
            list: unread(list),
            token: next.token.map(unread),
            next_token: next.next_token.map(unread),
            offset: next.offset.map(unread),
            total: next.total.map(unread),
        })
    }

    /// Lists in declared types cannot be paginated.
    fn holders<'t>(&self, transcript: &'t Transcript<'_>) -> Vec<Holder<'t, 't>> {
        let response = &transcript.response;
        let objects = response.iter().filter(|field| {
            let type_text = types::of(field.row);
            let is_declared = |name| self.plan.is_declared(name);
            !type_text.is_container() && !type_text.name().is_some_and(is_declared)
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
}

/// What requests the next page, beyond a token.
fn next(transcript: &Transcript<'_>, holder: &Holder<'_, '_>) -> Option<PageKeys> {
    let top = transcript.response.as_slice();
    let is_asked = |name: &str, type_text: &TypeText| {
        [&transcript.query, &transcript.body]
            .into_iter()
            .any(|fields| find(fields, name, type_text).is_some_and(|field| !field.row.required))
    };
    let is_answered = |name: &str| {
        [top, holder.fields]
            .iter()
            .any(|fields| find(fields, name, &TypeText::Text).is_some())
    };
    let token = TOKENS.iter().find_map(|parameter| {
        let mut names = next_tokens(parameter).into_iter();
        let next = names.find(|name| is_answered(name))?;
        is_asked(parameter, &TypeText::Text).then(|| PageKeys::by_token(parameter, &next))
    });
    if token.is_some() {
        return token;
    }
    if !is_asked("offset", &TypeText::Int) {
        return None;
    }
    let places = [(holder.prefix.as_str(), holder.fields), ("", top)];
    let total = places.iter().find_map(|(prefix, fields)| {
        let name = TOTALS
            .iter()
            .find(|name| find(fields, name, &TypeText::Int).is_some())?;
        Some(format!("{prefix}{name}"))
    });
    Some(PageKeys {
        offset: Some("offset".to_owned()),
        total,
        ..PageKeys::default()
    })
}

fn find<'f, 'a>(
    fields: &'f [Field<'a>],
    name: &str,
    type_text: &TypeText,
) -> Option<&'f Field<'a>> {
    fields
        .iter()
        .find(|field| field.row.name == name && types::of(field.row) == *type_text)
}

fn lists<'f>(fields: &'f [Field<'_>]) -> Vec<&'f str> {
    let lists = fields.iter().filter(|field| types::of(field.row).is_list());
    lists.map(|field| field.row.name.as_str()).collect()
}
