use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/ehr_import_task/update",
        "PATCH /open-apis/hire/v1/ehr_import_tasks/6914551145542568199",
        |body| {
            use v1::ehr_import_task::update as endpoint;
            endpoint::UpdateEhrImportTask::new("6914551145542568199", body.value("state"))
                .fail_reason(body.string("fail_reason"))
                .redirect_url(body.string("redirect_url"))
        }
    ),
    row(
        "hire/v1/external_application/delete",
        "DELETE /open-apis/hire/v1/external_applications/6960663240925956660?talent_id=6960663240925956660",
        |_| {
            use v1::external_application::delete as endpoint;
            endpoint::DeleteExternalApplication::new("6960663240925956660")
                .talent_id("6960663240925956660")
        }
    ),
    row(
        "hire/v1/external_application/list",
        "GET /open-apis/hire/v1/external_applications?talent_id=6960663240925956660&page_size=10&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D",
        |_| {
            use v1::external_application::list as endpoint;
            endpoint::ListExternalApplications::new("6960663240925956660")
                .page_size(10)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
        }
    ),
    row(
        "hire/v1/external_application/update",
        "PUT /open-apis/hire/v1/external_applications/6960663240925956660",
        |body| {
            use v1::external_application::update as endpoint;
            endpoint::UpdateExternalApplication::new(
                "6960663240925956660",
                body.string("talent_id"),
            )
            .job_recruitment_type(body.value("job_recruitment_type"))
            .job_title(body.string("job_title"))
            .resume_source(body.string("resume_source"))
            .stage(body.string("stage"))
            .termination_reason(body.string("termination_reason"))
            .delivery_type(body.value("delivery_type"))
            .modify_time(body.value("modify_time"))
            .create_time(body.value("create_time"))
            .termination_type(body.string("termination_type"))
        }
    ),
    row(
        "hire/v1/external_background_check/batch_query",
        "POST /open-apis/hire/v1/external_background_checks/batch_query?external_application_id=6960663240925956660&page_size=10&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D",
        |body| {
            use v1::external_background_check::batch_query as endpoint;
            endpoint::QueryExternalBackgroundChecks::new()
                .external_application_id("6960663240925956660")
                .page_size(10)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .external_background_check_id_list(
                    body.strings("external_background_check_id_list"),
                )
        }
    ),
    row(
        "hire/v1/external_background_check/create",
        "POST /open-apis/hire/v1/external_background_checks",
        |body| {
            use v1::external_background_check::create as endpoint;
            endpoint::CreateExternalBackgroundCheck::new(body.string("external_application_id"))
                .external_id(body.string("external_id"))
                .date(body.value("date"))
                .name(body.string("name"))
                .result(body.string("result"))
                .attachment_id_list(body.strings("attachment_id_list"))
        }
    ),
    row(
        "hire/v1/external_background_check/delete",
        "DELETE /open-apis/hire/v1/external_background_checks/6960663240925956660",
        |_| {
            use v1::external_background_check::delete as endpoint;
            endpoint::DeleteExternalBackgroundCheck::new("6960663240925956660")
        }
    ),
    row(
        "hire/v1/external_background_check/update",
        "PUT /open-apis/hire/v1/external_background_checks/6960663240925956660",
        |body| {
            use v1::external_background_check::update as endpoint;
            endpoint::UpdateExternalBackgroundCheck::new(
                "6960663240925956660",
                body.string("external_application_id"),
            )
            .date(body.value("date"))
            .name(body.string("name"))
            .result(body.string("result"))
            .attachment_id_list(body.strings("attachment_id_list"))
        }
    ),
    row(
        "hire/v1/external_interview/batch_query",
        "POST /open-apis/hire/v1/external_interviews/batch_query?external_application_id=6960663240925956660&page_size=10&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D",
        |body| {
            use v1::external_interview::batch_query as endpoint;
            endpoint::QueryExternalInterviews::new()
                .external_application_id("6960663240925956660")
                .page_size(10)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .external_interview_id_list(body.strings("external_interview_id_list"))
        }
    ),
    row(
        "hire/v1/external_interview/create",
        "POST /open-apis/hire/v1/external_interviews",
        |body| {
            use v1::external_interview::create as endpoint;
            endpoint::CreateExternalInterview::new(body.string("external_application_id"))
                .external_id(body.string("external_id"))
                .participate_status(body.value("participate_status"))
                .begin_time(body.value("begin_time"))
                .end_time(body.value("end_time"))
                .interview_assessments([endpoint::ExternalInterviewAssessment::default()
                    .username("Zhang San")
                    .conclusion(value("3"))
                    .assessment_dimension_list([
                        endpoint::ExternalInterviewAssessmentDimension::default()
                            .score(99)
                            .option("Option 1")
                            .options(["Option 1"])
                            .content("Good answers")
                            .assessment_type(value("3"))
                            .title("Technical interview")
                            .description("Added by the recruiter"),
                    ])
                    .content("First interview")])
        }
    ),
    row(
        "hire/v1/external_interview/delete",
        "DELETE /open-apis/hire/v1/external_interviews/6960663240925956660",
        |_| {
            use v1::external_interview::delete as endpoint;
            endpoint::DeleteExternalInterview::new("6960663240925956660")
        }
    ),
    row(
        "hire/v1/external_interview/update",
        "PUT /open-apis/hire/v1/external_interviews/6960663240925956660",
        |body| {
            use v1::external_interview::update as endpoint;
            endpoint::UpdateExternalInterview::new(
                "6960663240925956660",
                body.string("external_application_id"),
            )
            .participate_status(body.value("participate_status"))
            .begin_time(body.value("begin_time"))
            .end_time(body.value("end_time"))
            .interview_assessments([endpoint::ExternalInterviewAssessment::default()
                .username("Zhang San")
                .conclusion(value("2"))
                .assessment_dimension_list([
                    endpoint::ExternalInterviewAssessmentDimension::default()
                        .score(99)
                        .option("Option 1")
                        .options(["Option 1"])
                        .content("Text of the work")
                        .assessment_type(value("2"))
                        .title("Psychological test")
                        .description("Psychological test of 30 minutes"),
                ])
                .content("Solved both tasks")])
        }
    ),
    row(
        "hire/v1/external_interview_assessment/create",
        "POST /open-apis/hire/v1/external_interview_assessments",
        |body| {
            use v1::external_interview_assessment::create as endpoint;
            endpoint::CreateExternalInterviewAssessment::new(body.string("external_interview_id"))
                .external_id(body.string("external_id"))
                .username(body.string("username"))
                .conclusion(body.value("conclusion"))
                .assessment_dimension_list([
                    endpoint::ExternalInterviewAssessmentDimension::default()
                        .score(99)
                        .option("opt")
                        .options(["opt"])
                        .content("content")
                        .assessment_type(value("2"))
                        .title("title")
                        .description("desc"),
                ])
                .content(body.string("content"))
        }
    ),
    row(
        "hire/v1/external_interview_assessment/update",
        "PATCH /open-apis/hire/v1/external_interview_assessments/6930815272790114324",
        |body| {
            use v1::external_interview_assessment::update as endpoint;
            endpoint::UpdateExternalInterviewAssessment::new("6930815272790114324")
                .username(body.string("username"))
                .conclusion(body.value("conclusion"))
                .assessment_dimension_list([
                    endpoint::ExternalInterviewAssessmentDimension::default()
                        .score(99)
                        .option("opt")
                        .options(["opt1"])
                        .content("content")
                        .assessment_type(value("1"))
                        .title("title")
                        .description("desc"),
                ])
                .content(body.string("content"))
        }
    ),
    row(
        "hire/v1/external_offer/batch_query",
        "POST /open-apis/hire/v1/external_offers/batch_query?external_application_id=6960663240925956660&page_size=10&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D",
        |body| {
            use v1::external_offer::batch_query as endpoint;
            endpoint::QueryExternalOffers::new()
                .external_application_id("6960663240925956660")
                .page_size(10)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .external_offer_id_list(body.strings("external_offer_id_list"))
        }
    ),
    row(
        "hire/v1/external_offer/create",
        "POST /open-apis/hire/v1/external_offers",
        |body| {
            use v1::external_offer::create as endpoint;
            endpoint::CreateExternalOffer::new(body.string("external_application_id"))
                .external_id(body.string("external_id"))
                .biz_create_time(body.value("biz_create_time"))
                .owner(body.string("owner"))
                .offer_status(body.string("offer_status"))
                .attachment_id_list(body.strings("attachment_id_list"))
        }
    ),
    row(
        "hire/v1/external_offer/delete",
        "DELETE /open-apis/hire/v1/external_offers/6960663240925956660",
        |_| {
            use v1::external_offer::delete as endpoint;
            endpoint::DeleteExternalOffer::new("6960663240925956660")
        }
    ),
    row(
        "hire/v1/external_offer/update",
        "PUT /open-apis/hire/v1/external_offers/6960663240925956660",
        |body| {
            use v1::external_offer::update as endpoint;
            endpoint::UpdateExternalOffer::new(
                "6960663240925956660",
                body.string("external_application_id"),
            )
            .biz_create_time(body.value("biz_create_time"))
            .owner(body.string("owner"))
            .offer_status(body.string("offer_status"))
            .attachment_id_list(body.strings("attachment_id_list"))
        }
    ),
];
