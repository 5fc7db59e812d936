pub mod interview;

use feishu_openapi::Timestamp;
use feishu_openapi::hire::v1::application::list::{ActiveStatus, ListApplications, LockStatus};
use feishu_openapi::hire::v1::external_application::create::{
    CreateExternalApplication, DeliveryType, JobRecruitmentType,
};
use feishu_openapi::hire::v1::job_process::list::{ListJobProcesses, ProcessType, StageType};
use feishu_openapi::hire::v1::location::list::{self, ListLocations, Usage};

use crate::check::check;

#[tokio::test]
pub async fn list_applications() {
    let list = ListApplications::new()
        .update_start_time(Timestamp::from_millis(1_735_689_600_000))
        .lock_status([LockStatus::LockedToThisJob, LockStatus::Unlocked])
        .active_status(ActiveStatus::Inactive)
        .process_id("7");
    let line = "GET /open-apis/hire/v1/applications?process_id=7&active_status=2\
                &lock_status=3&lock_status=1&update_start_time=1735689600000";
    let page = check(list, "hire/v1/application/list", line).await;
    assert_eq!(page.items, ["7201530018874631001"]);
    assert_eq!(page.has_more, Some(true));
}

#[tokio::test]
pub async fn create_external_application() {
    let changed = Timestamp::from_millis(1_738_368_000_000);
    let created = Timestamp::from_millis(1_735_689_600_000);
    let create = CreateExternalApplication::new("7201530018874631402")
        .external_id("crm-application-7")
        .job_recruitment_type(JobRecruitmentType::Experienced)
        .job_title("Data Engineer")
        .resume_source("Job fair")
        .stage("Phone screening")
        .termination_reason("Took another job")
        .delivery_type(DeliveryType::SourcedByHr)
        .modify_time(changed)
        .create_time(created)
        .termination_type("Withdrawn by the candidate");
    let line = "POST /open-apis/hire/v1/external_applications";
    let response = check(create, "hire/v1/external_application/create", line).await;
    let application = response.external_application.unwrap();
    assert_eq!(application.delivery_type, Some(DeliveryType::SourcedByHr));
    assert_eq!(
        (application.modify_time, application.create_time),
        (Some(changed), Some(created))
    );
}

#[tokio::test]
pub async fn list_job_processes() {
    let list = ListJobProcesses::new().page_token("2").page_size(1);
    let line = "GET /open-apis/hire/v1/job_processes?page_size=1&page_token=2";
    let page = check(list, "hire/v1/job_process/list", line).await;
    let process = &page.items[0];
    assert_eq!(process.r#type, Some(ProcessType::Experienced));
    assert_eq!(process.stage_list[0].r#type, Some(StageType::Screening));
}

#[tokio::test]
pub async fn list_locations() {
    let list = ListLocations::new(Usage::Interview).page_size(100);
    let line = "GET /open-apis/hire/v1/locations?page_size=100&usage=interview_location";
    let page = check(list, "hire/v1/location/list", line).await;
    let location = &page.items[0];
    assert_eq!(location.active_status, Some(list::ActiveStatus::Enabled));
    let country = location.country.as_ref().unwrap();
    assert_eq!(country.code.as_deref(), Some("CN_5"));
}
