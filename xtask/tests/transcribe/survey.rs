//! `--survey`: what would be read from pages, without writing anything.

use std::fs;

use crate::{BOOK, folder, page, transcribe};

#[test]
fn a_survey_writes_nothing_and_measures_where_the_truth_is_known() {
    let truth = |depth: u8| {
        format!(r#"[[[0, "book_id"]], [[0, "code"], [0, "msg"], [0, "data"], [{depth}, "title"]]]"#)
    };
    let page = page(BOOK, "title");
    let right = truth(1);
    let wrong = truth(2);
    let folder = folder(&[
        ("right/book.md", page.as_bytes()),
        ("right/book.levels.json", right.as_bytes()),
        ("wrong/book.md", page.as_bytes()),
        ("wrong/book.levels.json", wrong.as_bytes()),
    ]);
    let (code, printed) = transcribe(&folder, &["--survey", "right"]);
    assert_eq!(code, 0, "{printed}");
    let sums = |exact: u8, wrong: u8| {
        format!(
            "\nflat           1  {exact:5}               0  {wrong:5}                  0            0\n"
        )
    };
    assert!(printed.contains(&sums(1, 0)), "{printed}");
    let (code, printed) = transcribe(&folder, &["--survey", "wrong"]);
    assert_eq!(code, 1);
    assert!(printed.contains(&sums(0, 1)), "{printed}");
    assert!(
        fs::read_dir(folder.path().join("schema"))
            .unwrap()
            .next()
            .is_none()
    );
}
