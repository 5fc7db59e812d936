//! A path with parameters, a body with nested objects and lists, enums of both kinds, shared types.

use feishu_openapi_runtime::request;
use feishu_openapi_runtime::{Method, Request, Timestamp};
use serde_json::{Value, json};

use crate::generated::second_endpoint::{
    Chapter, CreateCopy, Kind, Label, LendingKind, LendingTerms, Mark, State, UserIdType,
};
use crate::support::{answer, body, encoded, refusal, url};
use crate::types;

fn title() -> Label {
    Label {
        zh_cn: Some("红楼梦".to_owned()),
        ..Label::default()
    }
}

fn smallest() -> CreateCopy {
    CreateCopy::new("shelf-7", 9_783_161_484_100, title(), [Chapter::new(1)])
}

#[test]
fn parameters_go_where_the_page_says() {
    let request = CreateCopy::new("a/b c", 1, title(), [])
        .user_id_type(UserIdType::UserId)
        .notify(["x&y", "z"]);
    let sent = request::build(&request).expect("the request is valid");
    assert_eq!(sent.method, Method::Post);
    assert_eq!(
        sent.url,
        "/open-apis/library/v1/shelves/a%2Fb%20c/books/1/copies?user_id_type=user_id&notify=x%26y&notify=z"
    );
}

#[test]
fn the_body_holds_what_was_set_and_nothing_else() {
    let smallest_body = json!({"title": {"zh_cn": "红楼梦"}, "chapters": [{"number": 1}]});
    assert_eq!(body(&smallest()), smallest_body);

    let terms = LendingTerms::new(Kind::TakeHome)
        .days(21)
        .from_time(Timestamp::from_millis(1_735_689_600_000));
    let chapter = Chapter::new(2)
        .keywords(["jade", "stone"])
        .marks([Mark::default().page(7)]);
    let request = CreateCopy::new(
        "shelf-7",
        1,
        title(),
        [chapter, Chapter::new(3).keywords([""; 0])],
    )
    .owner_id("ou_1")
    .lending(terms)
    .digital(false);
    let full_body = json!({
        "title": {"zh_cn": "红楼梦"},
        "owner_id": "ou_1",
        "lending": {"kind": "take_home", "days": 21, "from_time": 1_735_689_600_000_i64},
        "chapters": [
            {"number": 2, "keywords": ["jade", "stone"], "marks": [{"page": 7}]},
            {"number": 3, "keywords": []},
        ],
        "digital": false,
    });
    assert_eq!(body(&request), full_body);
}

#[test]
fn bounds_are_checked_before_sending() {
    assert!(refusal(&CreateCopy::new("shelf-7", 0, title(), [])).contains("isbn"));
    assert!(refusal(&CreateCopy::new("", 1, title(), [])).contains("shelf_id"));
}

fn example() -> Value {
    json!({
        "copy": {
            "id": "copy-1",
            "state": 3,
            "kinds": ["anywhere", "on_the_moon"],
            "title": {"zh_cn": "红楼梦", "en_us": "Dream of the Red Chamber"},
            "author": {"pinyin": "Cao Xueqin"},
            "readers": [{"name": {"zh_cn": "林"}, "rows": [[1, 2], []]}],
            "create_time": 1_735_689_600_000_i64,
            "place": {"room": {"floor": 2}},
            "digital": true,
        }
    })
}

#[test]
fn an_answer_is_typed_and_written_again_without_loss() {
    let response = answer::<CreateCopy>(&example());
    assert_eq!(encoded(&response), example());
    let copy = response.copy.expect("the copy is there");
    assert_eq!(copy.state, Some(State::Lent));
    assert_eq!(copy.kinds[0], LendingKind::Anywhere);
    assert_eq!(copy.readers[0].rows, [vec![1, 2], vec![]]);
    assert_eq!(
        copy.create_time,
        Some(Timestamp::from_millis(1_735_689_600_000))
    );
}

#[test]
fn enums_keep_values_that_they_do_not_list() {
    let data = json!({"copy": {"state": 2, "kinds": ["on_the_moon"]}});
    let copy = answer::<CreateCopy>(&data).copy.expect("the copy is there");
    let state = copy.state.expect("the state is there");
    assert!(matches!(state, State::Unknown(_)));
    assert_eq!(state.value(), 2);
    assert_eq!(copy.kinds[0].as_str(), "on_the_moon");
    assert_eq!(
        encoded(&copy),
        json!({"state": 2, "kinds": ["on_the_moon"], "readers": []})
    );
}

#[test]
fn absent_and_null_are_the_same() {
    let absent = answer::<CreateCopy>(&json!({"copy": {}}));
    let null = json!({"copy": {"id": null, "state": null, "kinds": null, "readers": null}});
    assert_eq!(answer::<CreateCopy>(&null), absent);
}

#[test]
fn debug_hides_personal_values_wherever_they_are() {
    let request = smallest().notify(["ou_secret"]).owner_id("ou_secret");
    let data = json!({"copy": {"id": "copy-1", "readers": [{"name": {"zh_cn": "secret"}}]}});
    let shown = format!("{request:?} {:?}", answer::<CreateCopy>(&data));
    assert!(!shown.contains("secret"), "{shown}");
    assert!(shown.contains("copy-1"), "{shown}");
}

#[test]
fn a_shared_type_is_the_same_type_under_both_paths() {
    let shared: types::Label = title();
    assert_eq!(shared, title());
}

#[test]
fn the_endpoint_is_described() {
    let endpoint = CreateCopy::ENDPOINT;
    assert_eq!(endpoint.errors[1].name, "shelf_locked");
    assert_eq!(endpoint.rate_limits.len(), 2);
    assert!(!endpoint.idempotent);
    assert_eq!(
        url(&smallest()),
        "/open-apis/library/v1/shelves/shelf-7/books/9783161484100/copies"
    );
}
