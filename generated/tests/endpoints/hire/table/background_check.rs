use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/background_check_order/batch_query",
        "POST /open-apis/hire/v1/background_check_orders/batch_query?user_id_type=union_id&page_token=eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9&page_size=10",
        |body| {
            v1::background_check_order::batch_query::QueryBackgroundCheckOrders::new()
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
            v1::background_check_order::list::ListBackgroundCheckOrders::new()
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
            v1::eco_account_custom_field::batch_delete::DeleteEcoAccountCustomFields::new(
                body.value("scope"),
            )
            .custom_field_key_list(body.strings("custom_field_key_list"))
        }
    ),
    row(
        "hire/v1/eco_account_custom_field/batch_update",
        "PATCH /open-apis/hire/v1/eco_account_custom_fields/batch_update",
        |body| {
            v1::eco_account_custom_field::batch_update::UpdateEcoAccountCustomFields::new(
                body.value("scope"),
                body.list("custom_field_list"),
            )
        }
    ),
    row(
        "hire/v1/eco_account_custom_field/create",
        "POST /open-apis/hire/v1/eco_account_custom_fields",
        |body| {
            v1::eco_account_custom_field::create::CreateEcoAccountCustomFields::new(
                body.value("scope"),
                body.list("custom_field_list"),
            )
        }
    ),
    row(
        "hire/v1/eco_background_check/cancel",
        "POST /open-apis/hire/v1/eco_background_checks/cancel",
        |body| {
            v1::eco_background_check::cancel::CancelEcoBackgroundCheck::new(
                body.string("background_check_id"),
            )
        }
    ),
    row(
        "hire/v1/eco_background_check/update_progress",
        "POST /open-apis/hire/v1/eco_background_checks/update_progress",
        |body| {
            v1::eco_background_check::update_progress::UpdateEcoBackgroundCheckProgress::new(
                body.string("background_check_id"),
                body.string("stage_id"),
                body.string("stage_name"),
                body.value("stage_time"),
            )
            .stage_en_name(body.string("stage_en_name"))
            .result(body.string("result"))
            .report_file_list(body.list("report_file_list"))
        }
    ),
    row(
        "hire/v1/eco_background_check/update_result",
        "POST /open-apis/hire/v1/eco_background_checks/update_result",
        |body| {
            v1::eco_background_check::update_result::UpdateEcoBackgroundCheckResult::new(
                body.string("background_check_id"),
                body.string("result"),
                body.value("result_time"),
            )
            .report_file_list(body.list("report_file_list"))
        }
    ),
    row(
        "hire/v1/eco_background_check_custom_field/batch_delete",
        "POST /open-apis/hire/v1/eco_background_check_custom_fields/batch_delete",
        |body| {
            v1::eco_background_check_custom_field::batch_delete::DeleteEcoBackgroundCheckCustomFields::new(body.string("account_id"))
        }
    ),
    row(
        "hire/v1/eco_background_check_custom_field/batch_update",
        "PATCH /open-apis/hire/v1/eco_background_check_custom_fields/batch_update",
        |body| {
            v1::eco_background_check_custom_field::batch_update::UpdateEcoBackgroundCheckCustomFields::new(body.string("account_id"), body.list("custom_field_list"))
        }
    ),
    row(
        "hire/v1/eco_background_check_custom_field/create",
        "POST /open-apis/hire/v1/eco_background_check_custom_fields",
        |body| {
            v1::eco_background_check_custom_field::create::CreateEcoBackgroundCheckCustomFields::new(
                body.string("account_id"),
                body.list("custom_field_list"),
            )
        }
    ),
    row(
        "hire/v1/eco_background_check_package/batch_delete",
        "POST /open-apis/hire/v1/eco_background_check_packages/batch_delete",
        |body| {
            v1::eco_background_check_package::batch_delete::DeleteEcoBackgroundCheckPackages::new(
                body.string("account_id"),
            )
            .package_id_list(body.strings("package_id_list"))
            .additional_item_id_list(body.strings("additional_item_id_list"))
        }
    ),
    row(
        "hire/v1/eco_background_check_package/batch_update",
        "PATCH /open-apis/hire/v1/eco_background_check_packages/batch_update",
        |body| {
            v1::eco_background_check_package::batch_update::UpdateEcoBackgroundCheckPackages::new(
                body.string("account_id"),
                body.list("package_list"),
            )
            .additional_item_list(body.list("additional_item_list"))
        }
    ),
    row(
        "hire/v1/eco_background_check_package/create",
        "POST /open-apis/hire/v1/eco_background_check_packages",
        |body| {
            v1::eco_background_check_package::create::CreateEcoBackgroundCheckPackages::new(
                body.string("account_id"),
                body.list("package_list"),
            )
            .additional_item_list(body.list("additional_item_list"))
        }
    ),
];
