use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use feishu_openapi as api;

use crate::check::fixture;
use crate::examples::Reader;
use crate::hire::v1::interview;
use crate::hire::{table, upload, v1, v2};
use crate::{auth, authen, contact, vc};

/// The path of each endpoint's module that has a test of its own, that test, and what reads its response.
#[rustfmt::skip]
const ENDPOINTS: &[(&str, fn(), Reader)] = &[
    ("auth/v3/app_access_token/create", auth::create_app_access_token, Reader::new::<api::auth::v3::app_access_token::create::CreateAppAccessToken>()),
    ("auth/v3/app_access_token/internal", auth::create_internal_app_access_token, Reader::new::<api::auth::v3::app_access_token::internal::CreateInternalAppAccessToken>()),
    ("auth/v3/app_ticket/resend", auth::resend_app_ticket, Reader::new::<api::auth::v3::app_ticket::resend::ResendAppTicket>()),
    ("auth/v3/tenant_access_token/create", auth::create_tenant_access_token, Reader::new::<api::auth::v3::tenant_access_token::create::CreateTenantAccessToken>()),
    ("auth/v3/tenant_access_token/internal", auth::create_internal_tenant_access_token, Reader::new::<api::auth::v3::tenant_access_token::internal::CreateInternalTenantAccessToken>()),
    ("authen/v2/user_access_token/refresh", authen::refresh_user_access_token, Reader::new::<api::authen::v2::user_access_token::refresh::RefreshUserAccessToken>()),
    ("contact/v3/job_level/list", contact::list_job_levels, Reader::new::<api::contact::v3::job_level::list::ListJobLevels>()),
    ("hire/v1/application/list", v1::list_applications, Reader::new::<api::hire::v1::application::list::ListApplications>()),
    ("hire/v1/attachment/create", upload::create_attachment, Reader::new::<api::hire::v1::attachment::create::CreateAttachment>()),
    ("hire/v1/external_application/create", v1::create_external_application, Reader::new::<api::hire::v1::external_application::create::CreateExternalApplication>()),
    ("hire/v1/interview/list", interview::list_interviews, Reader::new::<api::hire::v1::interview::list::ListInterviews>()),
    ("hire/v1/interview_feedback_form/list", interview::list_interview_feedback_forms, Reader::new::<api::hire::v1::interview_feedback_form::list::ListInterviewFeedbackForms>()),
    ("hire/v1/interview_record/attachment/get", interview::get_interview_record_attachment, Reader::new::<api::hire::v1::interview_record::attachment::get::GetInterviewRecordAttachment>()),
    ("hire/v1/interview_record/get", interview::get_interview_record, Reader::new::<api::hire::v1::interview_record::get::GetInterviewRecord>()),
    ("hire/v1/interview_record/list", interview::list_interview_records, Reader::new::<api::hire::v1::interview_record::list::ListInterviewRecords>()),
    ("hire/v1/interview_round_type/list", interview::list_interview_round_types, Reader::new::<api::hire::v1::interview_round_type::list::ListInterviewRoundTypes>()),
    ("hire/v1/job_process/list", v1::list_job_processes, Reader::new::<api::hire::v1::job_process::list::ListJobProcesses>()),
    ("hire/v1/location/list", v1::list_locations, Reader::new::<api::hire::v1::location::list::ListLocations>()),
    ("hire/v1/minutes/get", interview::get_minutes, Reader::new::<api::hire::v1::minutes::get::GetMinutes>()),
    ("hire/v1/questionnaire/list", interview::list_questionnaires, Reader::new::<api::hire::v1::questionnaire::list::ListQuestionnaires>()),
    ("hire/v2/interview_record/get", v2::get_interview_record, Reader::new::<api::hire::v2::interview_record::get::GetInterviewRecord>()),
    ("hire/v2/interview_record/list", v2::list_interview_records, Reader::new::<api::hire::v2::interview_record::list::ListInterviewRecords>()),
    ("vc/v1/room/list", vc::list_rooms, Reader::new::<api::vc::v1::room::list::ListRooms>()),
];

/// Every endpoint by its path, with what reads its response.
pub fn readers() -> BTreeMap<&'static str, Reader> {
    let of_its_own = ENDPOINTS.iter().map(|(path, _, reader)| (*path, *reader));
    let of_a_table = table::rows()
        .into_iter()
        .map(|row| (row.endpoint, row.reader));
    of_its_own.chain(of_a_table).collect()
}

#[test]
fn every_endpoint_has_a_test() {
    let source = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let mut found = BTreeSet::new();
    collect(source, "", &mut found);
    let tested: BTreeSet<_> = readers().keys().map(ToString::to_string).collect();
    assert_eq!(found, tested);
}

#[test]
fn every_endpoint_has_a_fixture() {
    for endpoint in readers().keys() {
        assert!(fixture(&format!("{endpoint}.json")).is_some(), "{endpoint}");
    }
}

/// The path of every module below the folder that holds a request.
fn collect(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap().path();
        let name = entry.file_stem().unwrap().to_str().unwrap();
        let path = format!("{prefix}{name}");
        if entry.is_dir() {
            collect(&entry, &format!("{path}/"), found);
        } else if has_request(&entry) {
            found.insert(path);
        }
    }
}

fn has_request(module: &Path) -> bool {
    let source = fs::read_to_string(module).unwrap();
    source.contains("impl Request for ")
}
