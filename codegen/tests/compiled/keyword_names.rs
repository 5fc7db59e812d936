//! Names of the page that Rust or the generated code has a use for.

use serde_json::json;

use crate::generated::keyword_names::{Fn, Match, MethodValue, Where};
use crate::support::{answer, body, encoded, url};

#[test]
fn keywords_keep_their_names_on_the_wire() {
    let request = Match::new("novel", "crate-1", "east")
        .r#ref("front-door")
        .r#gen(2)
        .itself("isbn-1")
        .r#where(Where::new("room-1").r#as("hall"));
    assert_eq!(
        url(&request),
        "/open-apis/library/v1/novel/crate-1?ref=front-door&gen=2"
    );
    assert_eq!(
        body(&request),
        json!({
            "move": "east",
            "self": "isbn-1",
            "where": {"in": "room-1", "as": "hall"},
        })
    );
}

#[test]
fn an_answer_with_such_names_survives() {
    let data = json!({
        "type": "novel",
        "match": [{"userId": "u1", "zh-CN": "书", "fn": "a\"b\\c", "method": -1}],
    });
    let response = answer::<Match>(&data);
    assert_eq!(encoded(&response), data);
    assert!(!format!("{response:?}").contains("novel"));
    let found = &response.r#match[0];
    assert_eq!(found.user_id.as_deref(), Some("u1"));
    assert_eq!(found.zh_cn.as_deref(), Some("书"));
    assert_eq!(found.r#fn, Some(Fn::Some));
    assert_eq!(found.method, Some(MethodValue::Err));
}
