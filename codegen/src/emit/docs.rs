//! Schema texts to documentation attributes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::idents::ident_of_module;
use crate::model::{Doc, Link, Variant};

/// Characters of text on one line; with the indentation of a field a line stays below 100 columns.
const WIDTH: usize = 90;

/// `///` lines of an item.
pub(crate) fn outer(paragraphs: &[String]) -> TokenStream {
    let lines = lines(paragraphs);
    quote! { #(#[doc = #lines])* }
}

/// `//!` lines of a file.
pub(crate) fn inner(paragraphs: &[String]) -> TokenStream {
    let lines = lines(paragraphs);
    quote! { #(#![doc = #lines])* }
}

/// The same as lines of text; `mark` begins each.
pub(crate) fn comment(mark: &str, paragraphs: &[String]) -> String {
    let mut text = String::new();
    for line in lines(paragraphs) {
        text += mark;
        text += line.trim_end_matches(' ');
        text.push('\n');
    }
    text
}

/// [`deprecated`] as a line of text.
pub(crate) fn deprecated_line(indent: &str, note: Option<&String>) -> String {
    let attribute = |note: &String| {
        let note = Literal::string(&markdown(note));
        format!("{indent}#[deprecated = {note}]\n")
    };
    note.map(attribute).unwrap_or_default()
}

/// The attribute of what should not be used any more. rustdoc takes its note for Markdown, too.
pub(crate) fn deprecated(note: Option<&String>) -> Option<TokenStream> {
    let note = markdown(note?);
    Some(quote! { #[deprecated = #note] })
}

/// Paragraphs as lines, with an empty line between two paragraphs. Lists, tables and code blocks keep their
/// lines.
fn lines(paragraphs: &[String]) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        let is_block = paragraph.starts_with(['|', '`']) && paragraph.contains('\n');
        if is_block || paragraph.starts_with("- ") {
            lines.extend(paragraph.lines().map(line));
        } else {
            lines.extend(wrap(paragraph).iter().map(|text| line(text)));
        }
    }
    lines
}

/// The space between `///` and the text.
fn line(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!(" {text}")
    }
}

fn wrap(paragraph: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut in_code = false;
    for word in paragraph.split_whitespace() {
        match lines.last_mut() {
            // Within code nothing is escaped, and marks only where a text begins: at the beginning of a
            // line they would begin a list or underline a heading.
            Some(last)
                if in_code
                    || mark(word).is_some()
                    || last.chars().count() + 1 + word.chars().count() <= WIDTH =>
            {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
        in_code ^= !word
            .replace("\\`", "")
            .matches('`')
            .count()
            .is_multiple_of(2);
    }
    lines
}

/// A text of the schema as Markdown that shows it as it is written; back-ticks around code keep their meaning.
/// What would be a link, a tag, emphasis, a list or a line elsewhere is plain text here.
pub(crate) fn markdown(text: &str) -> String {
    let has_code = text.matches('`').count().is_multiple_of(2) && !text.contains("``");
    let mut in_code = false;
    let mut mark = text.split_whitespace().next().and_then(mark);
    let escape = |word: &str| {
        let mut escaped = String::new();
        let mark = mark.take();
        for (index, letter) in word.char_indices() {
            if letter == '`' && has_code {
                in_code = !in_code;
            } else if !in_code && needs_escape(letter, &word[index..], mark == Some(index)) {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
        escaped
    };
    let words: Vec<String> = text.split_whitespace().map(escape).collect();
    words.join(" ")
}

/// A text of the schema as Markdown, in which the endpoints that it names lead to their requests.
pub(crate) fn doc(doc: &Doc) -> String {
    let links = doc.links.iter();
    links.fold(markdown(&doc.text), |text, link| {
        text.replace(&format!("`{}`", link.code), &self::link(link))
    })
}

fn link(link: &Link) -> String {
    let name = &link.request;
    if link.up == 0 && link.down.is_empty() {
        return format!("[`{name}`]");
    }
    let up = "super::".repeat(link.up);
    let down = link
        .down
        .iter()
        .map(|module| format!("{}::", ident_of_module(module)));
    format!("[`{name}`]({up}{}{name})", down.collect::<String>())
}

/// The second stroke of `://` keeps an address from being taken for a link that lacks its brackets.
fn needs_escape(letter: char, rest: &str, is_mark: bool) -> bool {
    is_mark || "\\[]<>*_|#~`&".contains(letter) || rest.starts_with("//")
}

/// Where to escape a word that at the beginning of a line would be a list mark, a rule or an underline.
fn mark(word: &str) -> Option<usize> {
    let is_line = |stroke| word.chars().all(|letter| letter == stroke);
    if word == "+" || is_line('-') || is_line('=') {
        return Some(0);
    }
    let number = word.strip_suffix(['.', ')'])?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(number.len())
}

/// `` `a`, `b` ``, for names that the schema has checked or quotes.
pub(crate) fn code_list(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| code(name)).collect();
    quoted.join(", ")
}

/// Paragraphs about a variant or flag.
pub(crate) fn variant(variant: &Variant) -> Vec<String> {
    let mut paragraphs = vec![doc(&variant.doc)];
    if !variant.scopes.is_empty() {
        paragraphs.push(format!("Needs the scope {}.", code_list(&variant.scopes)));
    }
    paragraphs
}

/// A text in back-ticks, on one line whatever it holds.
pub(crate) fn code(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    format!("`{}`", words.join(" ").replace('`', "'"))
}
