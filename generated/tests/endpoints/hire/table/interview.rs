use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/evaluation/list",
        "GET /open-apis/hire/v1/evaluations?page_token=eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9&page_size=100&application_id=6875569957036738823&update_start_time=1736035200000&update_end_time=1736121600000&user_id_type=user_id",
        |_| {
            use v1::evaluation::list as endpoint;
            endpoint::ListEvaluations::new()
                .page_token("eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9")
                .page_size(100)
                .application_id("6875569957036738823")
                .update_start_time(value(r#""1736035200000""#))
                .update_end_time(value(r#""1736121600000""#))
                .user_id_type(value(r#""user_id""#))
        }
    ),
    row(
        "hire/v1/evaluation_task/list",
        "GET /open-apis/hire/v1/evaluation_tasks?page_size=10&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&user_id=ou_e6139117c300506837def50545420c6a&activity_status=2&user_id_type=union_id",
        |_| {
            use v1::evaluation_task::list as endpoint;
            endpoint::ListEvaluationTasks::new("ou_e6139117c300506837def50545420c6a")
                .page_size(10)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .activity_status(value("2"))
                .user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/interview/get_by_talent",
        "GET /open-apis/hire/v1/interviews/get_by_talent?talent_id=6949805467799537964&user_id_type=user_id&job_level_id_type=job_level_id",
        |_| {
            use v1::interview::get_by_talent as endpoint;
            endpoint::GetInterviewsByTalent::new("6949805467799537964")
                .user_id_type(value(r#""user_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
        }
    ),
    row(
        "hire/v1/interview_registration_schema/list",
        "GET /open-apis/hire/v1/interview_registration_schemas?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10",
        |_| {
            use v1::interview_registration_schema::list as endpoint;
            endpoint::ListInterviewRegistrationSchemas::new()
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(10)
        }
    ),
    row(
        "hire/v1/interview_task/list",
        "GET /open-apis/hire/v1/interview_tasks?page_size=10&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&user_id=ou_e6139117c300506837def50545420c6a&activity_status=1&user_id_type=union_id",
        |_| {
            use v1::interview_task::list as endpoint;
            endpoint::ListInterviewTasks::new("ou_e6139117c300506837def50545420c6a")
                .page_size(10)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .activity_status(value("1"))
                .user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/interviewer/list",
        "GET /open-apis/hire/v1/interviewers?page_size=10&page_token=eVQrYzJBNDNONlk4VFZBZVlSdzlKdFJ4bVVHVExENDNKVHoxaVdiVnViQT0%3D&user_ids=7201530018874600003&verify_status=1&earliest_update_time=1736121600000&latest_update_time=1736208000000&user_id_type=union_id",
        |_| {
            use v1::interviewer::list as endpoint;
            endpoint::ListInterviewers::new()
                .page_size(10)
                .page_token("eVQrYzJBNDNONlk4VFZBZVlSdzlKdFJ4bVVHVExENDNKVHoxaVdiVnViQT0=")
                .user_ids(["7201530018874600003"])
                .verify_status(value("1"))
                .earliest_update_time(value(r#""1736121600000""#))
                .latest_update_time(value(r#""1736208000000""#))
                .user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/interviewer/update",
        "PATCH /open-apis/hire/v1/interviewers/ou_7dab8a3d3cdcc9da365777c7ad535d62?user_id_type=union_id",
        |_| {
            use v1::interviewer::update as endpoint;
            endpoint::UpdateInterviewer::new(
                "ou_7dab8a3d3cdcc9da365777c7ad535d62",
                endpoint::Interviewer::default().verify_status(value("1")),
            )
            .user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/registration_schema/list",
        "GET /open-apis/hire/v1/registration_schemas?page_size=20&page_token=6930815272790114324&scenario=5",
        |_| {
            use v1::registration_schema::list as endpoint;
            endpoint::ListRegistrationSchemas::new()
                .page_size(20)
                .page_token("6930815272790114324")
                .scenario(value("5"))
        }
    ),
    row(
        "hire/v1/todo/list",
        "GET /open-apis/hire/v1/todos?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10&user_id=6894116548131161608&user_id_type=open_id&type=offer",
        |_| {
            use v1::todo::list as endpoint;
            endpoint::ListTodos::new(value(r#""offer""#))
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size("10")
                .user_id("6894116548131161608")
                .user_id_type(value(r#""open_id""#))
        }
    ),
];
