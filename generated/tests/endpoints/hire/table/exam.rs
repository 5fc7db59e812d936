use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/eco_exam/login_info",
        "POST /open-apis/hire/v1/eco_exams/7178536692385679677/login_info",
        |body| {
            use v1::eco_exam::login_info as endpoint;
            endpoint::UpdateEcoExamLoginInfo::new(
                "7178536692385679677",
                endpoint::EcoExamLoginInfo::new("https://xxxx/xxxx/xxxx")
                    .username("waxsdfbhg")
                    .password("xxxxxx"),
            )
            .result(body.value("result"))
            .msg(body.string("msg"))
        }
    ),
    row(
        "hire/v1/eco_exam/update_result",
        "POST /open-apis/hire/v1/eco_exams/7178536692385679677/update_result",
        |body| {
            use v1::eco_exam::update_result as endpoint;
            endpoint::UpdateEcoExamResult::new("7178536692385679677", body.string("result"))
                .result_time(body.value("result_time"))
                .report_list([endpoint::EcoExamResultReport::new(
                    "exam-result.pdf",
                    "https://xxxxx/xxxxxx/xxxx.pdf",
                )
                .answer_time(value(r#""1736208000000""#))])
                .detail_list([
                    endpoint::EcoExamResultDetail::new("Fundamentals", "Excellent").id("pj001"),
                ])
        }
    ),
    row(
        "hire/v1/eco_exam_paper/batch_delete",
        "POST /open-apis/hire/v1/eco_exam_papers/batch_delete",
        |body| {
            use v1::eco_exam_paper::batch_delete as endpoint;
            endpoint::DeleteEcoExamPapers::new(
                body.string("account_id"),
                body.strings("paper_id_list"),
            )
        }
    ),
    row(
        "hire/v1/eco_exam_paper/batch_update",
        "PATCH /open-apis/hire/v1/eco_exam_papers/batch_update",
        |body| {
            use v1::eco_exam_paper::batch_update as endpoint;
            endpoint::UpdateEcoExamPapers::new(
                body.string("account_id"),
                [
                    endpoint::EcoExamPaperData::new("7147998241542539527", "Spring assessment")
                        .duration(30)
                        .question_count(30)
                        .start_time(value(r#""1736294400000""#))
                        .end_time(value(r#""1736380800000""#)),
                ],
            )
        }
    ),
    row(
        "hire/v1/eco_exam_paper/create",
        "POST /open-apis/hire/v1/eco_exam_papers",
        |body| {
            use v1::eco_exam_paper::create as endpoint;
            endpoint::CreateEcoExamPapers::new(
                body.string("account_id"),
                [
                    endpoint::EcoExamPaperData::new("7147998241542539527", "Spring assessment")
                        .duration(30)
                        .question_count(30)
                        .start_time(value(r#""1736294400000""#))
                        .end_time(value(r#""1736380800000""#)),
                ],
            )
        }
    ),
    row(
        "hire/v1/exam/create",
        "POST /open-apis/hire/v1/exams?user_id_type=union_id",
        |body| {
            use v1::exam::create as endpoint;
            endpoint::CreateExam::new(
                body.string("application_id"),
                body.string("exam_resource_name"),
                body.value("score"),
                body.string("operator_id"),
            )
            .user_id_type(value(r#""union_id""#))
            .uuid(body.string("uuid"))
        }
    ),
    row(
        "hire/v1/exam_marking_task/list",
        "GET /open-apis/hire/v1/exam_marking_tasks?page_size=10&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&user_id=ou_e6139117c300506837def50545420c6a&activity_status=1&user_id_type=union_id",
        |_| {
            use v1::exam_marking_task::list as endpoint;
            endpoint::ListExamMarkingTasks::new("ou_e6139117c300506837def50545420c6a")
                .page_size(10)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .activity_status(value("1"))
                .user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/test/search",
        "POST /open-apis/hire/v1/tests/search?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10&user_id_type=open_id",
        |body| {
            use v1::test::search as endpoint;
            endpoint::SearchTests::new()
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(10)
                .user_id_type(value(r#""open_id""#))
                .application_id_list(body.strings("application_id_list"))
                .test_start_time_min(body.value("test_start_time_min"))
                .test_start_time_max(body.value("test_start_time_max"))
        }
    ),
];
