use feishu_openapi::hire::v1;

use crate::table::{list, row, rows, value};

rows![
    row(
        "hire/v1/application/cancel_onboard",
        "POST /open-apis/hire/v1/applications/1111111111/cancel_onboard",
        |body| {
            use v1::application::cancel_onboard as endpoint;
            endpoint::CancelApplicationOnboarding::new("1111111111", body.value("termination_type"))
                .termination_reason_id_list(body.strings("termination_reason_id_list"))
                .termination_reason_notes(body.string("termination_reason_notes"))
        }
    ),
    row(
        "hire/v1/application/create",
        "POST /open-apis/hire/v1/applications?user_id_type=union_id",
        |body| {
            use v1::application::create as endpoint;
            endpoint::CreateApplication::new(body.string("talent_id"), body.string("job_id"))
                .user_id_type(value(r#""union_id""#))
                .user_id(body.string("user_id"))
                .resume_source_id(body.string("resume_source_id"))
                .application_preferred_city_code_list(
                    body.strings("application_preferred_city_code_list"),
                )
                .delivery_type(body.value("delivery_type"))
        }
    ),
    row(
        "hire/v1/application/diversity_inclusion/search",
        "POST /open-apis/hire/v1/applications/diversity_inclusions/search",
        |body| {
            use v1::application::diversity_inclusion::search as endpoint;
            endpoint::SearchDiversityInclusionAnswers::new()
                .talent_ids(body.strings("talent_ids"))
                .application_ids(body.strings("application_ids"))
        }
    ),
    row(
        "hire/v1/application/get",
        "GET /open-apis/hire/v1/applications/6949805467799537964?user_id_type=union_id&options=get_latest_application_on_chain",
        |_| {
            use v1::application::get as endpoint;
            endpoint::GetApplication::new("6949805467799537964")
                .user_id_type(value(r#""union_id""#))
                .options(list(r#"["get_latest_application_on_chain"]"#))
        }
    ),
    row(
        "hire/v1/application/get_detail",
        "GET /open-apis/hire/v1/applications/6956499586395523359/get_detail?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id&options=with_agency",
        |_| {
            use v1::application::get_detail as endpoint;
            endpoint::GetApplicationDetail::new("6956499586395523359")
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
                .employee_type_id_type(value(r#""employee_type_enum_id""#))
                .options(list(r#"["with_agency"]"#))
        }
    ),
    row(
        "hire/v1/application/offer",
        "GET /open-apis/hire/v1/applications/6949805467799537964/offer?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |_| {
            use v1::application::offer as endpoint;
            endpoint::GetApplicationOffer::new("6949805467799537964")
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
                .employee_type_id_type(value(r#""employee_type_enum_id""#))
        }
    ),
    row(
        "hire/v1/application/recover",
        "POST /open-apis/hire/v1/applications/12312312312/recover",
        |_| {
            use v1::application::recover as endpoint;
            endpoint::RecoverApplication::new("12312312312")
        }
    ),
    row(
        "hire/v1/application/terminate",
        "POST /open-apis/hire/v1/applications/12312312312/terminate",
        |body| {
            use v1::application::terminate as endpoint;
            endpoint::TerminateApplication::new("12312312312", body.value("termination_type"))
                .termination_reason_list(body.strings("termination_reason_list"))
                .termination_reason_note(body.string("termination_reason_note"))
        }
    ),
    row(
        "hire/v1/application/transfer_onboard",
        "POST /open-apis/hire/v1/applications/7073372582620416300/transfer_onboard?user_id_type=union_id&department_id_type=people_admin_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |body| {
            use v1::application::transfer_onboard as endpoint;
            endpoint::OnboardApplication::new("7073372582620416300")
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""people_admin_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
                .employee_type_id_type(value(r#""employee_type_enum_id""#))
                .actual_onboard_time(body.value("actual_onboard_time"))
                .expected_conversion_time(body.value("expected_conversion_time"))
                .job_requirement_id(body.string("job_requirement_id"))
                .operator_id(body.string("operator_id"))
                .onboard_city_code(body.string("onboard_city_code"))
                .department(body.string("department"))
                .leader(body.string("leader"))
                .sequence(body.string("sequence"))
                .level(body.string("level"))
                .employee_type(body.string("employee_type"))
        }
    ),
    row(
        "hire/v1/application/transfer_stage",
        "POST /open-apis/hire/v1/applications/6960663240925956401/transfer_stage",
        |body| {
            use v1::application::transfer_stage as endpoint;
            endpoint::TransferApplicationStage::new("6960663240925956401", body.string("stage_id"))
        }
    ),
    row(
        "hire/v1/employee/get",
        "GET /open-apis/hire/v1/employees/7379910335417927975?user_id_type=union_id&department_id_type=people_admin_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |_| {
            use v1::employee::get as endpoint;
            endpoint::GetEmployee::new("7379910335417927975")
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""people_admin_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
                .employee_type_id_type(value(r#""employee_type_enum_id""#))
        }
    ),
    row(
        "hire/v1/employee/get_by_application",
        "GET /open-apis/hire/v1/employees/get_by_application?application_id=7379910335417927975&user_id_type=user_id&department_id_type=open_department_id&job_level_id_type=people_admin_job_level_id&job_family_id_type=job_family_id&employee_type_id_type=people_admin_employee_type_id",
        |_| {
            use v1::employee::get_by_application as endpoint;
            endpoint::GetEmployeeByApplication::new("7379910335417927975")
                .user_id_type(value(r#""user_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""people_admin_job_level_id""#))
                .job_family_id_type(value(r#""job_family_id""#))
                .employee_type_id_type(value(r#""people_admin_employee_type_id""#))
        }
    ),
    row(
        "hire/v1/employee/update",
        "PATCH /open-apis/hire/v1/employees/6891613503971461384?user_id_type=union_id&department_id_type=people_admin_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |body| {
            use v1::employee::update as endpoint;
            endpoint::UpdateEmployee::new("6891613503971461384", body.value("operation"))
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""people_admin_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
                .employee_type_id_type(value(r#""employee_type_enum_id""#))
                .conversion_info(
                    endpoint::EmployeeConversionInfo::default()
                        .actual_conversion_time(value("1735948800000")),
                )
                .overboard_info(
                    endpoint::EmployeeOverboardInfo::default()
                        .actual_overboard_time(value("1736121600000"))
                        .overboard_note("Career change"),
                )
        }
    ),
    row(
        "hire/v1/resume_source/list",
        "GET /open-apis/hire/v1/resume_sources?page_size=10&page_token=6794694704606185741",
        |_| {
            use v1::resume_source::list as endpoint;
            endpoint::ListResumeSources::new()
                .page_size(10)
                .page_token("6794694704606185741")
        }
    ),
    row(
        "hire/v1/termination_reason/list",
        "GET /open-apis/hire/v1/termination_reasons?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10",
        |_| {
            use v1::termination_reason::list as endpoint;
            endpoint::ListTerminationReasons::new()
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(10)
        }
    ),
    row(
        "hire/v1/tripartite_agreement/create",
        "POST /open-apis/hire/v1/tripartite_agreements",
        |body| {
            use v1::tripartite_agreement::create as endpoint;
            endpoint::CreateTripartiteAgreement::new(
                body.string("application_id"),
                body.value("state"),
                body.value("create_time"),
            )
        }
    ),
    row(
        "hire/v1/tripartite_agreement/delete",
        "DELETE /open-apis/hire/v1/tripartite_agreements/6930815272790114324",
        |_| {
            use v1::tripartite_agreement::delete as endpoint;
            endpoint::DeleteTripartiteAgreement::new("6930815272790114324")
        }
    ),
    row(
        "hire/v1/tripartite_agreement/list",
        "GET /open-apis/hire/v1/tripartite_agreements?page_size=10&page_token=eVQrYzJBNDNONlk4VFZBZVlSdzlKdFJ4bVVHVExENDNKVHoxaVdiVnViQT0%3D&application_id=6930815272790114324&tripartite_agreement_id=6930815272790114325",
        |_| {
            use v1::tripartite_agreement::list as endpoint;
            endpoint::ListTripartiteAgreements::new()
                .page_size(10)
                .page_token("eVQrYzJBNDNONlk4VFZBZVlSdzlKdFJ4bVVHVExENDNKVHoxaVdiVnViQT0=")
                .application_id("6930815272790114324")
                .tripartite_agreement_id("6930815272790114325")
        }
    ),
    row(
        "hire/v1/tripartite_agreement/update",
        "PUT /open-apis/hire/v1/tripartite_agreements/7084008015948283905",
        |body| {
            use v1::tripartite_agreement::update as endpoint;
            endpoint::UpdateTripartiteAgreement::new(
                "7084008015948283905",
                body.value("state"),
                body.value("modify_time"),
            )
        }
    ),
];
