//! Rules across parameters: constructors, and checks before sending.

use std::collections::BTreeSet;

use feishu_notation::{Endpoint, Row, Rule, RuleKind, Section, Spanned, suggestion};

use super::context::Context;
use crate::model::{self, Alternatives, Parameter, ParameterId, TypeName};

/// The rules of an endpoint by names of parameters, and the name of the struct of filters.
pub(crate) struct Rules {
    rules: Vec<(RuleKind, Vec<String>)>,
    filters: Option<TypeName>,
}

/// Reads the rules; names that are no optional parameters are reported.
pub(crate) fn read(
    endpoint: &Endpoint,
    request: &TypeName,
    at: &Spanned<String>,
    context: &mut Context<'_, '_>,
) -> Rules {
    let rule = |rule: &Rule| (rule.kind, rule_names(endpoint, rule, context));
    let rules: Vec<_> = endpoint.rules.iter().map(rule).collect();
    let has_filters = rules
        .iter()
        .any(|(kind, _)| *kind == RuleKind::AtLeastOneOf);
    let filters = has_filters.then(|| request.followed_by("Filters"));
    if let Some(filters) = &filters {
        context.claim(filters, "the struct of filters".to_owned(), at.at);
    }
    Rules { rules, filters }
}

impl Rules {
    /// The rules by parameters. The first rule “at least one of these” decides how a request is constructed.
    pub(crate) fn over(self, parameters: &[Parameter]) -> (Option<Alternatives>, Vec<model::Rule>) {
        let mut rules: Vec<model::Rule> = self
            .rules
            .into_iter()
            .map(|(kind, names)| model::Rule {
                kind,
                parameters: ids(&names, parameters),
            })
            .collect();
        let first = rules
            .iter()
            .position(|rule| rule.kind == RuleKind::AtLeastOneOf);
        let alternatives = first
            .zip(self.filters)
            .map(|(first, filters)| Alternatives {
                filters,
                parameters: rules.remove(first).parameters,
            });
        (alternatives, rules)
    }
}

/// Names of no parameter have been reported.
fn ids(names: &[String], parameters: &[Parameter]) -> Vec<ParameterId> {
    let places = names.iter().filter_map(|name| {
        let is_named = |parameter: &Parameter| parameter.field.wire == *name;
        parameters.iter().position(is_named)
    });
    places.map(ParameterId).collect()
}

fn rule_names(endpoint: &Endpoint, rule: &Rule, context: &mut Context<'_, '_>) -> Vec<String> {
    if rule.names.is_empty() {
        context.problems.report(
            rule.at,
            "the rule names no parameter",
            "write `at_least_one_of: [a, b]` or `at_most_one_of: [a, b]`",
        );
    }
    let mut seen = BTreeSet::new();
    for name in &rule.names {
        if !seen.insert(&name.value) {
            let message = format!("the rule names `{}` twice", name.value);
            context
                .problems
                .report(name.at, message, "remove one of the two");
        }
        let is_top = |row: &&Row| !row.path.value.contains('.');
        let rows = [Section::Query, Section::Body].map(|section| endpoint.rows(section));
        let rows = rows.into_iter().flatten().filter(is_top);
        match rows.clone().find(|row| row.path.value == name.value) {
            Some(row) if row.required => {
                let message = match rule.kind {
                    RuleKind::AtLeastOneOf => {
                        format!("`{}` is required, so the rule always holds", name.value)
                    }
                    RuleKind::AtMostOneOf => {
                        format!("`{}` is required, so the others are forbidden", name.value)
                    }
                };
                context.problems.report(
                    name.at,
                    message,
                    "remove the rule, or `required` from the parameter",
                );
            }
            Some(_) => {}
            None => report_unknown(name, rows.map(|row| row.path.value.as_str()), context),
        }
    }
    rule.names.iter().map(|name| name.value.clone()).collect()
}

fn report_unknown<'a>(
    name: &Spanned<String>,
    known: impl Iterator<Item = &'a str>,
    context: &mut Context<'_, '_>,
) {
    let hint = suggestion(&name.value, known).unwrap_or_else(|| {
        "name a parameter of `query:` or of the top level of `body:`".to_owned()
    });
    context.problems.report(
        name.at,
        format!("the rule names an unknown parameter `{}`", name.value),
        hint,
    );
}
