use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/offer/create",
        "POST /open-apis/hire/v1/offers?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |body| {
            use v1::offer::create as endpoint;
            endpoint::CreateOffer::new(
                body.string("application_id"),
                endpoint::OfferBasicInfo::new(
                    "od-6b394871807047c7023ebfc1ff37cd3a",
                    "ou_ce613028fe74745421f5dc320bb9c709",
                    "ou_ce613028fe74745421f5dc320bb9c709",
                    "ou_ce613028fe74745421f5dc320bb9c709",
                )
                .employment_job_id("6807407987381831949")
                .employee_type_id("6807407987381831949")
                .job_family_id("6807407987381831949")
                .job_level_id("6807407987381881101")
                .probation_month(3)
                .contract_year(3)
                .contract_period(endpoint::ContractPeriodInfo::new(value("1"), 3))
                .expected_onboard_date("{\"date\":\"2022-04-07\"}")
                .onboard_address_id("6897079709306259719")
                .work_address_id("6897079709306259719")
                .recommended_words("Excellent candidate")
                .job_requirement_id("2342352224")
                .job_process_type_id(2)
                .attachment_id_list(["6792436415209817600"])
                .common_attachment_id_list(["7483412052430997804"])
                .attachment_description("resume.pdf")
                .position_id("6897079709306259719")
                .job_offered("Backend Engineer")
                .job_grade_id("6897079709306259720")
                .pathway_id("6897079709306259719"),
            )
            .user_id_type(value(r#""union_id""#))
            .department_id_type(value(r#""open_department_id""#))
            .job_level_id_type(value(r#""job_level_id""#))
            .job_family_id_type(value(r#""people_admin_job_category_id""#))
            .employee_type_id_type(value(r#""employee_type_enum_id""#))
            .schema_id(body.string("schema_id"))
            .offer_type(body.value("offer_type"))
            .salary_info(
                endpoint::OfferSalaryInfo::new("CNY")
                    .basic_salary("1000000")
                    .probation_salary_percentage("0.8")
                    .award_salary_multiple("3")
                    .option_shares("30")
                    .quarterly_bonus("3000")
                    .half_year_bonus("10000"),
            )
            .customized_info_list([endpoint::OfferCustomizedInfo::default()
                .id("6972464088568269100")
                .value("1")])
        }
    ),
    row(
        "hire/v1/offer/get",
        "GET /open-apis/hire/v1/offers/6791698585114741000?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id&job_family_id_type=people_admin_job_category_id&employee_type_id_type=employee_type_enum_id",
        |_| {
            use v1::offer::get as endpoint;
            endpoint::GetOffer::new("6791698585114741000")
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
            use v1::offer::intern_offer_status as endpoint;
            endpoint::UpdateInternOfferStatus::new("7016605170635213100", body.value("operation"))
                .onboarding_info(endpoint::InternOfferOnboardingInfo::new("2022-01-01"))
                .offboarding_info(
                    endpoint::InternOfferOffboardingInfo::new("2022-03-02").notes("Left by choice"),
                )
        }
    ),
    row(
        "hire/v1/offer/list",
        "GET /open-apis/hire/v1/offers?page_token=1231231987&page_size=100&talent_id=7096320678581242123&user_id_type=open_id&employee_type_id_type=employee_type_enum_id",
        |_| {
            use v1::offer::list as endpoint;
            endpoint::ListOffers::new("7096320678581242123")
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
            use v1::offer::update as endpoint;
            endpoint::UpdateOffer::new(
                "7016605170635213100",
                body.string("schema_id"),
                endpoint::OfferBasicInfo::new(
                    "od-6b394871807047c7023ebfc1ff37cd3a",
                    "ou_ce613028fe74745421f5dc320bb9c709",
                    "ou_ce613028fe74745421f5dc320bb9c709",
                    "ou_ce613028fe74745421f5dc320bb9c709",
                )
                .employment_job_id("6807407987381831949")
                .employee_type_id("6807407987381831949")
                .job_family_id("6807407987381831949")
                .job_level_id("6807407987381881101")
                .probation_month(3)
                .contract_year(3)
                .contract_period(endpoint::ContractPeriodInfo::new(value("1"), 3))
                .expected_onboard_date("{\"date\":\"2022-04-07\"}")
                .onboard_address_id("6897079709306259719")
                .work_address_id("6897079709306259719")
                .recommended_words("Excellent candidate")
                .job_requirement_id("6791698585114724616")
                .job_process_type_id(value("1"))
                .attachment_id_list(["7159169181052061965"])
                .common_attachment_id_list(["7483412052430997804"])
                .attachment_description("resume.pdf")
                .position_id("6897079709306259719")
                .job_offered("Backend Engineer")
                .job_grade_id("6897079709306259720")
                .pathway_id("6897079709306259719"),
            )
            .user_id_type(value(r#""union_id""#))
            .department_id_type(value(r#""open_department_id""#))
            .job_level_id_type(value(r#""job_level_id""#))
            .job_family_id_type(value(r#""people_admin_job_category_id""#))
            .employee_type_id_type(value(r#""employee_type_enum_id""#))
            .salary_info(
                endpoint::OfferSalaryInfo::new("CNY")
                    .basic_salary("1000000")
                    .probation_salary_percentage("0.8")
                    .award_salary_multiple("3")
                    .option_shares("30")
                    .quarterly_bonus("3000")
                    .half_year_bonus("10000"),
            )
            .customized_info_list([endpoint::OfferCustomizedInfo::default()
                .id("6972464088568269100")
                .value("1")])
        }
    ),
    row(
        "hire/v1/offer/update_offer_status",
        "PATCH /open-apis/hire/v1/offers/6930815272790114324/offer_status",
        |body| {
            use v1::offer::update_offer_status as endpoint;
            endpoint::UpdateOfferStatus::new("6930815272790114324", body.value("offer_status"))
                .expiration_date(body.string("expiration_date"))
                .termination_reason_id_list(body.strings("termination_reason_id_list"))
                .termination_reason_note(body.string("termination_reason_note"))
        }
    ),
    row(
        "hire/v1/offer_application_form/get",
        "GET /open-apis/hire/v1/offer_application_forms/7680792645903286275",
        |_| {
            use v1::offer_application_form::get as endpoint;
            endpoint::GetOfferApplicationForm::new("7680792645903286275")
        }
    ),
    row(
        "hire/v1/offer_application_form/list",
        "GET /open-apis/hire/v1/offer_application_forms?page_token=1231231987&page_size=100",
        |_| {
            use v1::offer_application_form::list as endpoint;
            endpoint::ListOfferApplicationForms::new()
                .page_token("1231231987")
                .page_size(100)
        }
    ),
    row(
        "hire/v1/offer_approval_template/list",
        "GET /open-apis/hire/v1/offer_approval_templates?page_token=1231231987&page_size=100&department_id_type=open_department_id",
        |_| {
            use v1::offer_approval_template::list as endpoint;
            endpoint::ListOfferApprovalTemplates::new()
                .page_token("1231231987")
                .page_size(100)
                .department_id_type(value(r#""open_department_id""#))
        }
    ),
    row(
        "hire/v1/offer_custom_field/update",
        "PUT /open-apis/hire/v1/offer_custom_fields/6906755946257615112",
        |_| {
            use v1::offer_custom_field::update as endpoint;
            endpoint::UpdateOfferCustomField::new(
                "6906755946257615112",
                endpoint::I18n::default().zh_cn("文字2").en_us("en us 3"),
            )
            .config(endpoint::OfferCustomFieldConfig::default().options([
                endpoint::OfferCustomFieldConfigOption::new(
                    endpoint::I18n::default().zh_cn("文字7").en_us("en us 8"),
                ),
            ]))
        }
    ),
    row(
        "hire/v1/portal_apply_schema/list",
        "GET /open-apis/hire/v1/portal_apply_schemas?page_size=20&page_token=6930815272790114324",
        |_| {
            use v1::portal_apply_schema::list as endpoint;
            endpoint::ListPortalApplySchemas::new()
                .page_size(20)
                .page_token("6930815272790114324")
        }
    ),
];
