use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::check::fixture;
use crate::hire::v1::interview;
use crate::hire::{table, upload, v1, v2};
use crate::{auth, authen, contact, vc};

/// The path of each endpoint's module that has a test of its own, and that test.
#[rustfmt::skip]
const ENDPOINTS: &[(&str, fn())] = &[
    ("auth/v3/app_access_token/create", auth::create_app_access_token),
    ("auth/v3/app_access_token/internal", auth::create_internal_app_access_token),
    ("auth/v3/app_ticket/resend", auth::resend_app_ticket),
    ("auth/v3/tenant_access_token/create", auth::create_tenant_access_token),
    ("auth/v3/tenant_access_token/internal", auth::create_internal_tenant_access_token),
    ("authen/v2/user_access_token/refresh", authen::refresh_user_access_token),
    ("contact/v3/job_level/list", contact::list_job_levels),
    ("hire/v1/application/list", v1::list_applications),
    ("hire/v1/attachment/create", upload::create_attachment),
    ("hire/v1/external_application/create", v1::create_external_application),
    ("hire/v1/interview/list", interview::list_interviews),
    ("hire/v1/interview_feedback_form/list", interview::list_interview_feedback_forms),
    ("hire/v1/interview_record/attachment/get", interview::get_interview_record_attachment),
    ("hire/v1/interview_record/get", interview::get_interview_record),
    ("hire/v1/interview_record/list", interview::list_interview_records),
    ("hire/v1/interview_round_type/list", interview::list_interview_round_types),
    ("hire/v1/job_process/list", v1::list_job_processes),
    ("hire/v1/location/list", v1::list_locations),
    ("hire/v1/minutes/get", interview::get_minutes),
    ("hire/v1/questionnaire/list", interview::list_questionnaires),
    ("hire/v2/interview_record/get", v2::get_interview_record),
    ("hire/v2/interview_record/list", v2::list_interview_records),
    ("vc/v1/room/list", vc::list_rooms),
];

fn endpoints() -> Vec<&'static str> {
    let of_its_own = ENDPOINTS.iter().map(|(path, _)| *path);
    let of_a_table = table::rows().into_iter().map(|(path, _)| path);
    of_its_own.chain(of_a_table).collect()
}

#[test]
fn every_endpoint_has_a_test() {
    let source = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let mut found = BTreeSet::new();
    collect(source, "", &mut found);
    let tested: BTreeSet<_> = endpoints().iter().map(ToString::to_string).collect();
    assert_eq!(found, tested);
}

#[test]
fn every_endpoint_has_a_fixture() {
    for endpoint in endpoints() {
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
