//! Open enums: named values, and any other value kept as it came.

mod flags;

use std::fmt::Display;

use proc_macro2::Literal;

use super::docs;
use super::item::Item;
use crate::model::{Enum, TypeName, Values, Variant, VariantName};
use crate::print;

/// The enum as its users see it.
pub(crate) fn items(enumeration: &Enum) -> Vec<Item> {
    match &enumeration.values {
        Values::Int(values) => readable(enumeration, &names(values), true),
        Values::Text(values) => readable(enumeration, &names(values), false),
        Values::Flags(flags) => {
            let items = flags::items(enumeration, flags);
            items.into_iter().map(Item::new).collect()
        }
    }
}

/// Its values on the wire.
pub(crate) fn wire(enumeration: &Enum) -> Item {
    let name = &enumeration.name;
    let text = match &enumeration.values {
        Values::Int(values) => {
            let named = values.iter();
            let named = named.map(|(value, variant)| entry(value, variant));
            named_enum(name, "i64", &named.collect::<Vec<_>>()) + &format!("int_enum!({name});\n")
        }
        Values::Text(values) => {
            let named = values.iter();
            let named = named.map(|(value, variant)| entry(&Literal::string(value), variant));
            let named: Vec<String> = named.collect();
            named_enum(name, "&'static str", &named) + &format!("text_enum!({name});\n")
        }
        Values::Flags(_) => format!("int_value!({name});\n"),
    };
    Item::of_lines(text)
}

fn named_enum(name: &TypeName, value: &str, named: &[String]) -> String {
    let constant = format!("    const NAMED: &'static [({value}, &'static str)] = &");
    let named = print::list(&constant, named, ";");
    format!(
        "impl NamedEnum for {name} {{\n    type Value = {value};\n    \
         const VARIANTS: &'static [Self] = Self::ALL;\n{named}\n}}\n"
    )
}

/// A value with the name of its variant.
fn entry(value: &impl Display, variant: &Variant) -> String {
    format!("({value}, \"{}\")", variant.stored_name())
}

fn names<V>(values: &[(V, Variant)]) -> Vec<&Variant> {
    values.iter().map(|(_, variant)| variant).collect()
}

fn readable(enumeration: &Enum, variants: &[&Variant], is_int: bool) -> Vec<Item> {
    vec![
        definition(enumeration, variants, is_int),
        constants(enumeration, variants),
    ]
}

fn definition(enumeration: &Enum, variants: &[&Variant], is_int: bool) -> Item {
    let name = &enumeration.name;
    let docs = docs::comment("///", &[docs::doc(&enumeration.doc)]);
    let variants = variants.iter().map(|variant| {
        let docs = docs::comment("    ///", &docs::variant(variant));
        let deprecated = docs::deprecated_line("    ", variant.deprecated.as_ref());
        format!("{docs}{deprecated}    {},\n", variant.name)
    });
    let variants: Vec<String> = variants.collect();
    let variants = variants.concat();
    let (copy, unknown) = if is_int {
        ("Copy, ", "UnknownInt")
    } else {
        ("", "UnknownText")
    };
    Item::of_lines(format!(
        "{docs}#[derive(Clone, {copy}PartialEq)]\n#[non_exhaustive]\npub enum {name} {{\n{variants}    \
         /// Any other value.\n    Unknown({unknown}),\n}}\n"
    ))
}

/// The list of variants, and their earlier names, which match and build like variants.
fn constants(enumeration: &Enum, variants: &[&Variant]) -> Item {
    let name = &enumeration.name;
    let names = variants.iter();
    let names: Vec<String> = names
        .map(|variant| format!("Self::{}", variant.name))
        .collect();
    let all = print::list("    pub const ALL: &'static [Self] = &", &names, ";");
    let aliases = variants
        .iter()
        .flat_map(|variant| variant.aliases.iter().map(|name| alias(variant, name)));
    let aliases: Vec<String> = aliases.collect();
    Item::of_lines(format!(
        "impl {name} {{\n    /// All variants but `Unknown`.\n{all}\n{}}}\n",
        aliases.concat()
    ))
}

fn alias(variant: &Variant, alias: &VariantName) -> String {
    let name = &variant.name;
    format!(
        "\n    /// Earlier name of [`Self::{name}`].\n    #[deprecated = \"it is called `{name}` now\"]\n    \
         #[expect(non_upper_case_globals, reason = \"it stands for a variant\")]\n    \
         pub const {alias}: Self = Self::{name};\n"
    )
}
