use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/agency/batch_query",
        "POST /open-apis/hire/v1/agencies/batch_query?user_id_type=union_id&page_token=eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9&page_size=10",
        |body| {
            use v1::agency::batch_query as endpoint;
            endpoint::QueryAgencies::new()
                .user_id_type(value(r#""union_id""#))
                .page_token("eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9")
                .page_size(10)
                .agency_supplier_id_list(body.strings("agency_supplier_id_list"))
                .keyword(body.string("keyword"))
                .filter_list([endpoint::CommonFilter::new("supplier_area", value("2"))
                    .value_list(["7005471343731164709"])
                    .range_filter(
                        endpoint::RangeFilter::default()
                            .from(value(r#""1736380800000""#))
                            .to(value(r#""1736467200000""#)),
                    )])
        }
    ),
    row(
        "hire/v1/agency/get",
        "GET /open-apis/hire/v1/agencies/6898173495386147079?user_id_type=union_id",
        |_| {
            use v1::agency::get as endpoint;
            endpoint::GetAgency::new("6898173495386147079").user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/agency/get_agency_account",
        "POST /open-apis/hire/v1/agencies/get_agency_account?user_id_type=union_id&page_token=eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9&page_size=10",
        |body| {
            use v1::agency::get_agency_account as endpoint;
            endpoint::GetAgencyAccounts::new(body.string("supplier_id"))
                .user_id_type(value(r#""union_id""#))
                .page_token("eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9")
                .page_size(10)
                .status(body.value("status"))
                .role(body.value("role"))
        }
    ),
    row(
        "hire/v1/agency/operate_agency_account",
        "POST /open-apis/hire/v1/agencies/operate_agency_account",
        |body| {
            use v1::agency::operate_agency_account as endpoint;
            endpoint::OperateAgencyAccount::new(body.value("option"), body.string("id"))
                .reason(body.string("reason"))
        }
    ),
    row(
        "hire/v1/agency/protect",
        "POST /open-apis/hire/v1/agencies/protect?user_id_type=union_id",
        |body| {
            use v1::agency::protect as endpoint;
            endpoint::ProtectAgencyCandidate::new(
                body.string("talent_id"),
                body.string("supplier_id"),
                body.string("consultant_id"),
                body.value("protect_create_time"),
                body.value("protect_expire_time"),
            )
            .user_id_type(value(r#""union_id""#))
            .comment(body.string("comment"))
            .current_salary(body.string("current_salary"))
            .expected_salary(body.string("expected_salary"))
        }
    ),
    row(
        "hire/v1/agency/protection_period/search",
        "POST /open-apis/hire/v1/agencies/protection_period/search",
        |body| {
            use v1::agency::protection_period::search as endpoint;
            endpoint::SearchProtectionPeriods::new(body.string("talent_id"))
        }
    ),
    row(
        "hire/v1/agency/query",
        "GET /open-apis/hire/v1/agencies/query?name=Example+Agency&user_id_type=user_id",
        |_| {
            use v1::agency::query as endpoint;
            endpoint::QueryAgency::new("Example Agency").user_id_type(value(r#""user_id""#))
        }
    ),
    row(
        "hire/v1/external_referral_reward/create",
        "POST /open-apis/hire/v1/external_referral_rewards?user_id_type=union_id",
        |body| {
            use v1::external_referral_reward::create as endpoint;
            endpoint::CreateExternalReferralReward::by_application_id(
                body.string("referral_user_id"),
                body.string("external_id"),
                body.value("rule_type"),
                endpoint::BonusAmount::new(value("1"))
                    .point_bonus(100)
                    .cash(endpoint::Cash::new("CNY", 16.5)),
                body.value("stage"),
                body.string("application_id"),
            )
            .user_id_type(value(r#""union_id""#))
            .create_user_id(body.string("create_user_id"))
            .confirm_user_id(body.string("confirm_user_id"))
            .pay_user_id(body.string("pay_user_id"))
            .talent_id(body.string("talent_id"))
            .job_id(body.string("job_id"))
            .reason(body.string("reason"))
            .create_time(body.value("create_time"))
            .confirm_time(body.value("confirm_time"))
            .pay_time(body.value("pay_time"))
            .onboard_time(body.value("onboard_time"))
            .conversion_time(body.value("conversion_time"))
            .comment(body.string("comment"))
        }
    ),
    row(
        "hire/v1/external_referral_reward/delete",
        "DELETE /open-apis/hire/v1/external_referral_rewards/6930815272790114324",
        |_| {
            use v1::external_referral_reward::delete as endpoint;
            endpoint::DeleteExternalReferralReward::new("6930815272790114324")
        }
    ),
    row(
        "hire/v1/referral/get_by_application",
        "GET /open-apis/hire/v1/referrals/get_by_application?application_id=6134134355464633&user_id_type=user_id",
        |_| {
            use v1::referral::get_by_application as endpoint;
            endpoint::GetReferralByApplication::new("6134134355464633")
                .user_id_type(value(r#""user_id""#))
        }
    ),
    row(
        "hire/v1/referral/search",
        "POST /open-apis/hire/v1/referrals/search?user_id_type=union_id",
        |body| {
            use v1::referral::search as endpoint;
            endpoint::SearchReferrals::new(body.string("talent_id"))
                .user_id_type(value(r#""union_id""#))
                .start_time(body.value("start_time"))
                .end_time(body.value("end_time"))
        }
    ),
    row(
        "hire/v1/referral_account/create",
        "POST /open-apis/hire/v1/referral_account",
        |body| {
            use v1::referral_account::create as endpoint;
            let mobile = endpoint::Mobile::default().code("86").number("18900001111");
            endpoint::CreateReferralAccount::by_mobile(mobile).email(body.string("email"))
        }
    ),
    row(
        "hire/v1/referral_account/deactivate",
        "POST /open-apis/hire/v1/referral_account/6942778198054125570/deactivate",
        |_| {
            use v1::referral_account::deactivate as endpoint;
            endpoint::DeactivateReferralAccount::new("6942778198054125570")
        }
    ),
    row(
        "hire/v1/referral_account/enable",
        "POST /open-apis/hire/v1/referral_account/enable",
        |body| {
            use v1::referral_account::enable as endpoint;
            endpoint::EnableReferralAccount::new()
                .referral_account_id(body.string("referral_account_id"))
        }
    ),
    row(
        "hire/v1/referral_account/get_account_asset/get",
        "GET /open-apis/hire/v1/referral_account/get_account_assets?referral_account_id=6942778198054125570&user_id_type=user_id",
        |_| {
            use v1::referral_account::get_account_asset::get as endpoint;
            endpoint::GetReferralAccountAssets::new("6942778198054125570")
                .user_id_type(value(r#""user_id""#))
        }
    ),
    row(
        "hire/v1/referral_account/reconciliation",
        "POST /open-apis/hire/v1/referral_account/reconciliation",
        |body| {
            use v1::referral_account::reconciliation as endpoint;
            endpoint::ReconcileReferralAccounts::new(
                body.value("start_trans_time"),
                body.value("end_trans_time"),
            )
            .trade_details([endpoint::TradeDetail::new("6930815272790114324")
                .total_recharge_reward_info(endpoint::BonusAmount::default().point_bonus(100))])
        }
    ),
    row(
        "hire/v1/referral_account/withdraw",
        "POST /open-apis/hire/v1/referral_account/6942778198054125570/withdraw",
        |body| {
            use v1::referral_account::withdraw as endpoint;
            endpoint::WithdrawReferralAccount::new(
                "6942778198054125570",
                body.list("withdraw_bonus_type"),
                body.string("external_order_id"),
            )
        }
    ),
];
