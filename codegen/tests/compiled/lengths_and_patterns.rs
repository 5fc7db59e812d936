//! Lengths count characters of texts and elements of lists.

use crate::generated::lengths_and_patterns::{Chapter, UpdateBook};
use crate::support::{refusal, url};

const ISBN: &str = "316148410X";

fn update() -> UpdateBook {
    UpdateBook::new(ISBN, [1])
}

#[test]
fn what_is_within_its_lengths_is_sent() {
    let request = update()
        .title("书".repeat(80))
        .shelves(["a", "b"])
        .clear_chapters();
    assert!(url(&request).contains("?shelves=a&shelves=b&floors=1"));
}

#[test]
fn what_is_too_short_or_too_long_is_refused() {
    let refused = [
        (
            UpdateBook::new("1", [1]),
            ": isbn: must have a length of at least 10",
        ),
        (
            UpdateBook::new(ISBN, []),
            ": floors: must have a length of at least 1",
        ),
        (
            update().shelves(["a"]),
            ": shelves: must have a length of at least 2",
        ),
        (
            update().title("书".repeat(81)),
            ": title: must have a length of at most 80",
        ),
        (update().height(0.5), ": height: must be at least 1"),
        (
            update().chapters([Chapter::new("")]),
            ": chapters.title: must have a length of at least 1",
        ),
        (
            update().chapters([Chapter::new("a").keywords(Vec::<String>::new())]),
            ": chapters.keywords: must have a length of at least 1",
        ),
    ];
    for (request, problem) in refused {
        let refusal = refusal(&request);
        assert!(refusal.contains(problem), "{refusal}");
    }
}
