use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/offer/create",
        "POST /open-apis/hire/v1/offers?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |body| {
            v1::offer::create::CreateOffer::new(
                body.string("application_id"),
                body.value("basic_info"),
            )
            .user_id_type(value(r#""union_id""#))
            .department_id_type(value(r#""open_department_id""#))
            .job_level_id_type(value(r#""job_level_id""#))
            .job_family_id_type(value(r#""people_admin_job_category_id""#))
            .employee_type_id_type(value(r#""employee_type_enum_id""#))
            .schema_id(body.string("schema_id"))
            .offer_type(body.value("offer_type"))
            .salary_info(body.value("salary_info"))
            .customized_info_list(body.list("customized_info_list"))
        }
    ),
    row(
        "hire/v1/offer/get",
        "GET /open-apis/hire/v1/offers/6791698585114741000?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |_| {
            v1::offer::get::GetOffer::new("6791698585114741000")
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_family_id_type(value(r#""people_admin_job_category_id""#))
                .employee_type_id_type(value(r#""employee_type_enum_id""#))
        }
    ),
    row(
        "hire/v1/offer/intern_offer_status",
        "POST /open-apis/hire/v1/offers/7016605170635213100/intern_offer_status",
        |body| {
            v1::offer::intern_offer_status::UpdateInternOfferStatus::new(
                "7016605170635213100",
                body.value("operation"),
            )
            .onboarding_info(body.value("onboarding_info"))
            .offboarding_info(body.value("offboarding_info"))
        }
    ),
    row(
        "hire/v1/offer/list",
        "GET /open-apis/hire/v1/offers?page_token=1231231987&page_size=100&talent_id=7096320678581242123&user_id_type=open_id&employee_type_id_type=employee_type_enum_id",
        |_| {
            v1::offer::list::ListOffers::new("7096320678581242123")
                .page_token("1231231987")
                .page_size(100)
                .user_id_type(value(r#""open_id""#))
                .employee_type_id_type(value(r#""employee_type_enum_id""#))
        }
    ),
    row(
        "hire/v1/offer/update",
        "PUT /open-apis/hire/v1/offers/7016605170635213100?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |body| {
            v1::offer::update::UpdateOffer::new(
                "7016605170635213100",
                body.string("schema_id"),
                body.value("basic_info"),
            )
            .user_id_type(value(r#""union_id""#))
            .department_id_type(value(r#""open_department_id""#))
            .job_level_id_type(value(r#""job_level_id""#))
            .job_family_id_type(value(r#""people_admin_job_category_id""#))
            .employee_type_id_type(value(r#""employee_type_enum_id""#))
            .salary_info(body.value("salary_info"))
            .customized_info_list(body.list("customized_info_list"))
        }
    ),
    row(
        "hire/v1/offer/update_offer_status",
        "PATCH /open-apis/hire/v1/offers/6930815272790114324/offer_status",
        |body| {
            v1::offer::update_offer_status::UpdateOfferStatus::new(
                "6930815272790114324",
                body.value("offer_status"),
            )
            .expiration_date(body.string("expiration_date"))
            .termination_reason_id_list(body.strings("termination_reason_id_list"))
            .termination_reason_note(body.string("termination_reason_note"))
        }
    ),
    row(
        "hire/v1/offer_application_form/get",
        "GET /open-apis/hire/v1/offer_application_forms/7680792645903286275",
        |_| {
            v1::offer_application_form::get::GetOfferApplicationForm::new("7680792645903286275")
        }
    ),
    row(
        "hire/v1/offer_application_form/list",
        "GET /open-apis/hire/v1/offer_application_forms?page_token=1231231987&page_size=100",
        |_| {
            v1::offer_application_form::list::ListOfferApplicationForms::new()
                .page_token("1231231987")
                .page_size(100)
        }
    ),
    row(
        "hire/v1/offer_approval_template/list",
        "GET /open-apis/hire/v1/offer_approval_templates?page_token=1231231987&page_size=100&department_id_type=open_department_id",
        |_| {
            v1::offer_approval_template::list::ListOfferApprovalTemplates::new()
                .page_token("1231231987")
                .page_size(100)
                .department_id_type(value(r#""open_department_id""#))
        }
    ),
    row(
        "hire/v1/offer_custom_field/update",
        "PUT /open-apis/hire/v1/offer_custom_fields/6906755946257615112",
        |body| {
            v1::offer_custom_field::update::UpdateOfferCustomField::new(
                "6906755946257615112",
                body.value("name"),
            )
            .config(body.value("config"))
        }
    ),
    row(
        "hire/v1/portal_apply_schema/list",
        "GET /open-apis/hire/v1/portal_apply_schemas?page_size=20&page_token=6930815272790114324",
        |_| {
            v1::portal_apply_schema::list::ListPortalApplySchemas::new()
                .page_size(20)
                .page_token("6930815272790114324")
        }
    ),
];
