use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/job/close",
        "POST /open-apis/hire/v1/jobs/6960663240925956555/close",
        |_| {
            use v1::job::close as endpoint;
            endpoint::CloseJob::new("6960663240925956555")
        }
    ),
    row(
        "hire/v1/job/combined_create",
        "POST /open-apis/hire/v1/jobs/combined_create?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id",
        |body| {
            use v1::job::combined_create as endpoint;
            endpoint::CreateJob::new(
                body.string("title"),
                endpoint::JobManager::new(
                    "ou_efk39117c300506837def50545420c6a",
                    ["on_94a1ee5551019f18cd73d9f111898cf2"],
                )
                .id("7281257045172308287")
                .assistant_id_list(["on_94a1ee5551019f18cd73d9f111898cf2"]),
                body.string("job_process_id"),
                body.value("process_type"),
                body.string("department_id"),
                body.value("is_never_expired"),
                body.string("job_type_id"),
                body.string("recruitment_type_id"),
            )
            .user_id_type(value(r#""union_id""#))
            .department_id_type(value(r#""open_department_id""#))
            .job_level_id_type(value(r#""job_level_id""#))
            .job_family_id_type(value(r#""people_admin_job_category_id""#))
            .code(body.string("code"))
            .experience(body.value("experience"))
            .expiry_time(body.value("expiry_time"))
            .customized_data_list([endpoint::CombinedJobObjectValueMap::default()
                .object_id("7281257045172308287")
                .value("Special requirement")])
            .min_level_id(body.string("min_level_id"))
            .min_salary(body.value("min_salary"))
            .subject_id(body.string("subject_id"))
            .job_function_id(body.string("job_function_id"))
            .head_count(body.value("head_count"))
            .max_salary(body.value("max_salary"))
            .requirement(body.string("requirement"))
            .description(body.string("description"))
            .highlight_list(body.strings("highlight_list"))
            .max_level_id(body.string("max_level_id"))
            .required_degree(body.value("required_degree"))
            .job_category_id(body.string("job_category_id"))
            .address_id_list(body.strings("address_id_list"))
            .job_attribute(body.value("job_attribute"))
            .expiry_timestamp(body.value("expiry_timestamp"))
            .interview_registration_schema_id(body.string("interview_registration_schema_id"))
            .onboard_registration_schema_id(body.string("onboard_registration_schema_id"))
            .target_major_id_list(body.strings("target_major_id_list"))
            .portal_website_apply_form_schema_id(body.string("portal_website_apply_form_schema_id"))
        }
    ),
    row(
        "hire/v1/job/combined_update",
        "POST /open-apis/hire/v1/jobs/6960663240925956660/combined_update?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id",
        |body| {
            use v1::job::combined_update as endpoint;
            endpoint::UpdateJob::new(
                "6960663240925956660",
                endpoint::JobManager::new(
                    "ou_efk39117c300506837def50545420c6a",
                    ["on_94a1ee5551019f18cd73d9f111898cf2"],
                )
                .id("1618209327096")
                .assistant_id_list(["on_94a1ee5551019f18cd73d9f111898cf2"]),
                body.value("is_never_expired"),
                body.string("job_type_id"),
            )
            .user_id_type(value(r#""union_id""#))
            .department_id_type(value(r#""open_department_id""#))
            .job_level_id_type(value(r#""job_level_id""#))
            .job_family_id_type(value(r#""people_admin_job_category_id""#))
            .id(body.string("id"))
            .experience(body.value("experience"))
            .expiry_time(body.value("expiry_time"))
            .customized_data_list([endpoint::CombinedJobObjectValueMap::default()
                .object_id("6960663240925956549")
                .value("Custom text")])
            .min_level_id(body.string("min_level_id"))
            .min_salary(body.value("min_salary"))
            .title(body.string("title"))
            .job_process_id(body.string("job_process_id"))
            .subject_id(body.string("subject_id"))
            .job_function_id(body.string("job_function_id"))
            .department_id(body.string("department_id"))
            .head_count(body.value("head_count"))
            .max_salary(body.value("max_salary"))
            .requirement(body.string("requirement"))
            .description(body.string("description"))
            .highlight_list(body.strings("highlight_list"))
            .max_level_id(body.string("max_level_id"))
            .required_degree(body.value("required_degree"))
            .job_category_id(body.string("job_category_id"))
            .address_id_list(body.strings("address_id_list"))
            .job_attribute(body.value("job_attribute"))
            .expiry_timestamp(body.value("expiry_timestamp"))
            .target_major_id_list(body.strings("target_major_id_list"))
        }
    ),
    row(
        "hire/v1/job/config",
        "GET /open-apis/hire/v1/jobs/6960663240925956660/config?user_id_type=union_id",
        |_| {
            use v1::job::config as endpoint;
            endpoint::GetJobConfig::new("6960663240925956660").user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/job/get",
        "GET /open-apis/hire/v1/jobs/6001?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id",
        |_| {
            use v1::job::get as endpoint;
            endpoint::GetJob::new("6001")
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
        }
    ),
    row(
        "hire/v1/job/get_detail",
        "GET /open-apis/hire/v1/jobs/7281257045172308287/get_detail?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id",
        |_| {
            use v1::job::get_detail as endpoint;
            endpoint::GetJobDetail::new("7281257045172308287")
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
        }
    ),
    row(
        "hire/v1/job/list",
        "GET /open-apis/hire/v1/jobs?update_start_time=1735776000000&update_end_time=1735862400000&page_size=10&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&user_id_type=user_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id",
        |_| {
            use v1::job::list as endpoint;
            endpoint::ListJobs::new()
                .update_start_time(value(r#""1735776000000""#))
                .update_end_time(value(r#""1735862400000""#))
                .page_size(10)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .user_id_type(value(r#""user_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
        }
    ),
    row(
        "hire/v1/job/manager/batch_update",
        "POST /open-apis/hire/v1/jobs/7096318853365369132/managers/batch_update?user_id_type=union_id",
        |body| {
            use v1::job::manager::batch_update as endpoint;
            endpoint::UpdateJobManagers::new("7096318853365369132", body.list("update_option_list"))
                .user_id_type(value(r#""union_id""#))
                .recruiter_id(body.string("recruiter_id"))
                .assistant_id_list(body.strings("assistant_id_list"))
                .hiring_manager_id_list(body.strings("hiring_manager_id_list"))
                .creator_id(body.string("creator_id"))
        }
    ),
    row(
        "hire/v1/job/open",
        "POST /open-apis/hire/v1/jobs/6960663240925956555/open",
        |body| {
            use v1::job::open as endpoint;
            endpoint::OpenJob::new("6960663240925956555", body.value("is_never_expired"))
                .expiry_time(body.value("expiry_time"))
        }
    ),
    row(
        "hire/v1/job/recruiter",
        "GET /open-apis/hire/v1/jobs/6960663240925956555/recruiter?user_id_type=union_id",
        |_| {
            use v1::job::recruiter as endpoint;
            endpoint::GetJobRecruiter::new("6960663240925956555")
                .user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/job/update_config",
        "POST /open-apis/hire/v1/jobs/6960663240925956660/update_config?user_id_type=union_id",
        |body| {
            use v1::job::update_config as endpoint;
            endpoint::UpdateJobConfig::new("6960663240925956660", body.list("update_option_list"))
                .user_id_type(value(r#""union_id""#))
                .offer_apply_schema_id(body.string("offer_apply_schema_id"))
                .offer_process_conf(body.string("offer_process_conf"))
                .recommended_evaluator_id_list(body.strings("recommended_evaluator_id_list"))
                .assessment_template_biz_id(body.string("assessment_template_biz_id"))
                .interview_round_conf_list([endpoint::JobConfigInterviewRoundConf::default()
                    .interviewer_id_list(["6960663240925956571"])
                    .round(1)])
                .jr_id_list(body.strings("jr_id_list"))
                .interview_registration_schema_id(body.string("interview_registration_schema_id"))
                .onboard_registration_schema_id(body.string("onboard_registration_schema_id"))
                .interview_round_type_conf_list([endpoint::JobConfigRoundType::default()
                    .round_biz_id("7012129842917837100")
                    .assessment_template_biz_id("6960663240925956632")])
                .related_job_id_list(body.strings("related_job_id_list"))
                .interview_appointment_config(
                    endpoint::InterviewAppointmentConfig::default()
                        .enable_interview_appointment_by_interviewer(false)
                        .config(
                            endpoint::InterviewAppointmentConfigContent::default()
                                .interview_type(value("2"))
                                .talent_timezone_code("Asia/Shanghai")
                                .contact_user_id("ou_c99c5f35d542efc7ee492afe11af19ef")
                                .contact_mobile("151********")
                                .contact_email("test@email")
                                .address_id("6960663240925956576")
                                .video_type(value("2"))
                                .cc(["6930815272790114324"])
                                .remark("For video interviews only")
                                .interview_notification_template_id("6960663240925956573")
                                .appointment_notification_template_id("6960663240925956573")
                                .cancel_interview_notification_template_id("6960663240925956573"),
                        ),
                )
                .portal_website_apply_form_schema_id(
                    body.string("portal_website_apply_form_schema_id"),
                )
        }
    ),
];
