//! Shows how a file differs, in a few lines.

use similar::TextDiff;

/// Lines shown of one file.
const SHOWN: usize = 20;

/// Whether the line ends are CRLF and nothing else differs.
pub fn line_endings_only(old: &[u8], new: &str) -> bool {
    str::from_utf8(old).is_ok_and(|old| old.replace("\r\n", "\n") == new)
}

/// The beginning of a unified diff from what is there to what belongs there. Line ends do not count, so
/// that an edit stays visible in a file that was converted as well.
pub fn render(path: &str, old: &[u8], new: &str, colour: bool) -> String {
    let old = String::from_utf8_lossy(old).replace("\r\n", "\n");
    let diff = TextDiff::from_lines(old.as_str(), new)
        .unified_diff()
        .header(path, "generated from the schema")
        .to_string();
    let shown: String = diff
        .lines()
        .take(SHOWN)
        .map(|line| paint(line, colour))
        .collect();
    match diff.lines().count().saturating_sub(SHOWN) {
        0 => shown,
        hidden => format!("{shown}… and {hidden} more lines\n"),
    }
}

fn paint(line: &str, colour: bool) -> String {
    let code = match line.as_bytes().first() {
        Some(b'-') => 31,
        Some(b'+') => 32,
        Some(b'@') => 36,
        _ => 0,
    };
    if colour && code != 0 {
        format!("\x1b[{code}m{line}\x1b[0m\n")
    } else {
        format!("{line}\n")
    }
}
