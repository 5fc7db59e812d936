use feishu_openapi::Timestamp;
use feishu_openapi::hire::v1::interview::list::{InterviewExtend, ListInterviewsResponse};
use feishu_openapi::hire::v1::types::{
    ArrangementAppointmentKind, ArrangementStatus, ArrangementType, CommitStatus, Conclusion,
    InterviewType, ReservedStatus, VideoType,
};
use feishu_openapi::types::{CodeNameObject, I18n, IdNameObject};
use serde_json::json;

use crate::example::{decode, example, fields};

fn interview() -> InterviewExtend {
    decode(&example()).unwrap().items.remove(0)
}

fn english(name: Option<&I18n>) -> Option<&str> {
    name?.en_us.as_deref()
}

/// ID and English name.
fn named_id(object: Option<&IdNameObject>) -> (Option<&str>, Option<&str>) {
    let object = object.unwrap();
    (object.id.as_deref(), english(object.name.as_ref()))
}

/// Code and English name.
fn named_code(object: Option<&CodeNameObject>) -> (Option<&str>, Option<&str>) {
    let object = object.unwrap();
    (object.code.as_deref(), english(object.name.as_ref()))
}

#[test]
fn the_page_is_typed() {
    let page = decode(&example()).unwrap();
    assert_eq!(page.items.len(), 1);
    assert_eq!(page.has_more, Some(true));
    assert_eq!(
        page.page_token.as_deref(),
        Some("eyJwYWdlIjoyfQ/next+page==")
    );
}

#[test]
fn numbers_and_times_are_typed() {
    let interview = interview();
    assert_eq!(interview.round, Some(0));
    let times = [
        interview.begin_time,
        interview.end_time,
        interview.feedback_submit_time,
        interview.biz_create_time,
        interview.biz_modify_time,
    ];
    // All above 32 bits.
    let millis = [
        1_736_841_600_000,
        1_736_845_200_500,
        1_736_848_800_250,
        1_736_755_200_125,
        1_736_852_400_375,
    ];
    assert_eq!(
        times,
        millis.map(|millis| Some(Timestamp::from_millis(millis)))
    );
}

#[test]
fn enums_are_typed() {
    let interview = interview();
    assert_eq!(interview.interview_type, Some(InterviewType::Video));
    assert_eq!(interview.video_type, Some(VideoType::NoSystemTool));
    assert_eq!(interview.arrangement_type, Some(ArrangementType::Single));
    assert_eq!(
        interview.arrangement_status,
        Some(ArrangementStatus::InProgress)
    );
    assert_eq!(
        interview.arrangement_appointment_kind,
        Some(ArrangementAppointmentKind::SelfService)
    );
}

#[test]
fn objects_are_typed() {
    let interview = interview();
    assert_eq!(
        named_id(interview.creator.as_ref()),
        (Some("ou_creator_0109"), Some("Ruben Achterberg"))
    );
    assert_eq!(
        named_code(interview.talent_time_zone.as_ref()),
        (Some("UTC+01:00"), Some("Europe/Lisbon"))
    );
    let address = interview.address.unwrap();
    assert_eq!(english(address.name.as_ref()), Some("Harbour office"));
    assert_eq!(
        named_code(address.district.as_ref()),
        (Some("DISTRICT_21"), Some("Old docks"))
    );
}

#[test]
fn lists_are_typed() {
    let interview = interview();
    let [record] = interview.interview_record_list.as_slice() else {
        panic!("one evaluation was sent");
    };
    assert_eq!(record.commit_status, Some(CommitStatus::Submitted));
    assert_eq!(record.conclusion, Some(Conclusion::Undecided));
    assert_eq!(record.interview_score.as_ref().unwrap().level, Some(4));
    assert_eq!(
        named_id(record.interviewer.as_ref()),
        (Some("ou_interviewer_0105"), Some("Edda Lindqvist"))
    );
    let [room] = interview.meeting_room_list.as_slice() else {
        panic!("one room was sent");
    };
    assert_eq!(room.room_name.as_deref(), Some("Lighthouse"));
    assert_eq!(room.reserved_status, Some(ReservedStatus::Failed));
}

/// The page documents 98 response rows, the envelope's three among them.
#[test]
fn the_example_has_every_field_of_the_page() {
    assert_eq!(fields(&example()).len(), 98);
}

#[test]
fn no_field_and_no_value_is_lost_on_the_way_back() {
    let sent = &example()["data"];
    let page = decode(&example()).unwrap();
    let encoded = serde_json::to_value(&page).unwrap();
    assert_eq!(fields(&encoded), fields(sent));
    assert_eq!(&encoded, sent);

    let again: ListInterviewsResponse = serde_json::from_value(encoded).unwrap();
    assert_eq!(again, page);
}

#[test]
fn an_absent_value_is_left_out_and_an_empty_list_stays() {
    let page = decode(&json!({"code": 0, "data": {"items": [{"round": 0}]}})).unwrap();
    assert_eq!(
        serde_json::to_value(&page).unwrap(),
        json!({"items": [{"round": 0, "interview_record_list": [], "meeting_room_list": []}]})
    );
}
