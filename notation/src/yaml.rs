//! YAML text to a tree of nodes, each with its place.
//!
//! The notation needs little of YAML: one document of maps, lists and scalars. Anchors, aliases and tags are refused.

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Span};

use crate::diagnostics::{Location, Problems};
use crate::literal::Literal;

#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub at: Location,
    pub content: Content,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    Null,
    Scalar(Literal),
    List(Vec<Node>),
    Map(Vec<Entry>),
}

/// A key of a map, always as it is spelt, and its value.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub at: Location,
    pub key: String,
    pub value: Node,
}

/// The notation nests a handful of levels; a bound keeps hostile files from exhausting the stack.
const DEEPEST: usize = 32;

const SYNTAX_HINT: &str = "fix the YAML syntax here or just above";

/// Reads the one YAML document of a file.
pub(crate) fn parse(text: &str, problems: &mut Problems) -> Option<Node> {
    match read(text) {
        Ok(node) => Some(node),
        Err(Fault { at, message, hint }) => {
            problems.report(at, message, hint);
            None
        }
    }
}

/// Why a text is not taken.
struct Fault {
    at: Location,
    message: String,
    hint: &'static str,
}

impl From<ScanError> for Fault {
    fn from(error: ScanError) -> Self {
        Self {
            at: location(*error.marker()),
            message: format!("not valid YAML: {}", error.info()),
            hint: SYNTAX_HINT,
        }
    }
}

fn location(marker: Marker) -> Location {
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Location {
        line: number(marker.line()).max(1),
        column: number(marker.col()).saturating_add(1),
    }
}

fn read(text: &str) -> Result<Node, Fault> {
    let mut builder = Builder::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event?;
        builder.take(event, span)?;
    }
    Ok(builder.root.unwrap_or(Node {
        at: Location::START,
        content: Content::Null,
    }))
}

/// The texts of these keys at the top of a file, read no further than to the last of them.
pub(crate) fn texts_at_top<const N: usize>(text: &str, keys: [&str; N]) -> Option<[String; N]> {
    let mut texts = [const { None }; N];
    let mut key: Option<String> = None;
    let mut depth = 0;
    for event in Parser::new_from_str(text) {
        match event.ok()?.0 {
            Event::MappingStart(..) | Event::SequenceStart(..) => depth += 1,
            Event::MappingEnd | Event::SequenceEnd => {
                depth -= 1;
                key = None;
            }
            Event::Scalar(text, ..) if depth == 1 => match key.take() {
                None => key = Some(text.into_owned()),
                Some(key) => {
                    if let Some(at) = keys.iter().position(|known| *known == key) {
                        texts[at].get_or_insert(text.into_owned());
                    }
                }
            },
            _ => {}
        }
        if texts.iter().all(Option::is_some) {
            break;
        }
    }
    let texts: Vec<String> = texts.into_iter().flatten().collect();
    texts.try_into().ok()
}

/// A tree while it is being read.
#[derive(Default)]
struct Builder {
    root: Option<Node>,
    open: Vec<Open>,
}

/// A map or list that has not ended.
struct Open {
    at: Location,
    kind: OpenKind,
}

enum OpenKind {
    List(Vec<Node>),
    Map {
        entries: Vec<Entry>,
        key: Option<(Location, String)>,
    },
}

impl Builder {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Fault> {
        let at = location(span.start);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                refuse_marks(anchor, tag.is_some(), at)?;
                self.scalar(&text, style, at);
                Ok(())
            }
            Event::SequenceStart(anchor, tag) => {
                refuse_marks(anchor, tag.is_some(), at)?;
                self.begin(at, OpenKind::List(Vec::new()))
            }
            Event::MappingStart(anchor, tag) => {
                refuse_marks(anchor, tag.is_some(), at)?;
                let (entries, key) = (Vec::new(), None);
                self.begin(at, OpenKind::Map { entries, key })
            }
            Event::SequenceEnd | Event::MappingEnd => {
                self.end();
                Ok(())
            }
            Event::Alias(_) => refuse_marks(1, false, at),
            Event::DocumentStart(_) if self.root.is_some() => Err(Fault {
                at,
                message: "a second YAML document begins here".to_owned(),
                hint: "write one file for each endpoint",
            }),
            Event::DocumentStart(_)
            | Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentEnd => Ok(()),
        }
    }

    fn begin(&mut self, at: Location, kind: OpenKind) -> Result<(), Fault> {
        self.refuse_key(at)?;
        if self.open.len() >= DEEPEST {
            return Err(Fault {
                at,
                message: format!("more than {DEEPEST} maps and lists are nested"),
                hint: "write field paths such as `items.id` instead of nested maps",
            });
        }
        self.open.push(Open { at, kind });
        Ok(())
    }

    fn end(&mut self) {
        let Some(Open { at, kind }) = self.open.pop() else {
            return;
        };
        let content = match kind {
            OpenKind::List(list) => Content::List(list),
            OpenKind::Map { entries, .. } => Content::Map(entries),
        };
        self.put(Node { at, content });
    }

    /// A key that is a map or a list.
    fn refuse_key(&self, at: Location) -> Result<(), Fault> {
        match self.open.last().map(|open| &open.kind) {
            Some(OpenKind::Map { key: None, .. }) => Err(Fault {
                at,
                message: "a key must be a single text".to_owned(),
                hint: SYNTAX_HINT,
            }),
            _ => Ok(()),
        }
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, at: Location) {
        if let Some(Open {
            kind: OpenKind::Map { key, .. },
            ..
        }) = self.open.last_mut()
            && key.is_none()
        {
            *key = Some((at, text.to_owned()));
            return;
        }
        let content = match style {
            ScalarStyle::Plain => plain(text),
            _ => Content::Scalar(Literal::Text(text.to_owned())),
        };
        let at = match content {
            Content::Null if text.is_empty() => behind_colon(at),
            _ => at,
        };
        self.put(Node { at, content });
    }

    fn put(&mut self, node: Node) {
        match self.open.last_mut().map(|open| &mut open.kind) {
            None => self.root = Some(node),
            Some(OpenKind::List(list)) => list.push(node),
            Some(OpenKind::Map { entries, key }) => {
                // A value comes after its key.
                if let Some((at, key)) = key.take() {
                    let value = node;
                    entries.push(Entry { at, key, value });
                }
            }
        }
    }
}

/// Where a value belongs that is not there: the parser gives the place of the colon.
fn behind_colon(at: Location) -> Location {
    Location {
        column: at.column.saturating_add(1),
        ..at
    }
}

fn refuse_marks(anchor: usize, has_tag: bool, at: Location) -> Result<(), Fault> {
    if anchor == 0 && !has_tag {
        return Ok(());
    }
    Err(Fault {
        at,
        message: "anchors, aliases and tags have no meaning here".to_owned(),
        hint: "write the value itself; put a text that begins with `&`, `*` or `!` in double quotes",
    })
}

/// What a scalar without quotes means.
fn plain(text: &str) -> Content {
    if matches!(text, "" | "~" | "null" | "Null" | "NULL") {
        Content::Null
    } else {
        Content::Scalar(Literal::plain(text))
    }
}
