//! The error codes that a page lists.

use std::collections::BTreeSet;

use feishu_notation::{Endpoint, ErrorCode as Written, Spanned};

use super::context::Context;
use super::names::{self, Names};
use crate::model::{ErrorCode, ErrorCodes, Request};

/// All of them; `None` if any has a problem.
pub(crate) fn resolve(
    written: &[Written],
    context: &mut Context<'_, '_>,
) -> Option<Vec<ErrorCode>> {
    let mut names = Names::default();
    let resolved: Vec<Option<ErrorCode>> = written
        .iter()
        .map(|code| resolve_one(code, &mut names, context))
        .collect();
    report_repeated(&resolved, written, context);
    resolved.into_iter().collect()
}

/// The same code can be spelt in several ways: `7`, `+7`, `007`.
fn report_repeated(
    resolved: &[Option<ErrorCode>],
    written: &[Written],
    context: &mut Context<'_, '_>,
) {
    let mut seen = BTreeSet::new();
    for (code, written) in resolved.iter().zip(written) {
        if let Some(code) = code
            && !seen.insert(code.code)
        {
            let message = format!("the error code {} is listed twice", code.code);
            context
                .problems
                .report(written.code.at, message, "remove one of the two");
        }
    }
}

/// The enum that holds them, if there are any.
pub(crate) fn enumeration(
    endpoint: &Endpoint,
    codes: Vec<ErrorCode>,
    request: &Request,
    context: &mut Context<'_, '_>,
) -> Option<ErrorCodes> {
    let first = endpoint.errors.first()?;
    let name = request.name.followed_by("ErrorCode");
    context.claim(&name, "the enum of error codes".to_owned(), first.code.at);
    Some(ErrorCodes { name, codes })
}

fn resolve_one(
    written: &Written,
    names: &mut Names,
    context: &mut Context<'_, '_>,
) -> Option<ErrorCode> {
    let code = written.code.value.parse().ok();
    if code.is_none() {
        let message = format!("`{}` is not an error code", written.code.value);
        context.problems.report(
            written.code.at,
            message,
            "write the number that the page gives",
        );
    }
    let status = written
        .status
        .as_ref()
        .map(|status| self::status(status, context));
    let name = written.name.as_ref()?;
    let variant = names::of_variant(name, context.problems);
    if let Some(variant) = &variant {
        let owner = format!("error {}", written.code.value);
        names.claim(
            variant.as_ref(),
            owner,
            name.at,
            "give one of the two another `name`",
            context.problems,
        );
    }
    Some(ErrorCode {
        code: code?,
        status: status.map_or(Some(None), |status| status.map(Some))?,
        name: name.value.clone(),
        variant: variant?,
        doc: context.doc(written.doc.as_ref()?),
    })
}

/// The HTTP status; `None` if it is none.
fn status(status: &Spanned<i64>, context: &mut Context<'_, '_>) -> Option<u16> {
    let parsed = u16::try_from(status.value)
        .ok()
        .filter(|status| (100..=999).contains(status));
    if parsed.is_none() {
        let message = format!("{} is not an HTTP status", status.value);
        context
            .problems
            .report(status.at, message, "write the status that the page gives");
    }
    parsed
}
