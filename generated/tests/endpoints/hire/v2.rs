use feishu_openapi::Timestamp;
use feishu_openapi::hire::v2::interview_record::get::GetInterviewRecord;
use feishu_openapi::hire::v2::interview_record::list::{ListInterviewRecords, UserIdType};
use feishu_openapi::hire::v2::types::{
    CommitStatus, DimensionType, InterviewRecord, ModuleType, QuestionType,
};

use crate::check::check;

#[tokio::test]
pub async fn get_interview_record() {
    let get = GetInterviewRecord::new("a/b?").user_id_type(UserIdType::UserId);
    let line = "GET /open-apis/hire/v2/interview_records/a%2Fb%3F?user_id_type=user_id";
    let response = check(get, "hire/v2/interview_record/get", line).await;
    assert_typed(&response.interview_record.unwrap());
}

#[tokio::test]
pub async fn list_interview_records() {
    let list = ListInterviewRecords::new()
        .user_id_type(UserIdType::OpenId)
        .page_size(0)
        .ids(["7", "a&b"]);
    let line = "GET /open-apis/hire/v2/interview_records?ids=7&ids=a%26b&page_size=0\
                &user_id_type=open_id";
    let page = check(list, "hire/v2/interview_record/list", line).await;
    assert_typed(&page.items[0]);
}

fn assert_typed(record: &InterviewRecord) {
    assert_eq!(record.commit_status, Some(CommitStatus::Submitted));
    let submitted = Timestamp::from_millis(1_738_400_400_000);
    assert_eq!(record.submit_time, Some(submitted));
    assert_eq!(record.attachments[0].file_size, Some(20_480));
    let module = &record.module_assessments[0];
    assert_eq!(module.module_type, Some(ModuleType::PresetConclusion));
    assert_eq!(module.module_weight, Some(2.5));
    let dimension = &module.dimension_assessments[0];
    assert_eq!(dimension.dimension_type, Some(DimensionType::SingleChoice));
    let question = &dimension.question_assessments[0];
    assert_eq!(question.question_type, Some(QuestionType::Ordinary));
}
