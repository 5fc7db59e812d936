//! Request headers: what they say of tokens and of the body's kind.

use feishu_notation::TokenType;

use super::remarks::Remarks;
use super::{Page, Row};

const TOKENS: [(&str, TokenType); 3] = [
    ("tenant_access_token", TokenType::Tenant),
    ("user_access_token", TokenType::User),
    ("app_access_token", TokenType::App),
];

/// Sorts the rows of the header table into the page. Whether they say that the body is JSON.
pub(super) fn read(rows: Vec<Row>, page: &mut Page, remarks: &mut Remarks) -> bool {
    let mut is_json = false;
    for row in rows {
        match row.name.to_ascii_lowercase().as_str() {
            "authorization" => page.token_types = token_types(&row, remarks),
            "content-type" => is_json |= content_type(row, page),
            _ => page.headers.push(row),
        }
    }
    is_json
}

fn token_types(row: &Row, remarks: &mut Remarks) -> Vec<TokenType> {
    let words = row
        .words
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let mut found = Vec::new();
    for word in words.filter(|word| word.ends_with("_access_token")) {
        let known = TOKENS.iter().find(|(name, _)| *name == word);
        let Some((_, token)) = known else {
            remarks.add(row.line, format!("the token `{word}` is not known"));
            continue;
        };
        if !found.contains(token) {
            found.push(*token);
        }
    }
    if found.is_empty() {
        remarks.add(
            row.line,
            "`Authorization` names no kind of token that is known",
        );
    }
    found
}

fn content_type(row: Row, page: &mut Page) -> bool {
    let values = [&row.fixed, &row.example, &row.default];
    let holds = |kind: &str| {
        let in_values = values
            .into_iter()
            .flatten()
            .any(|value| value.contains(kind));
        in_values || row.words.contains(kind)
    };
    let is_json = holds("application/json");
    if holds("multipart/form-data") {
        page.is_form = true;
    } else if !is_json {
        page.headers.push(row);
    }
    is_json
}
