use feishu_notation::{Content, EnumValue, Enumeration, File, Row, Section, TypeShape};

/// A text that users read.
pub struct Text<'f> {
    file: &'f str,
    place: String,
    pub kind: Kind<'f>,
    pub words: &'f str,
}

pub enum Kind<'f> {
    Summary,
    /// The doc of a row, and where it stands.
    Row(&'f Row, Option<Section>),
    /// The doc of a value.
    Value(&'f EnumValue),
    /// The doc of a type or an error, or the reason of an erratum.
    Other,
}

impl Text<'_> {
    pub fn place(&self) -> String {
        format!("schema/{} {}", self.file, self.place)
    }
}

/// Every text of a file.
pub fn of_file(file: &File) -> Vec<Text<'_>> {
    let mut texts = Vec::new();
    let types = match &file.content {
        Content::Types(types) => &types.types,
        Content::Endpoint(endpoint) => {
            let summary = endpoint.summary.as_ref().unwrap();
            push(&mut texts, file, "summary", Kind::Summary, &summary.value);
            for section in Section::ALL {
                rows(&mut texts, file, endpoint.rows(section), Some(section));
            }
            for error in &endpoint.errors {
                let place = format!("errors.{}", error.code.value);
                let doc = error.doc.as_ref().unwrap();
                push(&mut texts, file, &place, Kind::Other, &doc.value);
            }
            for erratum in &endpoint.errata {
                let reason = erratum.reason.as_ref().unwrap();
                push(&mut texts, file, "errata", Kind::Other, &reason.value);
            }
            &endpoint.types
        }
    };
    for declaration in types {
        let name = &declaration.name.value;
        let doc = declaration.doc.as_ref().unwrap();
        push(&mut texts, file, name, Kind::Other, &doc.value);
        match &declaration.shape {
            TypeShape::Object(fields) => rows(&mut texts, file, fields, None),
            TypeShape::Enum { values: list, .. } => values(&mut texts, file, name, list),
        }
    }
    texts
}

fn rows<'f>(texts: &mut Vec<Text<'f>>, file: &'f File, rows: &'f [Row], section: Option<Section>) {
    for row in rows {
        let place = &row.path.value;
        let doc = row.doc.as_ref().unwrap();
        push(texts, file, place, Kind::Row(row, section), &doc.value);
        if let Some(list) = values_of(row) {
            values(texts, file, place, list);
        }
    }
}

/// The values that stand at the row itself.
pub fn values_of(row: &Row) -> Option<&[EnumValue]> {
    match (&row.enumeration, &row.flags) {
        (Some(Enumeration::Values(values)), _) | (_, Some(values)) => Some(values),
        _ => None,
    }
}

fn values<'f>(texts: &mut Vec<Text<'f>>, file: &'f File, place: &str, values: &'f [EnumValue]) {
    for value in values {
        let place = format!("{place} {}", value.wire.value);
        let doc = value.doc.as_ref().unwrap();
        push(texts, file, &place, Kind::Value(value), &doc.value);
    }
}

fn push<'f>(
    texts: &mut Vec<Text<'f>>,
    file: &'f File,
    place: &str,
    kind: Kind<'f>,
    words: &'f str,
) {
    texts.push(Text {
        file: &file.path,
        place: place.to_owned(),
        kind,
        words,
    });
}
