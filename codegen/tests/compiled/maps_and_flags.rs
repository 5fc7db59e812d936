//! Maps, numbers with a fraction, JSON of any shape, sums of flags, earlier names of variants.

use std::collections::BTreeMap;

use serde_json::json;

use crate::generated::maps_and_flags::{Days, Open, QueryStock, State};
use crate::support::{answer, body, encoded, url};

#[test]
fn they_are_sent_as_they_are_given() {
    let request = QueryStock::new([4.5, 3.0])
        .above(3.5)
        .days(Days::SATURDAY | Days::SUNDAY)
        .names(BTreeMap::from([(
            "shelf-7".to_owned(),
            "Novels".to_owned(),
        )]))
        .extra(json!({"any": ["thing"]}));
    assert_eq!(
        url(&request),
        "/open-apis/library/v1/stock?above=3.5&days=6"
    );
    assert_eq!(
        body(&request),
        json!({
            "names": {"shelf-7": "Novels"},
            "extra": {"any": ["thing"]},
            "ratings": [4.5, 3.0],
        })
    );
}

#[test]
fn an_answer_is_written_again_without_loss() {
    let data = json!({
        "books": {
            "shelf-7": [{"title": "One", "rating": 4.25, "open": 9, "state": "lent"}],
            "shelf-8": [],
        },
        "counts": {"reader-secret": 3},
        "extra": [1, {"two": null}],
    });
    let response = answer::<QueryStock>(&data);
    assert_eq!(encoded(&response), data);
    assert!(!format!("{response:?}").contains("secret"));
    let book = &response.books["shelf-7"][0];
    assert_eq!(book.rating, Some(4.25));
    // The bit without a name is kept beside the one with a name.
    let open = book.open.expect("the flags are there");
    assert!(open.contains(Open::MORNINGS) && !open.contains(Open::EVENINGS));
    assert_eq!(open.value(), 9);
}

#[test]
#[expect(deprecated, reason = "earlier names are")]
fn an_earlier_name_of_a_variant_means_the_same() {
    assert_eq!(State::OnLoan, State::Lent);
    assert!(matches!(State::from("lent"), State::Taken));
    assert_eq!(State::Lent.name(), Some("OnLoan"));
}
