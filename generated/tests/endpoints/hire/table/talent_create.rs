use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![row(
    "hire/v1/talent/combined_create",
    "POST /open-apis/hire/v1/talents/combined_create?user_id_type=union_id",
    |body| {
        use v1::talent::combined_create as endpoint;
        endpoint::CreateTalent::new(
            endpoint::TalentCombinedBasicInfo::new("Xiao Ming")
                .mobile("182900291190")
                .mobile_country_code("CN_1")
                .email("16xx1@126.com")
                .identification(
                    endpoint::TalentIdentificationInfo::default()
                        .identification_type(value("9"))
                        .identification_number("511699199x1x111234"),
                )
                .start_work_time(value(r#""1736985600000""#))
                .birthday(value(r#""1737072000000""#))
                .gender(value("3"))
                .nationality_id("CN_112")
                .current_city_code("CT_159")
                .hometown_city_code("CT_159")
                .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
                    .object_id("6934193211960330504")
                    .value("Zhang San")
                    .children([vec![
                        endpoint::TalentCustomizedDataObjectValueChild::default()
                            .object_id("6934193211960330504")
                            .value("Zhang San"),
                    ]])]),
        )
        .user_id_type(value(r#""union_id""#))
        .init_source_id(body.string("init_source_id"))
        .resume_source_id(body.string("resume_source_id"))
        .folder_id_list(body.strings("folder_id_list"))
        .creator_id(body.string("creator_id"))
        .creator_account_type(body.value("creator_account_type"))
        .resume_attachment_id(body.string("resume_attachment_id"))
        .education_list([endpoint::TalentCombinedEducationInfo::default()
            .id("6891560630172518670")
            .degree(value("2"))
            .school("The University of Hong Kong")
            .field_of_study("Archaeology")
            .start_time(value(r#""1738368000000""#))
            .end_time(value(r#""1738454400000""#))
            .education_type(value("4"))
            .academic_ranking(value("50"))
            .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
                .object_id("6934193211960330504")
                .value("Zhang San")
                .children([vec![
                    endpoint::TalentCustomizedDataObjectValueChild::default()
                        .object_id("6934193211960330504")
                        .value("Zhang San"),
                ]])])])
        .career_list([endpoint::TalentCombinedCareerInfo::default()
            .id("6891560630172518670")
            .company("Tomorrow Technology")
            .title("Senior Engineer")
            .desc("Quiet and thorough")
            .start_time(value(r#""1739577600000""#))
            .end_time(value(r#""1739664000000""#))
            .career_type(value("2"))
            .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
                .object_id("6934193211960330504")
                .value("Zhang San")
                .children([vec![
                    endpoint::TalentCustomizedDataObjectValueChild::default()
                        .object_id("6934193211960330504")
                        .value("Zhang San"),
                ]])])])
        .project_list([endpoint::TalentCombinedProjectInfo::default()
            .id("6891560630172518670")
            .name("Stability project")
            .role("Developer")
            .link("https://www.a.com")
            .desc("Makes the system more stable")
            .start_time(value(r#""1740787200000""#))
            .end_time(value(r#""1740873600000""#))
            .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
                .object_id("6934193211960330504")
                .value("Zhang San")
                .children([vec![
                    endpoint::TalentCustomizedDataObjectValueChild::default()
                        .object_id("6934193211960330504")
                        .value("Zhang San"),
                ]])])])
        .works_list([endpoint::TalentCombinedWorkInfo::default()
            .id("6891560630172518670")
            .link("https://www.a.com")
            .desc("Design portfolio")
            .attachment_id("12345678")
            .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
                .object_id("6934193211960330504")
                .value("Zhang San")
                .children([vec![
                    endpoint::TalentCustomizedDataObjectValueChild::default()
                        .object_id("6934193211960330504")
                        .value("Zhang San"),
                ]])])])
        .award_list([endpoint::TalentCombinedAwardInfo::default()
            .id("6891560630172518670")
            .title("Best newcomer")
            .award_time(value(r#""1742515200000""#))
            .desc("For the best newcomer of the year")
            .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
                .object_id("6934193211960330504")
                .value("Zhang San")
                .children([vec![
                    endpoint::TalentCustomizedDataObjectValueChild::default()
                        .object_id("6934193211960330504")
                        .value("Zhang San"),
                ]])])])
        .language_list([endpoint::TalentCombinedLanguageInfo::default()
            .id("6891560630172518670")
            .language(value("2"))
            .proficiency(value("5"))
            .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
                .object_id("6934193211960330504")
                .value("Zhang San")
                .children([vec![
                    endpoint::TalentCustomizedDataObjectValueChild::default()
                        .object_id("6934193211960330504")
                        .value("Zhang San"),
                ]])])])
        .sns_list([endpoint::TalentCombinedSnsInfo::default()
            .id("6891560630172518670")
            .sns_type(value("10"))
            .link("https://www.a.com")
            .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
                .object_id("6934193211960330504")
                .value("Zhang San")
                .children([vec![
                    endpoint::TalentCustomizedDataObjectValueChild::default()
                        .object_id("6934193211960330504")
                        .value("Zhang San"),
                ]])])])
        .preferred_city_code_list(body.strings("preferred_city_code_list"))
        .self_evaluation(
            endpoint::TalentSelfEvaluation::default()
                .id("6891560630172518670")
                .content("Calm and reliable")
                .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
                    .object_id("6934193211960330504")
                    .value("Zhang San")
                    .children([vec![
                        endpoint::TalentCustomizedDataObjectValueChild::default()
                            .object_id("6934193211960330504")
                            .value("Zhang San"),
                    ]])]),
        )
        .customized_data([endpoint::TalentCustomizedDataObjectValue::default()
            .object_id("6934193211960330504")
            .value("Zhang San")
            .children([vec![
                endpoint::TalentCustomizedDataObjectValueChild::default()
                    .object_id("6934193211960330504")
                    .value("Zhang San"),
            ]])])
    }
),];
