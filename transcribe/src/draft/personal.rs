//! Which fields are about a person or secret, as far as names tell. It errs on the side of marking: the author
//! of the schema takes a mark away sooner than they notice one that is missing.

use feishu_notation::TypeText;
use heck::ToSnakeCase as _;

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
    "nickname",
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

/// What the IDs of users are called.
const USER_IDS: &[[&str; 2]] = &[
    ["open", "id"],
    ["open", "ids"],
    ["union", "id"],
    ["union", "ids"],
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
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let last = words.last().map_or("", String::as_str);
    if last == "type" || *type_text.base() == TypeText::Bool {
        return false;
    }
    if !types::is_scalar(type_text) {
        return is_whole && has(PEOPLE);
    }
    let is_id = has(&["id", "ids", "no", "nos"]);
    let of_someone = USER_IDS
        .iter()
        .any(|id| words.ends_with(&id.map(str::to_owned)));
    let of_person = is_about(owner, PEOPLE);
    has(ALWAYS)
        || of_someone
        || (is_id && words.len() > 1 && (has(PEOPLE) || has(RECORDS)))
        || (name == "id" && (of_person || is_about(owner, RECORDS)))
        || (last == "name" && (of_person || has(PEOPLE)))
}

/// Whether the name of a type is about one of the words.
fn is_about(type_name: &str, list: &[&str]) -> bool {
    let words = words(type_name);
    let mut words = words.iter().rev();
    words
        .find(|word| !FILLERS.contains(&word.as_str()))
        .is_some_and(|word| list.contains(&word.as_str()))
}

/// The words of a name, which may also be written `likeThis`.
fn words(name: &str) -> Vec<String> {
    let name = name.to_snake_case();
    name.split('_').map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use feishu_notation::TypeText;

    use super::is_personal;

    #[test]
    fn names_tell_what_is_personal() {
        for (name, type_text, expected) in [
            ("nickname", "string", true),
            ("open_id", "string", true),
            ("union_id", "string", true),
            ("leader_open_ids", "string[]", true),
            ("userId", "string", true),
            ("open_department_id", "string", false),
            ("mobile_visible", "boolean", false),
            ("user_id_type", "string", false),
            ("employee_no", "string", true),
            ("serial_no", "string", false),
            ("mobile", "string", true),
            ("title", "string", false),
        ] {
            let found = is_personal(name, &TypeText::parse(type_text), "", true);
            assert_eq!(found, expected, "{name}");
        }
    }

    #[test]
    fn the_type_that_a_field_is_of_tells_what_is_personal() {
        for (name, owner, expected) in [
            ("id", "talent", true),
            ("id", "talent_info", true),
            ("id", "offer", true),
            ("id", "shop", false),
            ("name", "talent", true),
            ("name", "shop", false),
            ("candidate_name", "", true),
            ("title", "talent", false),
        ] {
            let found = is_personal(name, &TypeText::Text, owner, true);
            assert_eq!(found, expected, "{name} of {owner}");
        }
    }
}
