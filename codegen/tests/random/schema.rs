//! Random schema files: every mark on every type, names from everywhere. About half of them are accepted.

use std::collections::BTreeSet;

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::words::{DOCS, EXAMPLES, NAMES};

const SCALARS: [&str; 4] = ["int", "string", "boolean", "number(float)"];
const PATTERNS: [&str; 3] = ["^[a-z]+$", "x\n\n```\npanic!();\n```", "`"];

/// An endpoint's file. JSON is YAML.
pub fn endpoint(rng: &mut Rng, url: &str) -> String {
    let mut schema = Schema {
        rng,
        declared: Vec::new(),
    };
    schema.endpoint(url).to_string()
}

struct Schema<'r> {
    rng: &'r mut Rng,
    /// Names of declared types.
    declared: Vec<&'static str>,
}

/// Where rows stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Query,
    Body,
    Response,
}

impl Schema<'_> {
    fn chance(&mut self, one_in: usize) -> bool {
        self.rng.usize(..one_in) == 0
    }

    fn one(&mut self, words: &[&'static str]) -> &'static str {
        words[self.rng.usize(..words.len())]
    }

    fn names(&mut self, most: usize) -> BTreeSet<&'static str> {
        let count = self.rng.usize(..=most);
        (0..count).map(|_| self.one(NAMES)).collect()
    }

    fn endpoint(&mut self, url: &str) -> Value {
        let types = self.types();
        let mut file = json!({
            "summary": self.one(DOCS),
            "request": self.one(NAMES),
            "url": url,
            "method": self.one(&["GET", "POST", "PUT", "PATCH", "DELETE"]),
            "token_types": ["tenant", "user"],
            "rate_limit": ["50/second"],
            "query": self.rows(Place::Query, 0),
        });
        if self.chance(3) {
            self.add_path(&mut file, url);
        }
        match self.rng.usize(..4) {
            0 => {}
            1 => file["body"] = self.form(),
            _ => file["body"] = self.rows(Place::Body, 0),
        }
        match self.rng.usize(..4) {
            0 => file["envelope"] = json!("file"),
            1 => {}
            _ => file["response"] = self.response(&mut file),
        }
        self.add_rule(&mut file);
        if self.chance(3) {
            file["errors"] = self.errors();
        }
        if !types.is_empty() {
            file["types"] = Value::Object(types);
        }
        file
    }

    fn add_path(&mut self, file: &mut Value, url: &str) {
        let name = self.one(NAMES);
        file["url"] = json!(format!("{url}/:{name}"));
        file["path"] = json!({ name: self.row(Place::Query) });
    }

    fn form(&mut self) -> Value {
        let mut form = self.rows(Place::Query, 0);
        let mut file = json!({ "type": "file", "doc": self.one(DOCS) });
        for mark in ["required", "personal"] {
            if self.chance(2) {
                file[mark] = json!(true);
            }
        }
        form[self.one(NAMES)] = file;
        form
    }

    fn response(&mut self, file: &mut Value) -> Value {
        let mut rows = self.rows(Place::Response, 0);
        if self.chance(3) {
            let token = json!({ "type": "string", "personal": true, "doc": "Where to go on." });
            let list = json!({ "type": "string[]", "doc": "What there is." });
            file["query"]["page_token"] = token.clone();
            rows["page_token"] = token;
            rows["the_list"] = list;
            file["paging"] = json!({ "list": "the_list" });
        }
        rows
    }

    fn add_rule(&mut self, file: &mut Value) {
        let kind = self.one(&["at_least_one_of", "at_most_one_of", "none"]);
        let is_optional = |(_, row): &(&String, &Value)| row.get("required").is_none();
        let rows = file["query"].as_object().into_iter().flatten();
        let names: Vec<&String> = rows.filter(is_optional).map(|(name, _)| name).collect();
        if kind != "none" && !names.is_empty() {
            file["rules"] = json!([{ kind: names }]);
        }
    }

    fn errors(&mut self) -> Value {
        let names = self.names(4);
        let codes = names.iter().enumerate();
        let error = |(index, name): (usize, &&str)| {
            let error = json!({ "status": 400, "name": name, "doc": self.one(DOCS) });
            (format!("{}", 1001 + index), error)
        };
        Value::Object(codes.map(error).collect())
    }

    fn types(&mut self) -> Map<String, Value> {
        let mut types = Map::new();
        for name in self.names(3) {
            let rows = self.fields();
            types.insert(
                name.to_owned(),
                json!({ "doc": self.one(DOCS), "fields": rows }),
            );
            self.declared.push(name);
        }
        types
    }

    fn fields(&mut self) -> Value {
        let names = self.names(4);
        let row = |name: &&str| ((*name).to_owned(), self.row(Place::Response));
        Value::Object(names.iter().map(row).collect())
    }

    /// Rows by field path, objects with rows below them.
    fn rows(&mut self, place: Place, depth: usize) -> Value {
        let mut rows = Map::new();
        for name in self.names(6) {
            let is_object = place != Place::Query && depth < 3 && self.chance(4);
            let mut row = self.row(place);
            if is_object {
                let suffix = self.one(&["", "[]", "[][]"]);
                let type_ = format!("{}{suffix}", self.one(NAMES));
                row = json!({ "type": type_, "doc": row["doc"] });
                if place == Place::Body && self.chance(2) {
                    row["required"] = json!(true);
                }
                let below = self.rows(place, depth + 1);
                let below = below.as_object().cloned().unwrap_or_default();
                rows.insert(name.to_owned(), row);
                rows.extend(
                    below
                        .into_iter()
                        .map(|(path, row)| (format!("{name}.{path}"), row)),
                );
            } else {
                rows.insert(name.to_owned(), row);
            }
        }
        Value::Object(rows)
    }

    fn row(&mut self, place: Place) -> Value {
        let base = match self.declared.last().copied() {
            Some(name) if place != Place::Query && self.chance(4) => name,
            _ if place != Place::Query && self.chance(8) => "object",
            _ => self.one(&SCALARS),
        };
        let suffix = if self.chance(4) { "[]" } else { "" };
        let map = place != Place::Query && self.chance(10);
        let type_ = if map {
            format!("map<string, {base}{suffix}>")
        } else {
            format!("{base}{suffix}")
        };
        let mut row = json!({ "type": type_, "doc": self.one(DOCS) });
        if self.chance(3) {
            row["personal"] = json!(true);
        }
        if self.chance(6) {
            row["deprecated"] = json!(self.one(DOCS));
        }
        self.add_values(&mut row, base);
        if place != Place::Response {
            self.add_marks(&mut row, base, suffix);
        }
        row
    }

    fn add_values(&mut self, row: &mut Value, base: &str) {
        match (base, self.rng.usize(..6)) {
            ("int" | "string", 0) => {
                row["format"] = json!(self.one(&["unix_milliseconds", "unix_seconds"]));
            }
            ("int" | "string", 1) => row["enum"] = self.values(),
            ("int", 2) => row["flags"] = self.values(),
            _ => {}
        }
        if self.chance(8) {
            row["type_name"] = json!(self.one(NAMES));
        }
    }

    fn values(&mut self) -> Value {
        let names = self.names(4);
        let value = |(index, name): (usize, &&str)| {
            let value = json!({ "name": name, "doc": self.one(DOCS) });
            ((1 << index).to_string(), value)
        };
        Value::Object(names.iter().enumerate().map(value).collect())
    }

    /// What only requests have; seldom on a type that it does not fit.
    fn add_marks(&mut self, row: &mut Value, base: &str, suffix: &str) {
        let is_text = base == "string" && suffix.is_empty();
        if self.chance(3) {
            row["required"] = json!(true);
        }
        if self.chance(4) && (base == "int" || self.chance(20)) {
            row["min"] = json!(1);
            row["max"] = json!(100);
        }
        if self.chance(4) && (is_text || suffix == "[]" || self.chance(20)) {
            row["min_length"] = json!(1);
        }
        if self.chance(4) && is_text {
            row["pattern"] = json!(self.one(&PATTERNS));
        }
        if self.chance(3) {
            row["example"] = self.example(base);
        }
        if self.chance(5) {
            row["default"] = self.example(base);
        }
        if self.chance(12) {
            row["name"] = json!(self.one(NAMES));
        }
    }

    /// Usually of the type.
    fn example(&mut self, base: &str) -> Value {
        match base {
            "int" => json!(7),
            "number(float)" => json!(self.rng.f64() * 10.0),
            "boolean" => json!(self.rng.bool()),
            _ => json!(self.one(EXAMPLES)),
        }
    }
}
