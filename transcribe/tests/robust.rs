//! Pages that are damaged in any way give a draft or an error, and never a panic.

use feishu_transcribe::draft::{Names, draft};
use feishu_transcribe::drift::differences;
use feishu_transcribe::schema::Schema;
use feishu_transcribe::transcript::Transcript;
use feishu_transcribe::{example, page};

const PAGES: [&str; 3] = [
    include_str!("drafts/list_with_pages/page.md"),
    include_str!("drafts/names_that_collide/page.md"),
    include_str!("drafts/indented_rendition/page.md"),
];

/// Everything that is done with a page; whether it could be read.
fn work_on(text: &str) -> bool {
    let Ok(page) = page::read(text) else {
        return false;
    };
    let transcript = Transcript::new(&page);
    let empty = Schema::new([]);
    let drafted = draft(&transcript, &empty, Names::Auto);
    let path = drafted.file.path.as_str();
    let text = drafted.file.write();
    let schema = Schema::new([(path, text.as_str())]);
    let _ = differences(&page, &schema, path);
    let _ = draft(&transcript, &schema, Names::Missing);
    true
}

#[test]
fn a_page_without_one_of_its_lines() {
    for text in PAGES {
        let lines: Vec<&str> = text.lines().collect();
        for gap in 0..lines.len() {
            let rest = [&lines[..gap], &lines[gap + 1..]].concat();
            work_on(&rest.join("\n"));
        }
    }
}

#[test]
fn a_page_cut_anywhere() {
    for text in PAGES {
        let ends = text.char_indices().map(|(end, _)| end);
        assert!(ends.step_by(7).filter(|end| work_on(&text[..*end])).count() > 0);
    }
}

#[test]
fn a_page_with_its_signs_exchanged() {
    for text in PAGES {
        for (from, to) in [
            ("|", "||"),
            (" | ", "|"),
            ("\n", "\n\n"),
            ("[", "{"),
            ("{", "["),
            ("\"", "'"),
            (":", "："),
            ("string", "-"),
            ("string", "string[]"),
            ("int", "map<string, int>"),
            ("book", "data"),
            ("items", "code"),
            ("data", ""),
            ("- ", "- - "),
            ("`", ""),
            ("id", "\u{0}"),
            ("  \n", "\n"),
            ("1", "99999999999999999999999"),
            ("object", "[][]"),
        ] {
            work_on(&text.replace(from, to));
        }
    }
}

#[test]
fn an_example_of_ten_thousand_levels() {
    let deep = format!("{}{}", "[{\"items\":".repeat(10_000), "}]".repeat(10_000));
    let text = PAGES[0].replace("\"items\": [", &format!("\"more\": {deep}, \"items\": ["));
    assert!(work_on(&text));
}

#[test]
fn any_cut_of_an_example_is_read() {
    let text =
        "{'a': [1, …, {“b”：“x\\u4e66\n”}], /* c */ \"d\": \"{\"e\":1}\", # f\n g: ... } ]】 \\";
    for (start, _) in text.char_indices() {
        for (end, _) in text.char_indices().filter(|(end, _)| *end >= start) {
            let _ = example::read(&text[start..end], usize::MAX / 2);
        }
    }
}
