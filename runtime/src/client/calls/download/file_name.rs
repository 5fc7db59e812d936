//! File names that the server chose, made safe to join to a folder on any system.

use crate::error::is_printable;

/// The most bytes that a name can have on common file systems.
const MAX_BYTES: usize = 255;

/// An extension is kept when a name is cut. What is longer, dot included, is no extension.
const MAX_EXTENSION_BYTES: usize = 16;

/// Not allowed in names on Windows, where `:` ends a drive and `*` and `?` are wildcards.
const FORBIDDEN: [char; 7] = ['<', '>', ':', '"', '|', '?', '*'];

/// Devices on Windows, in every folder and with any extension.
const DEVICES: [&str; 7] = ["CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"];

/// Devices when a digit follows, which may be a superscript.
const NUMBERED_DEVICES: [&str; 2] = ["COM", "LPT"];

/// The last part of a path, without invisible characters, and without dots and spaces at its ends: a dot in front
/// hides a file, and Windows drops those at the end. None if nothing is left.
pub(super) fn safe(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let printable = name.chars().filter(|character| is_printable(*character));
    let name: String = printable.map(allowed).collect();
    let mut name = name.trim_matches(is_dot_or_space).to_owned();
    if is_device(&name) {
        name.insert(0, '_');
    }
    shorten(&mut name);
    (!name.is_empty()).then_some(name)
}

fn allowed(character: char) -> char {
    if FORBIDDEN.contains(&character) {
        '_'
    } else {
        character
    }
}

fn is_dot_or_space(character: char) -> bool {
    character == '.' || character.is_whitespace()
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let stem = stem.trim_end().to_uppercase();
    let numbered = stem.strip_suffix(is_device_number);
    DEVICES.contains(&&*stem) || numbered.is_some_and(|stem| NUMBERED_DEVICES.contains(&stem))
}

fn is_device_number(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, '¹' | '²' | '³')
}

/// Cuts a name that is too long before its extension.
fn shorten(name: &mut String) {
    if name.len() <= MAX_BYTES {
        return;
    }
    let dot = name.rfind('.').unwrap_or(name.len());
    let is_extension = name.len() - dot <= MAX_EXTENSION_BYTES;
    let extension = name.split_off(if is_extension { dot } else { name.len() });
    let mut end = MAX_BYTES - extension.len();
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    name.truncate(name[..end].trim_end_matches(is_dot_or_space).len());
    name.push_str(&extension);
}

#[cfg(test)]
mod tests {
    use std::path::{Component, Path};

    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    /// What names may do harm with.
    const PARTS: [&str; 14] = [
        "..", ".", " ", "/", "\\", ":", "NUL", "com1", "\0", "\n", "\u{202e}", "\u{feff}",
        "\u{7b80}", "x",
    ];

    proptest! {
        #[test]
        fn no_name_does_harm(parts in vec(select(&PARTS[..]), 0..400), rest in any::<String>()) {
            let Some(name) = safe(&(parts.concat() + &rest)) else {
                return Ok(());
            };
            let mut components = Path::new(&name).components();
            prop_assert_eq!(components.next(), Some(Component::Normal(name.as_ref())));
            prop_assert_eq!(components.next(), None);
            prop_assert!((1..=MAX_BYTES).contains(&name.len()), "{}", name.len());
            prop_assert!(!name.starts_with(is_dot_or_space) && !name.ends_with(is_dot_or_space));
            prop_assert!(name.chars().all(is_printable) && !name.contains(FORBIDDEN));
            prop_assert!(!is_device(&name));
            // Whoever makes it safe once more gets the same.
            prop_assert_eq!(safe(&name), Some(name));
        }
    }

    fn assert_safe<const N: usize>(cases: [(&str, Option<&str>); N]) {
        for (name, expected) in cases {
            assert_eq!(safe(name).as_deref(), expected, "{name:?}");
        }
    }

    #[test]
    fn ordinary_names_stay_as_they_are() {
        for name in [
            "a",
            "report (1).tar.gz",
            "\u{7b80}\u{5386}.pdf",
            "console.log",
            "com10.txt",
        ] {
            assert_eq!(safe(name).as_deref(), Some(name));
        }
    }

    #[test]
    fn no_name_leads_into_a_folder_or_to_a_drive() {
        assert_safe([
            ("../../etc/passwd", Some("passwd")),
            ("..\\..\\x.pdf", Some("x.pdf")),
            ("C:\\x.exe", Some("x.exe")),
            ("C:x.exe", Some("C_x.exe")),
            ("a.txt:stream", Some("a.txt_stream")),
            ("a/", None),
            ("", None),
            (".", None),
            ("..", None),
            (". . .", None),
        ]);
    }

    #[test]
    fn no_name_is_a_device_or_hidden() {
        assert_safe([
            ("NUL", Some("_NUL")),
            ("con.txt", Some("_con.txt")),
            ("Com1 .log", Some("_Com1 .log")),
            ("lpt\u{b9}", Some("_lpt\u{b9}")),
            ("CONIN$", Some("_CONIN$")),
            (".bashrc", Some("bashrc")),
            (" x.exe. ", Some("x.exe")),
            ("what?*.txt", Some("what__.txt")),
        ]);
    }

    #[test]
    fn nothing_in_a_name_is_invisible() {
        assert_safe([
            ("x\0\n\u{85}.pdf", Some("x.pdf")),
            ("invoice\u{202e}fdp.exe", Some("invoicefdp.exe")),
            ("\u{2066}\u{200f}", None),
        ]);
    }

    #[test]
    fn long_names_keep_their_extension() {
        let name = format!("{}.pdf", "\u{7b80}".repeat(5000));
        let expected = format!("{}.pdf", "\u{7b80}".repeat(83));
        assert_eq!(safe(&name), Some(expected));
        let name = format!("NUL.{}", "x".repeat(5000));
        assert_eq!(safe(&name), Some(format!("_NUL.{}", "x".repeat(250))));
        let name = format!("a{}.txt", " ".repeat(5000));
        assert_eq!(safe(&name).as_deref(), Some("a.txt"));
    }
}
