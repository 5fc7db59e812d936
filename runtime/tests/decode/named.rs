//! What an enum of a page can do besides being matched.

use std::collections::BTreeSet;

use feishu_openapi_runtime::UnknownName;

use crate::sample::{IdType, Kind};

#[test]
fn a_name_can_be_stored_and_read_again() {
    for kind in Kind::ALL {
        let name = kind.name().expect("it has a name");
        assert_eq!(name.parse(), Ok(*kind));
        assert_eq!(kind.to_string(), name);
    }
    assert_eq!(Kind::OnSite.name(), Some("OnSite"));
}

#[test]
fn an_unknown_value_has_no_name_but_is_printed_and_parsed() {
    let unknown = Kind::from(7);
    assert_eq!(unknown.name(), None);
    assert_eq!(unknown.to_string(), "7");
    assert_eq!("7".parse(), Ok(unknown));
    assert_eq!(format!("{unknown:?}"), "Unknown(7)");
}

#[test]
fn what_is_neither_a_name_nor_a_number_is_refused() {
    let error: UnknownName = "Elsewhere".parse::<Kind>().expect_err("no such name");
    assert_eq!(
        error.to_string(),
        "no variant is called \"Elsewhere\", and it is no integer"
    );
}

#[test]
fn values_of_text_are_printed_and_parsed_as_on_the_wire() {
    assert_eq!(IdType::OpenId.to_string(), "open_id");
    assert_eq!("open_id".parse(), Ok(IdType::OpenId));
    assert_eq!(IdType::OpenId.name(), Some("OpenId"));
    let unknown = IdType::from("new_id");
    assert_eq!(
        (unknown.to_string().as_str(), unknown.name()),
        ("new_id", None)
    );
}

#[test]
fn values_are_in_the_order_of_the_wire() {
    let kinds = BTreeSet::from([Kind::from(2), Kind::OnSite, Kind::from(-1)]);
    let values: Vec<i64> = kinds.into_iter().map(i64::from).collect();
    assert_eq!(values, [-1, 1, 2]);
    assert!(IdType::from("a") < IdType::OpenId);
}
