use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/background_check_order/batch_query",
        "POST /open-apis/hire/v1/background_check_orders/batch_query?user_id_type=union_id&page_token=eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9&page_size=10",
        |body| {
            use v1::background_check_order::batch_query as endpoint;
            endpoint::QueryBackgroundCheckOrders::new()
                .user_id_type(value(r#""union_id""#))
                .page_token("eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9")
                .page_size(10)
                .background_check_order_id_list(body.strings("background_check_order_id_list"))
                .update_start_time(body.value("update_start_time"))
                .update_end_time(body.value("update_end_time"))
                .begin_start_time(body.value("begin_start_time"))
                .begin_end_time(body.value("begin_end_time"))
                .application_id(body.string("application_id"))
                .order_status(body.value("order_status"))
        }
    ),
    row(
        "hire/v1/background_check_order/list",
        "GET /open-apis/hire/v1/background_check_orders?user_id_type=union_id&page_token=eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9&page_size=100&application_id=6985833807195212076&update_start_time=1736121600000&update_end_time=1736208000000",
        |_| {
            use v1::background_check_order::list as endpoint;
            endpoint::ListBackgroundCheckOrders::new()
                .user_id_type(value(r#""union_id""#))
                .page_token("eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9")
                .page_size(100)
                .application_id("6985833807195212076")
                .update_start_time(value(r#""1736121600000""#))
                .update_end_time(value(r#""1736208000000""#))
        }
    ),
    row(
        "hire/v1/eco_account_custom_field/batch_delete",
        "POST /open-apis/hire/v1/eco_account_custom_fields/batch_delete",
        |body| {
            use v1::eco_account_custom_field::batch_delete as endpoint;
            endpoint::DeleteEcoAccountCustomFields::new(body.value("scope"))
                .custom_field_key_list(body.strings("custom_field_key_list"))
        }
    ),
    row(
        "hire/v1/eco_account_custom_field/batch_update",
        "PATCH /open-apis/hire/v1/eco_account_custom_fields/batch_update",
        |body| {
            use v1::eco_account_custom_field::batch_update as endpoint;
            endpoint::UpdateEcoAccountCustomFields::new(
                body.value("scope"),
                [endpoint::EcoAccountCustomFieldData::new(
                    "account_token",
                    endpoint::I18n::default().zh_cn("文字5").en_us("en us 6"),
                    false,
                )
                .description(endpoint::I18n::default().zh_cn("文字9").en_us("en us 10"))],
            )
        }
    ),
    row(
        "hire/v1/eco_account_custom_field/create",
        "POST /open-apis/hire/v1/eco_account_custom_fields",
        |body| {
            use v1::eco_account_custom_field::create as endpoint;
            endpoint::CreateEcoAccountCustomFields::new(
                body.value("scope"),
                [endpoint::EcoAccountCustomFieldData::new(
                    "account_token",
                    endpoint::I18n::default().zh_cn("文字5").en_us("en us 6"),
                    false,
                )
                .description(endpoint::I18n::default().zh_cn("文字9").en_us("en us 10"))],
            )
        }
    ),
    row(
        "hire/v1/eco_background_check/cancel",
        "POST /open-apis/hire/v1/eco_background_checks/cancel",
        |body| {
            use v1::eco_background_check::cancel as endpoint;
            endpoint::CancelEcoBackgroundCheck::new(body.string("background_check_id"))
        }
    ),
    row(
        "hire/v1/eco_background_check/update_progress",
        "POST /open-apis/hire/v1/eco_background_checks/update_progress",
        |body| {
            use v1::eco_background_check::update_progress as endpoint;
            endpoint::UpdateEcoBackgroundCheckProgress::new(
                body.string("background_check_id"),
                body.string("stage_id"),
                body.string("stage_name"),
                body.value("stage_time"),
            )
            .stage_en_name(body.string("stage_en_name"))
            .result(body.string("result"))
            .report_file_list([endpoint::EcoBackgroundCheckReportFile::new(
                "interim-report.pdf",
                "https://xxxxx/xxxxxx/xxxx.pdf",
            )
            .report_url_type(value("1"))])
        }
    ),
    row(
        "hire/v1/eco_background_check/update_result",
        "POST /open-apis/hire/v1/eco_background_checks/update_result",
        |body| {
            use v1::eco_background_check::update_result as endpoint;
            endpoint::UpdateEcoBackgroundCheckResult::new(
                body.string("background_check_id"),
                body.string("result"),
                body.value("result_time"),
            )
            .report_file_list([endpoint::EcoBackgroundCheckReportFile::new(
                "interim-report.pdf",
                "https://xxxxx/xxxxxx/xxxx.pdf",
            )
            .report_url_type(value("2"))])
        }
    ),
    row(
        "hire/v1/eco_background_check_custom_field/batch_delete",
        "POST /open-apis/hire/v1/eco_background_check_custom_fields/batch_delete",
        |body| {
            use v1::eco_background_check_custom_field::batch_delete as endpoint;
            endpoint::DeleteEcoBackgroundCheckCustomFields::new(body.string("account_id"))
        }
    ),
    row(
        "hire/v1/eco_background_check_custom_field/batch_update",
        "PATCH /open-apis/hire/v1/eco_background_check_custom_fields/batch_update",
        |body| {
            use v1::eco_background_check_custom_field::batch_update as endpoint;
            endpoint::UpdateEcoBackgroundCheckCustomFields::new(
                body.string("account_id"),
                [endpoint::EcoBackgroundCheckCustomFieldData::new(
                    value(r#""boolean""#),
                    "candidate_degree",
                    endpoint::I18n::default().zh_cn("文字6").en_us("en us 7"),
                    true,
                )
                .description(endpoint::I18n::default().zh_cn("文字10").en_us("en us 11"))
                .options([endpoint::EcoBackgroundCheckCustomFieldDataOption::new(
                    "bachelor",
                    endpoint::I18n::default().zh_cn("文字15").en_us("en us 16"),
                )])],
            )
        }
    ),
    row(
        "hire/v1/eco_background_check_custom_field/create",
        "POST /open-apis/hire/v1/eco_background_check_custom_fields",
        |body| {
            use v1::eco_background_check_custom_field::create as endpoint;
            endpoint::CreateEcoBackgroundCheckCustomFields::new(
                body.string("account_id"),
                [endpoint::EcoBackgroundCheckCustomFieldData::new(
                    value(r#""boolean""#),
                    "candidate_degree",
                    endpoint::I18n::default().zh_cn("文字6").en_us("en us 7"),
                    true,
                )
                .description(endpoint::I18n::default().zh_cn("文字10").en_us("en us 11"))
                .options([endpoint::EcoBackgroundCheckCustomFieldDataOption::new(
                    "bachelor",
                    endpoint::I18n::default().zh_cn("文字15").en_us("en us 16"),
                )])],
            )
        }
    ),
    row(
        "hire/v1/eco_background_check_package/batch_delete",
        "POST /open-apis/hire/v1/eco_background_check_packages/batch_delete",
        |body| {
            use v1::eco_background_check_package::batch_delete as endpoint;
            endpoint::DeleteEcoBackgroundCheckPackages::new(body.string("account_id"))
                .package_id_list(body.strings("package_id_list"))
                .additional_item_id_list(body.strings("additional_item_id_list"))
        }
    ),
    row(
        "hire/v1/eco_background_check_package/batch_update",
        "PATCH /open-apis/hire/v1/eco_background_check_packages/batch_update",
        |body| {
            use v1::eco_background_check_package::batch_update as endpoint;
            endpoint::UpdateEcoBackgroundCheckPackages::new(
                body.string("account_id"),
                [
                    endpoint::EcoBackgroundCheckPackageData::new("pkg001", "Basic package")
                        .description("One employer, education and identity verified"),
                ],
            )
            .additional_item_list([
                endpoint::EcoBackgroundCheckPackageAdditionalItem::new(
                    "ext001",
                    "Two employers verified",
                )
                .description("Detailed check"),
            ])
        }
    ),
    row(
        "hire/v1/eco_background_check_package/create",
        "POST /open-apis/hire/v1/eco_background_check_packages",
        |body| {
            use v1::eco_background_check_package::create as endpoint;
            endpoint::CreateEcoBackgroundCheckPackages::new(
                body.string("account_id"),
                [
                    endpoint::EcoBackgroundCheckPackageData::new("pkg001", "Basic package")
                        .description("One employer, education and identity verified"),
                ],
            )
            .additional_item_list([
                endpoint::EcoBackgroundCheckPackageAdditionalItem::new(
                    "ext001",
                    "Two employers verified",
                )
                .description("Detailed check"),
            ])
        }
    ),
];
