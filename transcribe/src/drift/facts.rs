//! The facts of a schema file, or of the draft of a page.

use std::collections::{BTreeMap, BTreeSet};

use feishu_notation::{
    Comments, Endpoint, EnumValue, Enumeration, File, KeyPath, Row, Section, Spanned,
    TypeDeclaration, rows_below,
};

use super::{Fact, Facts, SCOPE, TYPE, value};
use crate::schema::SeenTypes;

/// What a file says, and the words beside it.
#[derive(Default)]
pub(super) struct Stated {
    pub facts: Facts,
    /// The keys in the file of what is said, by section and field path.
    pub keys: BTreeMap<String, KeyPath>,
    /// By section and field path.
    pub prose: BTreeMap<String, Prose>,
    /// Section and field path of the rows that errata name, but for those about an example or a value.
    pub disputed: BTreeSet<String>,
}

/// What comments say of a row: in a draft, the page's words.
pub(super) struct Prose {
    pub words: String,
    /// Listed values with their words.
    pub labels: Vec<(String, String)>,
}

pub(super) fn of_file(file: &File, shared: &SeenTypes<'_>) -> Stated {
    let Some(endpoint) = file.endpoint() else {
        return Stated::default();
    };
    let mut expansion = Expansion {
        file,
        endpoint,
        shared,
        stated: Stated::default(),
    };
    expansion.lists();
    expansion.errors();
    for section in Section::ALL {
        let table = Table {
            keys: vec![section.key().to_owned()],
            rows: endpoint.rows(section),
            is_sent: section.is_sent(),
        };
        expansion.rows(&table, "", section.key(), &mut Vec::new());
    }
    expansion.stated
}

/// Rows of a section or a declared type, and where they stand in the file.
struct Table<'a> {
    keys: KeyPath,
    rows: &'a [Row],
    is_sent: bool,
}

/// Rows with those of declared types below them.
struct Expansion<'a> {
    file: &'a File,
    endpoint: &'a Endpoint,
    shared: &'a SeenTypes<'a>,
    stated: Stated,
}

impl<'a> Expansion<'a> {
    fn lists(&mut self) {
        let endpoint = self.endpoint;
        let texts = |list: &[Spanned<String>]| list.iter().map(|text| text.value.clone()).collect();
        let app_types = endpoint
            .app_types
            .iter()
            .map(|app| app.value.name().to_owned());
        let token_types = endpoint
            .token_types
            .iter()
            .map(|token| token.value.name().to_owned());
        for (key, words) in [
            ("rate_limit", texts(&endpoint.rate_limits)),
            ("app_types", app_types.collect()),
            ("scopes", texts(&endpoint.scopes)),
            ("field_scopes", texts(&endpoint.field_scopes)),
            ("token_types", token_types.collect::<Vec<String>>()),
        ] {
            let words = words.into_iter().map(|word| (word, String::new()));
            self.stated.facts.insert(key.to_owned(), words.collect());
        }
    }

    fn errors(&mut self) {
        for error in &self.endpoint.errors {
            let status = error.status.iter();
            let fact = status.map(|status| ("status".to_owned(), status.value.to_string()));
            let code = error.code.value.clone();
            let place = format!("errors.{code}");
            let keys = vec!["errors".to_owned(), code];
            self.stated.keys.insert(place.clone(), keys);
            self.stated.facts.insert(place, fact.collect());
        }
    }

    fn rows(&mut self, table: &Table<'a>, below: &'a str, at: &str, open: &mut Vec<&'a str>) {
        for row in rows_below(table.rows, below) {
            let at = format!("{at}.{}", row.wire());
            let fact = self.fact(row, table.is_sent);
            self.stated.facts.insert(at.clone(), fact);
            let keys = [table.keys.as_slice(), std::slice::from_ref(&row.path.value)].concat();
            self.stated.keys.insert(at.clone(), keys);
            let prose = self.prose(row, &table.keys);
            self.stated.prose.insert(at.clone(), prose);
            if self.is_disputed(row, &table.keys) {
                self.stated.disputed.insert(at.clone());
            }
            self.rows(table, &row.path.value, &at, open);
            self.fields_of_type(row, table, &at, open);
        }
    }

    /// The fields of the declared type of a row that has none of its own.
    fn fields_of_type(
        &mut self,
        row: &'a Row,
        table: &Table<'a>,
        at: &str,
        open: &mut Vec<&'a str>,
    ) {
        let written = row.type_text.as_ref();
        let Some(name) = written.and_then(|written| written.value.name()) else {
            return;
        };
        let is_own = rows_below(table.rows, &row.path.value).next().is_some();
        let declared = self.declared(name).and_then(TypeDeclaration::fields);
        let Some(rows) = declared.filter(|_| !is_own && !open.contains(&name)) else {
            return;
        };
        let table = Table {
            keys: ["types", name, "fields"].map(str::to_owned).to_vec(),
            rows,
            is_sent: table.is_sent,
        };
        open.push(name);
        self.rows(&table, "", at, open);
        open.pop();
    }

    fn declared(&self, name: &str) -> Option<&'a TypeDeclaration> {
        let mut own = self.endpoint.types.iter();
        own.find(|declaration| declaration.name.value == name)
            .or_else(|| self.shared.find(name))
    }

    fn fact(&self, row: &'a Row, is_sent: bool) -> Fact {
        let type_text = row.type_text.as_ref();
        let type_text = type_text.map_or(String::new(), |text| text.value.to_string());
        let mut fact = Fact::from([(TYPE.to_owned(), type_text)]);
        if is_sent {
            fact.extend(of_request(row));
        }
        let scopes = row.scopes.iter();
        fact.extend(scopes.map(|scope| (format!("{SCOPE}{}", scope.value), String::new())));
        for listed in self.values(row) {
            let scopes = listed.scopes.iter().map(|scope| scope.value.clone());
            fact.extend([value(&listed.wire.value, scopes.collect())]);
        }
        fact
    }

    fn values(&self, row: &'a Row) -> &'a [EnumValue] {
        match &row.enumeration {
            Some(Enumeration::Values(values)) => values,
            Some(Enumeration::Named(name)) => self
                .declared(&name.value)
                .and_then(TypeDeclaration::values)
                .unwrap_or_default(),
            None => row.flags.as_deref().unwrap_or_default(),
        }
    }

    /// Whether an erratum is about the row.
    fn is_disputed(&self, row: &Row, table: &KeyPath) -> bool {
        let keys = table.iter().filter(|key| *key != "fields");
        let keys = keys.chain([&row.path.value]).map(String::as_str);
        let place = keys.collect::<Vec<_>>().join(".");
        let mut errata = self.endpoint.errata.iter();
        errata.any(|erratum| {
            let at = erratum.at.as_ref().is_some_and(|at| at.value == place);
            at && erratum.example.is_none() && erratum.value.is_none()
        })
    }

    fn prose(&self, row: &'a Row, table: &KeyPath) -> Prose {
        let own = [table.as_slice(), std::slice::from_ref(&row.path.value)].concat();
        let list = match &row.enumeration {
            Some(Enumeration::Named(name)) => vec!["types".to_owned(), name.value.clone()],
            _ => own.clone(),
        };
        let label = |listed: &EnumValue| {
            let wire = &listed.wire.value;
            (wire.clone(), self.behind(&list, &["enum", wire]))
        };
        Prose {
            words: self.behind(&own, &["doc"]),
            labels: self.values(row).iter().map(label).collect(),
        }
    }

    /// The comment behind a key below another.
    fn behind(&self, above: &KeyPath, keys: &[&str]) -> String {
        let mut keys = above.iter().map(String::as_str).chain(keys.iter().copied());
        let comments = keys.try_fold(&self.file.comments, |comments, key| comments.under(key));
        let comment = comments.and_then(Comments::behind);
        comment.unwrap_or_default().to_owned()
    }
}

/// What only requests have.
fn of_request(row: &Row) -> Vec<(String, String)> {
    let number = |bound: &Option<Spanned<i64>>| {
        let bound = bound.as_ref();
        bound.map(|bound| bound.value.to_string())
    };
    let default = row.default.as_ref();
    let pattern = row.pattern.as_ref();
    let facts = [
        ("required", row.required.then(|| "true".to_owned())),
        ("default", default.map(|default| default.value.to_string())),
        ("min", number(&row.min)),
        ("max", number(&row.max)),
        ("greater_than", number(&row.greater_than)),
        ("min_length", number(&row.min_length)),
        ("max_length", number(&row.max_length)),
        ("pattern", pattern.map(|pattern| pattern.value.clone())),
    ];
    let stated = facts.into_iter();
    stated
        .filter_map(|(key, text)| Some((key.to_owned(), text?)))
        .collect()
}
