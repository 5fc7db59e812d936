//! Which fields are about a person or secret, as far as names tell. It errs on the side of marking: the author
//! of the schema takes a mark away sooner than they notice one that is missing.

use feishu_notation::TypeText;

use crate::types;

/// Whatever holds one of these words.
const ALWAYS: &[&str] = &[
    "age",
    "avatar",
    "birthday",
    "comment",
    "content",
    "email",
    "gender",
    "hometown",
    "identification",
    "marital",
    "mobile",
    "nationality",
    "note",
    "phone",
    "qq",
    "remark",
    "resume",
    "salary",
    "secret",
    "ticket",
    "token",
    "wechat",
];

/// People, and what leads to one of them.
const PEOPLE: &[&str] = &[
    "applicant",
    "candidate",
    "contact",
    "creator",
    "employee",
    "interviewer",
    "leader",
    "member",
    "operator",
    "owner",
    "person",
    "recruiter",
    "referral",
    "referrer",
    "reviewer",
    "talent",
    "user",
];

/// Records about one person.
const RECORDS: &[&str] = &[
    "application",
    "assessment",
    "attachment",
    "evaluation",
    "interview",
    "offer",
    "onboard",
    "record",
];

/// Words at the end of a type's name that say nothing.
const FILLERS: &[&str] = &["basic", "data", "detail", "extend", "info", "list", "v2"];

/// Whether the field of an object, named by its type, is to be marked. `is_whole` if nothing of its own fields is
/// written below it.
pub(crate) fn is_personal(name: &str, type_text: &TypeText, owner: &str, is_whole: bool) -> bool {
    let words = words(name);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let last = words.last().copied().unwrap_or_default();
    if last == "type" {
        return false;
    }
    if !types::is_scalar(type_text) {
        return is_whole && has(PEOPLE);
    }
    let is_id = words.contains(&"id") || words.contains(&"ids");
    let of_person = is_about(owner, PEOPLE);
    has(ALWAYS)
        || (is_id && words.len() > 1 && (has(PEOPLE) || has(RECORDS)))
        || (name == "id" && (of_person || is_about(owner, RECORDS)))
        || (last == "name" && (of_person || has(PEOPLE)))
}

/// Whether the name of a type is about one of the words.
fn is_about(type_name: &str, list: &[&str]) -> bool {
    let words = words(type_name);
    let mut words = words.iter().rev();
    words
        .find(|word| !FILLERS.contains(word))
        .is_some_and(|word| list.contains(word))
}

fn words(name: &str) -> Vec<&str> {
    name.split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}
