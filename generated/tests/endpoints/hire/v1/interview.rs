use feishu_openapi::Timestamp;
use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::hire::v1::interview_feedback_form::list::{
    self as feedback_form, ListInterviewFeedbackForms,
};
use feishu_openapi::hire::v1::interview_record::attachment::get::{
    GetInterviewRecordAttachment, Language,
};
use feishu_openapi::hire::v1::interview_record::get::GetInterviewRecord;
use feishu_openapi::hire::v1::interview_record::list::ListInterviewRecords;
use feishu_openapi::hire::v1::interview_round_type::list::{
    self as round_type, ListInterviewRoundTypes,
};
use feishu_openapi::hire::v1::minutes::get::{GetMinutes, UserType};
use feishu_openapi::hire::v1::questionnaire::list::{ListQuestionnaires, QuestionType};
use feishu_openapi::hire::v1::types::{
    CalculateType, Conclusion, DimensionType, InterviewRecord, InterviewType,
};
use feishu_openapi::types::UserIdType;

use serde_json::{Value, json};

use crate::check::{check, client};
use crate::server::Server;

#[tokio::test]
pub async fn list_interviews() {
    let list = ListInterviews::by_start_time(Timestamp::from_millis(1_736_841_600_000))
        .application_id("a&b")
        .user_id_type(UserIdType::OpenId);
    let line = "GET /open-apis/hire/v1/interviews?application_id=a%26b&start_time=1736841600000\
                &user_id_type=open_id";
    let page = check(list, "hire/v1/interview/list", line).await;
    let interview = &page.items[0];
    let begin = Timestamp::from_millis(1_736_841_600_000);
    assert_eq!(interview.begin_time, Some(begin));
    let video = Some(InterviewType::Video);
    assert_eq!(interview.interview_type, video);
}

#[tokio::test]
pub async fn list_interview_feedback_forms() {
    let list = ListInterviewFeedbackForms::new()
        .page_size(0)
        .interview_feedback_form_ids(["7", "a b"]);
    let line = "GET /open-apis/hire/v1/interview_feedback_forms?interview_feedback_form_ids=7\
                &interview_feedback_form_ids=a+b&page_size=0";
    let page = check(list, "hire/v1/interview_feedback_form/list", line).await;
    let form = &page.items[0];
    assert_eq!(form.r#type, Some(feedback_form::FormType::Ordinary));
    let module = &form.modules[0];
    assert_eq!(module.weight, Some(0.5));
    let related = module.dimensions[0].related_dimension_config.as_ref();
    let setting = &related.unwrap().related_dimension_settings[0];
    let equal = Some(feedback_form::RelatedOperatorType::Equal);
    assert_eq!(setting.related_operator_type, equal);
}

#[tokio::test]
pub async fn get_interview_record_attachment() {
    let get = GetInterviewRecordAttachment::new("7")
        .language(Language::English)
        .interview_record_id("8");
    let line = "GET /open-apis/hire/v1/interview_records/attachments?application_id=7\
                &interview_record_id=8&language=2";
    let response = check(get, "hire/v1/interview_record/attachment/get", line).await;
    let attachment = response.attachment.unwrap();
    let created = Timestamp::from_millis(1_735_700_000_000);
    assert_eq!(attachment.create_time, Some(created));
    assert_eq!(attachment.mime.as_deref(), Some("application/pdf"));
}

#[tokio::test]
pub async fn get_interview_record() {
    let get = GetInterviewRecord::new("7/é +").user_id_type(UserIdType::UnionId);
    let line = "GET /open-apis/hire/v1/interview_records/7%2F%C3%A9%20%2B?user_id_type=union_id";
    let response = check(get, "hire/v1/interview_record/get", line).await;
    let submitted = Timestamp::from_millis(1_735_693_201_000);
    assert_typed(&response.interview_record.unwrap(), submitted);
}

#[tokio::test]
pub async fn list_interview_records() {
    let list = ListInterviewRecords::new()
        .ids(["7", "8"])
        .user_id_type(UserIdType::UserId)
        .page_size(100);
    let line = "GET /open-apis/hire/v1/interview_records?page_size=100&ids=7&ids=8\
                &user_id_type=user_id";
    let page = check(list, "hire/v1/interview_record/list", line).await;
    assert_typed(&page.items[0], Timestamp::from_millis(1_735_693_202_000));
}

fn assert_typed(record: &InterviewRecord, submitted: Timestamp) {
    assert_eq!(record.conclusion, Some(Conclusion::Passed));
    assert_eq!(record.feedback_submit_time, Some(submitted));
    let score = record.assessment_score.as_ref().unwrap();
    assert_eq!(score.calculate_type, Some(CalculateType::Total));
    assert_eq!(score.score, Some(87.25));
    let image = &record.image_list[0];
    let created = Timestamp::from_millis(1_735_693_100_000);
    assert_eq!(image.create_time, Some(created));
    let dimension = &record.dimension_assessment_list[0];
    assert_eq!(dimension.dimension_type, Some(DimensionType::SingleChoice));
}

#[tokio::test]
pub async fn list_interview_round_types() {
    let list = ListInterviewRoundTypes::new().process_type(round_type::ProcessType::Campus);
    let line = "GET /open-apis/hire/v1/interview_round_types?process_type=2";
    let response = check(list, "hire/v1/interview_round_type/list", line).await;
    let enabled = Some(round_type::ActiveStatus::Enabled);
    assert_eq!(response.active_status, enabled);
    let kind = response.items[0].process_type;
    assert_eq!(kind, Some(round_type::ProcessType::Experienced));
}

#[tokio::test]
pub async fn get_minutes() {
    let get = GetMinutes::new("7").page_size(100).page_token("a=");
    let line = "GET /open-apis/hire/v1/minutes?interview_id=7&page_token=a%3D&page_size=100";
    let response = check(get, "hire/v1/minutes/get", line).await;
    let sentence = &response.minutes.unwrap().sentences[0];
    let spoken = Timestamp::from_millis(1_735_689_615_250);
    assert_eq!(sentence.speak_time, Some(spoken));
    assert_eq!(sentence.user_type, Some(UserType::Interviewer));
}

#[tokio::test]
async fn minutes_are_followed_over_pages() {
    let page = |sentence: &str, rest: Value| {
        let mut data = json!({"minutes": {"sentences": [{"content": sentence}]}});
        data.as_object_mut()
            .unwrap()
            .extend(rest.as_object().unwrap().clone());
        (200, json!({"code": 0, "data": data}).to_string())
    };
    let grant = json!({"code": 0, "tenant_access_token": "t-1", "expire": 7200});
    let server = Server::start([
        (200, grant.to_string()),
        page("first", json!({"has_more": true, "page_token": "p2"})),
        page("second", json!({"has_more": false})),
    ])
    .await;
    let sentences = GetMinutes::new("7").items(&client(&server)).try_collect();
    let contents: Vec<_> = sentences
        .await
        .unwrap()
        .into_iter()
        .map(|each| each.content)
        .collect();
    assert_eq!(
        contents,
        [Some("first".to_owned()), Some("second".to_owned())]
    );
    let line = "GET /open-apis/hire/v1/minutes?interview_id=7&page_token=p2";
    assert_eq!(server.lines().last(), Some(&line.to_owned()));
}

#[tokio::test]
pub async fn list_questionnaires() {
    let list = ListQuestionnaires::new()
        .update_end_time(Timestamp::from_millis(1_738_368_000_000))
        .update_start_time(Timestamp::from_millis(1_735_689_600_000))
        .application_id("7");
    let line = "GET /open-apis/hire/v1/questionnaires?application_id=7\
                &update_start_time=1735689600000&update_end_time=1738368000000";
    let page = check(list, "hire/v1/questionnaire/list", line).await;
    let questionnaire = &page.items[0];
    let updated = Timestamp::from_millis(1_735_720_000_000);
    assert_eq!(questionnaire.update_time, Some(updated));
    let question = &questionnaire.questions[0];
    assert_eq!(question.question_type, Some(QuestionType::Rating));
    let rating = question.five_start_scoring_result.as_ref().unwrap();
    assert_eq!(rating.score_result, Some(5.0));
}
