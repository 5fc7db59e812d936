//! Schema texts to documentation attributes.

use proc_macro2::TokenStream;
use quote::quote;

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
    for word in paragraph.split_whitespace() {
        match lines.last_mut() {
            // A list mark at the beginning of a line would begin a list.
            Some(last)
                if is_list_mark(word)
                    || last.chars().count() + 1 + word.chars().count() <= WIDTH =>
            {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn is_list_mark(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']).unwrap_or_default();
    word == "-"
        || word == "+"
        || (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A text of the schema as Markdown that shows it as it is written; back-ticks keep their meaning. What would
/// be a link, a tag, emphasis or a list elsewhere is plain text here.
pub(crate) fn markdown(text: &str) -> String {
    let has_code = text.matches('`').count().is_multiple_of(2);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut in_code = false;
    let mut escaped = String::new();
    if words.first().is_some_and(|word| is_list_mark(word)) {
        escaped.push_str("&#8203;");
    }
    for letter in words.join(" ").chars() {
        if letter == '`' && has_code {
            in_code = !in_code;
        } else if !in_code && "\\[]<>*_|#~`&".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// `` `a`, `b` ``, for names that the schema has checked or quotes.
pub(crate) fn code_list(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| code(name)).collect();
    quoted.join(", ")
}

/// A text in back-ticks.
pub(crate) fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}
