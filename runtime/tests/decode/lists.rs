use feishu_openapi_runtime::ErrorKind;

use crate::sample::{Interview, Score};
use crate::{decode, value};

#[test]
fn fault_47_null_absent_and_empty_lists_are_empty() {
    for json in [r#"{"tags":null}"#, "{}", r#"{"tags":[]}"#] {
        assert_eq!(value::<Interview>(json), Ok(Interview::default()), "{json}");
    }
}

#[test]
fn fault_47_other_values_are_errors_with_a_path() {
    for (scores, path) in [("[null]", "data.scores[0]"), ("{}", "data.scores")] {
        let body = format!(r#"{{"code":0,"data":{{"scores":{scores}}}}}"#);
        let error = decode(200, body).unwrap_err();
        assert_eq!(
            (error.kind(), error.json_path()),
            (ErrorKind::Decode, Some(path))
        );
    }
}

#[test]
fn elements_are_read_in_order() {
    let scores = value::<Vec<Score>>(r#"[{"level":1},{},{"level":"3"}]"#).unwrap();
    let levels: Vec<_> = scores.into_iter().map(|score| score.level).collect();
    assert_eq!(levels, [Some(1), None, Some(3)]);
}

#[test]
fn a_null_element_is_an_error_where_the_type_has_no_null() {
    assert!(value::<Vec<Score>>("[null]").is_err());
    assert!(value::<Vec<String>>(r#"["a",null]"#).is_err());
    assert_eq!(
        value::<Vec<Option<i64>>>("[1,null]"),
        Ok(vec![Some(1), None])
    );
}

#[test]
fn only_lists_are_lists() {
    for json in ["{}", "\"a\"", "1", "true"] {
        assert!(value::<Vec<String>>(json).is_err(), "{json}");
    }
}
