//! Scopes of endpoints, fields and values.

use feishu_notation::{Problems, Row, Spanned};

use super::direction::Direction;

/// The scopes, once each is a word such as `hire:interview:readonly`.
pub(crate) fn check(list: &[Spanned<String>], problems: &mut Problems) -> Vec<String> {
    let is_scope = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b":._-".contains(&byte))
    };
    for scope in list.iter().filter(|scope| !is_scope(&scope.value)) {
        let message = format!("`{}` is not a scope", scope.value.escape_debug());
        problems.report(
            scope.at,
            message,
            "write it as the page does, such as `hire:interview:readonly`",
        );
    }
    list.iter().map(|scope| scope.value.clone()).collect()
}

/// Those of a field, which only a response can do without.
pub(crate) fn of_field(row: &Row, direction: Direction, problems: &mut Problems) -> Vec<String> {
    let is_received = matches!(direction, Direction::Response | Direction::BodyAndResponse);
    if let Some(first) = row.scopes.first().filter(|_| !is_received) {
        let message = format!(
            "`{}` is not part of a response: it needs no scopes",
            row.path.value
        );
        problems.report(
            first.at,
            message,
            "remove `scopes`, or name them with the value that needs them",
        );
    }
    check(&row.scopes, problems)
}
