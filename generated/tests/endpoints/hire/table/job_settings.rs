use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/advertisement/publish",
        "POST /open-apis/hire/v1/advertisements/6960663240925956660/publish",
        |body| {
            use v1::advertisement::publish as endpoint;
            endpoint::PublishAdvertisement::new("6960663240925956660")
                .job_channel_id(body.string("job_channel_id"))
        }
    ),
    row(
        "hire/v1/job_function/list",
        "GET /open-apis/hire/v1/job_functions?page_size=10&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D",
        |_| {
            use v1::job_function::list as endpoint;
            endpoint::ListJobFunctions::new()
                .page_size(10)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
        }
    ),
    row(
        "hire/v1/job_publish_record/search",
        "POST /open-apis/hire/v1/job_publish_records/search?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10&user_id_type=open_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id",
        |body| {
            use v1::job_publish_record::search as endpoint;
            endpoint::SearchJobPublishRecords::new(body.string("job_channel_id"))
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(10)
                .user_id_type(value(r#""open_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
        }
    ),
    row(
        "hire/v1/job_schema/list",
        "GET /open-apis/hire/v1/job_schemas?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE3MjQ2NTQ0OTc2OTd9&page_size=10&scenario=2",
        |_| {
            use v1::job_schema::list as endpoint;
            endpoint::ListJobSchemas::new()
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE3MjQ2NTQ0OTc2OTd9")
                .page_size(10)
                .scenario(value("2"))
        }
    ),
    row(
        "hire/v1/job_type/list",
        "GET /open-apis/hire/v1/job_types?page_size=10&page_token=eVQrYzJBNDNONlk4VFZBZVlSdzlKdFJ4bVVHVExENDNKVHoxaVdiVnViQT0%3D",
        |_| {
            use v1::job_type::list as endpoint;
            endpoint::ListJobTypes::new()
                .page_size(10)
                .page_token("eVQrYzJBNDNONlk4VFZBZVlSdzlKdFJ4bVVHVExENDNKVHoxaVdiVnViQT0=")
        }
    ),
    row(
        "hire/v1/location/query",
        "POST /open-apis/hire/v1/locations/query?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=100",
        |body| {
            use v1::location::query as endpoint;
            endpoint::QueryLocations::new(100, body.value("location_type"))
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .code_list(body.strings("code_list"))
        }
    ),
    row(
        "hire/v1/subject/list",
        "GET /open-apis/hire/v1/subjects?user_id_type=union_id&page_token=1231231987&page_size=100",
        |_| {
            use v1::subject::list as endpoint;
            endpoint::ListSubjects::new()
                .user_id_type(value(r#""union_id""#))
                .page_token("1231231987")
                .page_size(100)
        }
    ),
];
