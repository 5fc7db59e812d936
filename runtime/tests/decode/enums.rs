use crate::sample::{IdType, Kind};
use crate::value;

#[test]
fn fault_46_unknown_numbers_are_kept() {
    for number in [77, 0, -1, 3_000_000_000, i64::MIN, i64::MAX] {
        let kind: Kind = value(&number.to_string()).unwrap();
        assert!(matches!(kind, Kind::Unknown(_)));
        assert_eq!(kind.value(), number);
        assert_eq!(serde_json::to_string(&kind).unwrap(), number.to_string());
    }
}

#[test]
fn fault_46_known_numbers_are_named_in_every_spelling() {
    for json in ["1", "\"1\"", "1.0"] {
        assert_eq!(value(json), Ok(Kind::OnSite), "{json}");
    }
    assert_eq!(value::<Option<Kind>>("null"), Ok(None));
    assert_eq!(serde_json::to_string(&Kind::OnSite).unwrap(), "1");
}

#[test]
fn unknown_text_is_kept() {
    for text in ["lark_id", "", "Open_Id"] {
        let json = serde_json::to_string(text).unwrap();
        let id_type: IdType = value(&json).unwrap();
        assert!(matches!(id_type, IdType::Unknown(_)));
        assert_eq!(id_type.as_str(), text);
        assert_eq!(serde_json::to_string(&id_type).unwrap(), json);
    }
}

#[test]
fn known_text_is_named() {
    assert_eq!(value("\"open_id\""), Ok(IdType::OpenId));
    assert_eq!(IdType::from("open_id".to_owned()), IdType::OpenId);
    assert_eq!(value::<IdType>("5").unwrap().as_str(), "5");
}

#[test]
fn unknown_values_show_themselves_in_debug() {
    assert_eq!(format!("{:?}", Kind::from(77)), "Unknown(77)");
    assert_eq!(format!("{:?}", IdType::from("x")), "Unknown(\"x\")");
}
