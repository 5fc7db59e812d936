//! The structs and enums of one module, gathered as rows bring them along.

use feishu_notation::names::BODY_FUNCTIONS;
use feishu_notation::{Location, Problems};
use feishu_notation::{Row, Spanned, TypeDeclaration, TypeShape, TypeText};

use super::bounds;
use super::enums::{self, WireType};
use super::examples;
use super::names::{self, NAME_HINT, Names};
use super::rows::{self, Branch};
use super::scope::Scope;
use super::sent_types::SentTypes;
use super::types::{self, Direction};
use crate::model::{Check, Enum, Field, Struct, Type, Values};

const TYPE_NAME_HINT: &str = "give one of the two another name: `type_name:` on its row";

/// The runtime tells the fields of an object apart by one byte, of which it keeps one value to itself.
const MOST_FIELDS: usize = 255;

/// What a module will hold.
pub(crate) struct Items<'s, 'p> {
    pub scope: &'s Scope<'s>,
    pub problems: &'p mut Problems,
    sent: SentTypes,
    names: Names,
    structs: Vec<Struct>,
    enums: Vec<Enum>,
}

impl<'s, 'p> Items<'s, 'p> {
    pub(crate) fn new(scope: &'s Scope<'s>, sent: SentTypes, problems: &'p mut Problems) -> Self {
        let mut names = Names::default();
        for import in scope.imports() {
            let owner = format!("the shared type of `{}`", import.module.join("/"));
            names.reserve(&import.name, owner);
        }
        Self {
            scope,
            problems,
            sent,
            names,
            structs: Vec::new(),
            enums: Vec::new(),
        }
    }

    pub(crate) fn finish(self) -> (Vec<Struct>, Vec<Enum>) {
        (self.structs, self.enums)
    }

    /// The struct of that name, if it has been added.
    pub(crate) fn find_struct(&self, name: &str) -> Option<&Struct> {
        self.structs.iter().find(|object| object.name == name)
    }

    /// Gives a type name to its owner, or reports who has it.
    pub(crate) fn claim(&mut self, name: &str, owner: String, at: Location) {
        self.names
            .claim(name, owner, at, TYPE_NAME_HINT, self.problems);
    }

    /// The struct that the rows below this one describe.
    pub(crate) fn add_struct(
        &mut self,
        branch: &Branch<'_>,
        base: &str,
        direction: Direction,
    ) -> Option<String> {
        let row = branch.row;
        let type_text = row.type_text.as_ref()?;
        let written = row.type_name.clone().unwrap_or(Spanned {
            at: type_text.at,
            value: base.to_owned(),
        });
        let name = names::struct_name(&written, self.problems)?;
        self.claim(
            &name,
            format!("the object `{}`", row.path.value),
            written.at,
        );
        // A missing doc has been reported; the rows below are to be checked all the same.
        let doc = row.doc.as_ref().map_or("", |doc| &doc.value).to_owned();
        let doc = if type_text.value.is_list() {
            format!("An element of `{}`. {doc}", row.path.value)
        } else {
            doc
        };
        self.push_struct(name.clone(), doc, &branch.children, direction)?;
        Some(name)
    }

    /// Adds a struct before those of its fields, so that they stand in reading order.
    pub(crate) fn push_struct(
        &mut self,
        name: String,
        doc: String,
        children: &[Branch<'_>],
        direction: Direction,
    ) -> Option<()> {
        let place = self.structs.len();
        self.structs.push(Struct {
            name,
            doc,
            role: direction.role(),
            fields: Vec::new(),
        });
        let fields = self.fields(children, direction)?;
        self.structs[place].fields = fields;
        Some(())
    }

    /// The fields for a group of rows; `None` if any of them has a problem.
    pub(crate) fn fields(
        &mut self,
        children: &[Branch<'_>],
        direction: Direction,
    ) -> Option<Vec<Field>> {
        let mut names = Names::default();
        if direction.role().is_sent() {
            for function in BODY_FUNCTIONS {
                names.reserve(function, format!("the function `{function}` of bodies"));
            }
        }
        for child in children.get(MOST_FIELDS..).unwrap_or_default() {
            let message = format!("an object has {MOST_FIELDS} fields at most");
            self.problems.report(
                child.row.path.at,
                message,
                "tell the maintainers of the generator about this page",
            );
        }
        let fields: Vec<Option<Field>> = children
            .iter()
            .map(|child| self.field(child, direction, &mut names))
            .collect();
        fields.into_iter().collect()
    }

    /// One field or parameter, with its name claimed among its neighbours.
    pub(crate) fn field(
        &mut self,
        branch: &Branch<'_>,
        direction: Direction,
        names: &mut Names,
    ) -> Option<Field> {
        let row = branch.row;
        let shape = types::shape(branch, direction, self);
        examples::check(row, self);
        bounds::report_misplaced(row, direction, self);
        let wire = Spanned {
            at: row.path.at,
            value: branch.wire.to_owned(),
        };
        let name = names::field_name(row.name.as_ref().unwrap_or(&wire), self.problems)?;
        let owner = format!("`{}`", row.path.value);
        names.claim(name.plain(), owner, wire.at, NAME_HINT, self.problems);
        let shape = shape?;
        names::claim_clear(&name, &shape, wire.at, names, self.problems);
        let mut checks = bounds::checks(row, &shape.type_, self);
        if row.required && direction == Direction::BodyAndResponse {
            checks.insert(0, Check::Given);
        }
        Some(Field {
            wire: wire.value,
            name,
            doc: row.doc.as_ref()?.value.clone(),
            required: row.required && direction != Direction::Response,
            personal: row.personal,
            path: row.path.value.clone(),
            checks,
            holds_bounds: direction.role().is_sent() && self.holds_bounds(row, &shape.type_),
            default: bounds::default(row),
            example: examples::example(row, self),
            pattern: row.pattern.as_ref().map(|pattern| pattern.value.clone()),
            shape,
        })
    }

    /// Whether the row's type is a struct with bounds, or holds such. Declared types are no structs yet.
    fn holds_bounds(&self, row: &Row, type_: &Type) -> bool {
        match type_ {
            Type::Struct(name) => {
                let written = row.type_text.as_ref().and_then(|text| text.value.name());
                let is_bounded = written.is_some_and(|name| self.sent.is_bounded(name));
                (row.type_name.is_none() && is_bounded)
                    || self.find_struct(name).is_some_and(Struct::has_bounds)
            }
            Type::List(inner) | Type::Map(inner) => self.holds_bounds(row, inner),
            _ => false,
        }
    }

    /// The enum or set of flags that the row's value list describes.
    pub(crate) fn add_values(&mut self, row: &Row, values: Option<Values>) -> Option<String> {
        let name = self.value_list_name(row)?;
        let doc = row.doc.as_ref()?.value.clone();
        self.enums.push(Enum {
            name: name.clone(),
            doc,
            values: values?,
        });
        Some(name)
    }

    fn value_list_name(&mut self, row: &Row) -> Option<String> {
        let own_name = row.path.value.rsplit('.').next().unwrap_or_default();
        let of_path = Spanned {
            at: row.path.at,
            value: own_name.to_owned(),
        };
        let written = row.type_name.clone().unwrap_or(of_path);
        let name = names::enum_name(&written, self.problems)?;
        self.claim(
            &name,
            format!("the value list of `{}`", row.path.value),
            written.at,
        );
        Some(name)
    }

    /// Adds the types that are declared in this file.
    pub(crate) fn declare(&mut self, declarations: &[TypeDeclaration]) {
        for declaration in declarations {
            // What is wrong with a declaration has been reported; the others go on.
            let _ = self.declare_one(declaration);
        }
    }

    fn declare_one(&mut self, declaration: &TypeDeclaration) -> Option<()> {
        let written = &declaration.name;
        // A missing doc has been reported; the content is to be checked all the same.
        let doc = declaration
            .doc
            .as_ref()
            .map_or("", |doc| &doc.value)
            .to_owned();
        let owner = format!("type `{}`", written.value);
        match &declaration.shape {
            TypeShape::Object(fields) => {
                let name = names::struct_name(written, self.problems)?;
                self.claim(&name, owner, written.at);
                let tree = rows::tree(fields, self.problems);
                let direction = self.sent.direction(&written.value);
                self.push_struct(name, doc, &tree, direction)
            }
            TypeShape::Enum { type_text, values } => {
                let name = names::enum_name(written, self.problems)?;
                self.claim(&name, owner, written.at);
                let wire_type = self.enum_wire_type(type_text.as_ref()?)?;
                let values = enums::values(values, wire_type, written, self.problems)?;
                self.enums.push(Enum { name, doc, values });
                Some(())
            }
        }
    }

    fn enum_wire_type(&mut self, text: &Spanned<TypeText>) -> Option<WireType> {
        let wire_type = WireType::of(&text.value);
        if wire_type.is_none() {
            let message = format!("an enum cannot be of type `{}`", text.value);
            self.problems
                .report(text.at, message, "write `int` or `string`");
        }
        wire_type
    }
}
