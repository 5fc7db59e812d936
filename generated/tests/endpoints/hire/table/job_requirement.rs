use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/job_requirement/create",
        "POST /open-apis/hire/v1/job_requirements?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |body| {
            use v1::job_requirement::create as endpoint;
            endpoint::CreateJobRequirement::new(
                body.string("short_code"),
                body.string("name"),
                body.value("display_progress"),
                body.value("head_count"),
            )
            .user_id_type(value(r#""union_id""#))
            .department_id_type(value(r#""open_department_id""#))
            .job_level_id_type(value(r#""job_level_id""#))
            .job_family_id_type(value(r#""people_admin_job_category_id""#))
            .employee_type_id_type(value(r#""employee_type_enum_id""#))
            .recruitment_type_id(body.string("recruitment_type_id"))
            .employee_type_id(body.string("employee_type_id"))
            .max_level_id(body.string("max_level_id"))
            .min_level_id(body.string("min_level_id"))
            .sequence_id(body.string("sequence_id"))
            .category(body.value("category"))
            .department_id(body.string("department_id"))
            .recruiter_id_list(body.strings("recruiter_id_list"))
            .jr_hiring_manager_id_list(body.strings("jr_hiring_manager_id_list"))
            .direct_leader_id_list(body.strings("direct_leader_id_list"))
            .start_time(body.value("start_time"))
            .deadline(body.value("deadline"))
            .priority(body.value("priority"))
            .required_degree(body.value("required_degree"))
            .max_salary(body.string("max_salary"))
            .min_salary(body.string("min_salary"))
            .address_id(body.string("address_id"))
            .description(body.string("description"))
            .customized_data_list([endpoint::JobRequirementCustomizedData::default()
                .object_id("1213213123123")
                .value("Simple text")])
            .process_type(body.value("process_type"))
            .job_type_id(body.string("job_type_id"))
            .job_id_list(body.strings("job_id_list"))
            .employment_job_id(body.string("employment_job_id"))
            .position_id(body.string("position_id"))
        }
    ),
    row(
        "hire/v1/job_requirement/delete",
        "DELETE /open-apis/hire/v1/job_requirements/6949805467799537964",
        |_| {
            use v1::job_requirement::delete as endpoint;
            endpoint::DeleteJobRequirement::new("6949805467799537964")
        }
    ),
    row(
        "hire/v1/job_requirement/list",
        "GET /open-apis/hire/v1/job_requirements?page_token=1231231987&page_size=20&job_id=6001&create_time_begin=1736035200000&create_time_end=1736121600000&update_time_begin=1736208000000&update_time_end=1736294400000&user_id_type=user_id&department_id_type=department_id&job_level_id_type=people_admin_job_level_id&job_family_id_type=job_family_id&employee_type_id_type=people_admin_employee_type_id",
        |_| {
            use v1::job_requirement::list as endpoint;
            endpoint::ListJobRequirements::new()
                .page_token("1231231987")
                .page_size(20)
                .job_id("6001")
                .create_time_begin(value(r#""1736035200000""#))
                .create_time_end(value(r#""1736121600000""#))
                .update_time_begin(value(r#""1736208000000""#))
                .update_time_end(value(r#""1736294400000""#))
                .user_id_type(value(r#""user_id""#))
                .department_id_type(value(r#""department_id""#))
                .job_level_id_type(value(r#""people_admin_job_level_id""#))
                .job_family_id_type(value(r#""job_family_id""#))
                .employee_type_id_type(value(r#""people_admin_employee_type_id""#))
        }
    ),
    row(
        "hire/v1/job_requirement/search",
        "POST /open-apis/hire/v1/job_requirements/search?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |body| {
            use v1::job_requirement::search as endpoint;
            endpoint::SearchJobRequirements::new()
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
                .employee_type_id_type(value(r#""employee_type_enum_id""#))
                .id_list(body.strings("id_list"))
        }
    ),
    row(
        "hire/v1/job_requirement/update",
        "PUT /open-apis/hire/v1/job_requirements/6949805467799537964?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |body| {
            use v1::job_requirement::update as endpoint;
            endpoint::UpdateJobRequirement::new(
                "6949805467799537964",
                body.string("name"),
                body.value("display_progress"),
                body.value("head_count"),
            )
            .user_id_type(value(r#""union_id""#))
            .department_id_type(value(r#""open_department_id""#))
            .job_level_id_type(value(r#""job_level_id""#))
            .job_family_id_type(value(r#""people_admin_job_category_id""#))
            .employee_type_id_type(value(r#""employee_type_enum_id""#))
            .recruitment_type_id(body.string("recruitment_type_id"))
            .employee_type_id(body.string("employee_type_id"))
            .max_level_id(body.string("max_level_id"))
            .min_level_id(body.string("min_level_id"))
            .sequence_id(body.string("sequence_id"))
            .category(body.value("category"))
            .department_id(body.string("department_id"))
            .recruiter_id_list(body.strings("recruiter_id_list"))
            .jr_hiring_manager_id_list(body.strings("jr_hiring_manager_id_list"))
            .direct_leader_id_list(body.strings("direct_leader_id_list"))
            .start_time(body.value("start_time"))
            .deadline(body.value("deadline"))
            .priority(body.value("priority"))
            .required_degree(body.value("required_degree"))
            .max_salary(body.string("max_salary"))
            .min_salary(body.string("min_salary"))
            .address_id(body.string("address_id"))
            .description(body.string("description"))
            .customized_data_list([endpoint::JobRequirementCustomizedData::default()
                .object_id("1213213123123")
                .value("Simple text")])
            .process_type(body.value("process_type"))
            .job_type_id(body.string("job_type_id"))
            .job_id_list(body.strings("job_id_list"))
            .employment_job_id(body.string("employment_job_id"))
            .position_id(body.string("position_id"))
            .update_option(
                endpoint::JobRequirementUpdateOption::default().need_update_related_job(false),
            )
        }
    ),
    row(
        "hire/v1/job_requirement_schema/list",
        "GET /open-apis/hire/v1/job_requirement_schemas?page_token=eyJvZmZzZXQiOjEwLCJ0aW1NTUyMjM2NzIsImlkIjpudWxsfQ&page_size=100",
        |_| {
            use v1::job_requirement_schema::list as endpoint;
            endpoint::ListJobRequirementSchemas::new()
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1NTUyMjM2NzIsImlkIjpudWxsfQ")
                .page_size(100)
        }
    ),
    row(
        "hire/v1/role/get",
        "GET /open-apis/hire/v1/roles/7350589232462807068",
        |_| {
            use v1::role::get as endpoint;
            endpoint::GetRole::new("7350589232462807068")
        }
    ),
    row(
        "hire/v1/role/list",
        "GET /open-apis/hire/v1/roles?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=100",
        |_| {
            use v1::role::list as endpoint;
            endpoint::ListRoles::new()
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(100)
        }
    ),
    row(
        "hire/v1/user_role/list",
        "GET /open-apis/hire/v1/user_roles?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10&user_id=7326856229396906012&role_id=101&update_start_time=1736121600000&update_end_time=1736208000000&user_id_type=union_id",
        |_| {
            use v1::user_role::list as endpoint;
            endpoint::ListUserRoles::new()
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(10)
                .user_id("7326856229396906012")
                .role_id("101")
                .update_start_time(value(r#""1736121600000""#))
                .update_end_time(value(r#""1736208000000""#))
                .user_id_type(value(r#""union_id""#))
        }
    ),
];
