use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::{Content, EnumValue, Enumeration, File, Section, TypeDeclaration, TypeShape};

use crate::text::{Kind, Text, values_of};

/// Names whose one word says it all.
const PLAIN: &[&str] = &[
    "age",
    "app_id",
    "code",
    "currency",
    "email",
    "gender",
    "id",
    "items",
    "mobile",
    "name",
    "nationality",
    "value",
];

pub fn english(text: &Text<'_>) -> Option<String> {
    let is_chinese =
        |character: char| matches!(character, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let found = text
        .words
        .chars()
        .find(|character| is_chinese(*character))?;
    Some(format!("`{found}` is no English"))
}

pub fn sentence(text: &Text<'_>) -> Option<String> {
    let first = text.words.chars().next()?;
    let begins = first.is_uppercase() || first.is_ascii_digit() || first == '`';
    if !begins || !text.words.ends_with('.') {
        return Some(format!("no sentence: {}", text.words));
    }
    let is_ours =
        text.words.to_lowercase().contains("the page") && !matches!(text.kind, Kind::Other);
    is_ours.then(|| format!("users do not see the page: {}", text.words))
}

pub fn more_than_the_name(text: &Text<'_>) -> Option<String> {
    let Kind::Row(row, _) = text.kind else {
        return None;
    };
    let name = row.wire().to_lowercase();
    if PLAIN.contains(&name.as_str()) || row.enumeration.is_some() || row.flags.is_some() {
        return None;
    }
    let words = text
        .words
        .split(|character: char| !character.is_alphanumeric());
    let mut said = words.filter(|word| !word.is_empty()).map(str::to_lowercase);
    let is_scalar = !row
        .type_text
        .as_ref()?
        .value
        .to_string()
        .contains(['_', '[']);
    (is_scalar && said.all(|word| name.split('_').any(|part| part == word)) && name.contains('_'))
        .then(|| format!("says no more than the name: {}", text.words))
}

pub fn variant(text: &Text<'_>) -> Option<String> {
    let Kind::Value(value) = text.kind else {
        return None;
    };
    let name = &value.name.as_ref()?.value;
    let is_number = |part: &str| part.chars().all(|character| character.is_ascii_digit());
    let says_nothing = name.strip_prefix("value_").is_some_and(is_number);
    says_nothing.then(|| format!("`{name}` says nothing"))
}

pub fn fixed_words(text: &Text<'_>) -> Option<String> {
    let Kind::Row(row, section) = text.kind else {
        return None;
    };
    let is_sent = section.is_some_and(Section::is_sent);
    let is_top = row.parent().is_empty();
    let words = match row.wire() {
        "page_token" if is_sent => {
            "Token of the next page, from the previous response; omit it for the first page."
        }
        "page_token" if is_top => "Token of the next page; absent when `has_more` is false.",
        "has_more" if is_top => "Whether there are more pages.",
        "page_size" if is_sent => "Largest number of ",
        _ => return None,
    };
    (!text.words.starts_with(words)).then(|| format!("should be said as `{words}`: {}", text.words))
}

/// Each field with a value list, and each of its variants.
pub fn variants(files: &[File]) -> BTreeSet<(String, String)> {
    let types = files.iter().flat_map(types);
    let mut declared: BTreeMap<&str, Vec<&EnumValue>> = BTreeMap::new();
    for declaration in types.clone() {
        if let TypeShape::Enum { values, .. } = &declaration.shape {
            let name = declaration.name.value.as_str();
            declared.entry(name).or_default().extend(values);
        }
    }
    let endpoints = files.iter().filter_map(File::endpoint);
    let rows = endpoints.flat_map(|endpoint| {
        let sections = Section::ALL.into_iter();
        sections.flat_map(|section| endpoint.rows(section))
    });
    let fields = types.filter_map(TypeDeclaration::fields).flatten();
    let mut found = BTreeSet::new();
    for row in rows.chain(fields) {
        let values = match &row.enumeration {
            Some(Enumeration::Named(name)) => declared.get(name.value.as_str()).cloned(),
            _ => values_of(row).map(|values| values.iter().collect()),
        };
        for value in values.unwrap_or_default() {
            let name = value.name.as_ref().unwrap();
            found.insert((row.wire().to_owned(), name.value.clone()));
        }
    }
    found
}

/// The types that a file declares.
pub fn types(file: &File) -> &[TypeDeclaration] {
    match &file.content {
        Content::Types(types) => &types.types,
        Content::Endpoint(endpoint) => &endpoint.types,
    }
}

/// A condition "`field` is `variant`" names a variant that the field has somewhere.
pub fn known_condition(text: &Text<'_>, variants: &BTreeSet<(String, String)>) -> Option<String> {
    let parts: Vec<_> = text.words.split('`').collect();
    let mut conditions = parts.windows(3).filter(|part| part[1] == " is ");
    let is_known =
        |field: &str, variant: &str| variants.contains(&(field.to_owned(), variant.to_owned()));
    let unknown = conditions.find(|part| !is_known(part[0], part[2]));
    let numbered = parts.iter().find(|part| {
        let number = part
            .strip_prefix(" is ")
            .and_then(|rest| rest.chars().next());
        number.is_some_and(|first| first.is_ascii_digit())
    });
    unknown
        .map(|part| format!("`{}` has no variant `{}`", part[0], part[2]))
        .or_else(|| Some(format!("names a number, not a variant:{}", numbered?)))
}
