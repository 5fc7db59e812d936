use feishu_openapi::hire::{v1, v2};

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/attachment/get",
        "GET /open-apis/hire/v1/attachments/6960663240925956555?type=2",
        |_| {
            use v1::attachment::get as endpoint;
            endpoint::GetAttachment::new("6960663240925956555").r#type(value("2"))
        }
    ),
    row(
        "hire/v1/attachment/preview",
        "GET /open-apis/hire/v1/attachments/64352523512563462/preview",
        |_| {
            use v1::attachment::preview as endpoint;
            endpoint::PreviewAttachment::new("64352523512563462")
        }
    ),
    row(
        "hire/v1/note/create",
        "POST /open-apis/hire/v1/notes?user_id_type=union_id",
        |body| {
            use v1::note::create as endpoint;
            endpoint::CreateNote::new(body.string("talent_id"), body.string("content"))
                .user_id_type(value(r#""union_id""#))
                .application_id(body.string("application_id"))
                .creator_id(body.string("creator_id"))
                .privacy(body.value("privacy"))
                .notify_mentioned_user(body.value("notify_mentioned_user"))
                .mention_entity_list([endpoint::MentionEntity::new(
                    3,
                    "on_94a1ee5551019f18cd73d9f111898cf2",
                )])
        }
    ),
    row(
        "hire/v1/note/delete",
        "DELETE /open-apis/hire/v1/notes/6996605821056812588",
        |_| {
            use v1::note::delete as endpoint;
            endpoint::DeleteNote::new("6996605821056812588")
        }
    ),
    row(
        "hire/v1/note/get",
        "GET /open-apis/hire/v1/notes/6949805467799537964?user_id_type=union_id",
        |_| {
            use v1::note::get as endpoint;
            endpoint::GetNote::new("6949805467799537964").user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/note/list",
        "GET /open-apis/hire/v1/notes?page_size=10&page_token=1&talent_id=6916472453069883661&user_id_type=open_id",
        |_| {
            use v1::note::list as endpoint;
            endpoint::ListNotes::new("6916472453069883661")
                .page_size(10)
                .page_token("1")
                .user_id_type(value(r#""open_id""#))
        }
    ),
    row(
        "hire/v1/note/update",
        "PATCH /open-apis/hire/v1/notes/6960663240925956401?user_id_type=union_id",
        |body| {
            use v1::note::update as endpoint;
            endpoint::UpdateNote::new("6960663240925956401", body.string("content"))
                .user_id_type(value(r#""union_id""#))
                .operator_id(body.string("operator_id"))
                .notify_mentioned_user(body.value("notify_mentioned_user"))
                .mention_entity_list([endpoint::MentionEntity::new(
                    3,
                    "on_94a1ee5551019f18cd73d9f111898cf2",
                )])
        }
    ),
    row(
        "hire/v1/talent/add_to_folder",
        "POST /open-apis/hire/v1/talents/add_to_folder",
        |body| {
            use v1::talent::add_to_folder as endpoint;
            endpoint::AddTalentsToFolder::new(
                body.strings("talent_id_list"),
                body.string("folder_id"),
            )
        }
    ),
    row(
        "hire/v1/talent/batch_get_id",
        "POST /open-apis/hire/v1/talents/batch_get_id",
        |body| {
            use v1::talent::batch_get_id as endpoint;
            endpoint::BatchGetTalentIds::by_mobile_number_list(body.strings("mobile_number_list"))
                .mobile_code(body.string("mobile_code"))
                .email_list(body.strings("email_list"))
                .identification_type(body.value("identification_type"))
                .identification_number_list(body.strings("identification_number_list"))
        }
    ),
    row(
        "hire/v1/talent/external_info",
        "POST /open-apis/hire/v1/talents/7043758982146345223/external_info",
        |body| {
            use v1::talent::external_info as endpoint;
            endpoint::CreateTalentExternalInfo::new(
                "7043758982146345223",
                body.value("external_create_time"),
            )
        }
    ),
    row(
        "hire/v1/talent/get",
        "GET /open-apis/hire/v1/talents/6891560630172518670?user_id_type=union_id",
        |_| {
            use v1::talent::get as endpoint;
            endpoint::GetTalent::new("6891560630172518670").user_id_type(value(r#""union_id""#))
        }
    ),
    row(
        "hire/v1/talent/list",
        "GET /open-apis/hire/v1/talents?keyword=Zhang+San+and+product+manager&update_start_time=1735862400000&update_end_time=1735948800000&page_size=10&sort_by=2&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&user_id_type=people_admin_id&query_option=ignore_empty_error",
        |_| {
            use v1::talent::list as endpoint;
            endpoint::ListTalents::new()
                .keyword("Zhang San and product manager")
                .update_start_time(value(r#""1735862400000""#))
                .update_end_time(value(r#""1735948800000""#))
                .page_size(10)
                .sort_by(value("2"))
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .user_id_type(value(r#""people_admin_id""#))
                .query_option(value(r#""ignore_empty_error""#))
        }
    ),
    row(
        "hire/v1/talent/onboard_status",
        "POST /open-apis/hire/v1/talents/6960663240925956661/onboard_status",
        |body| {
            use v1::talent::onboard_status as endpoint;
            endpoint::UpdateTalentOnboardStatus::new("6960663240925956661", body.value("operation"))
                .onboard_time(body.value("onboard_time"))
                .overboard_time(body.value("overboard_time"))
        }
    ),
    row(
        "hire/v1/talent/remove_to_folder",
        "POST /open-apis/hire/v1/talents/remove_to_folder",
        |body| {
            use v1::talent::remove_to_folder as endpoint;
            endpoint::RemoveTalentsFromFolder::new(
                body.strings("talent_id_list"),
                body.string("folder_id"),
            )
        }
    ),
    row(
        "hire/v1/talent/tag",
        "POST /open-apis/hire/v1/talents/6960663240925956661/tag",
        |body| {
            use v1::talent::tag as endpoint;
            endpoint::TagTalent::new(
                "6960663240925956661",
                body.value("operation"),
                body.strings("tag_id_list"),
            )
        }
    ),
    row(
        "hire/v1/talent/update_external_info",
        "PUT /open-apis/hire/v1/talents/7043758982146345223/external_info",
        |body| {
            use v1::talent::update_external_info as endpoint;
            endpoint::UpdateTalentExternalInfo::new(
                "7043758982146345223",
                body.value("external_create_time"),
            )
        }
    ),
    row(
        "hire/v1/talent_blocklist/change_talent_block",
        "POST /open-apis/hire/v1/talent_blocklist/change_talent_block",
        |body| {
            use v1::talent_blocklist::change_talent_block as endpoint;
            endpoint::ChangeTalentBlock::new(body.string("talent_id"), body.value("option"))
                .reason(body.string("reason"))
        }
    ),
    row(
        "hire/v1/talent_folder/list",
        "GET /open-apis/hire/v1/talent_folders?page_token=eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9&page_size=10&user_id_type=people_admin_id",
        |_| {
            use v1::talent_folder::list as endpoint;
            endpoint::ListTalentFolders::new()
                .page_token("eyJvZmZzZXQiOjEsInRpbWVzdGFtcCI6MTY0MDc2NTYzMjA4OCwiaWQiOm51bGx9")
                .page_size(10)
                .user_id_type(value(r#""people_admin_id""#))
        }
    ),
    row(
        "hire/v1/talent_object/query",
        "GET /open-apis/hire/v1/talent_objects/query",
        |_| {
            use v1::talent_object::query as endpoint;
            endpoint::QueryTalentObjects::new()
        }
    ),
    row(
        "hire/v1/talent_pool/batch_change_talent_pool",
        "POST /open-apis/hire/v1/talent_pools/6930815272790114325/batch_change_talent_pool",
        |body| {
            use v1::talent_pool::batch_change_talent_pool as endpoint;
            endpoint::ChangeTalentsOfTalentPool::new(
                "6930815272790114325",
                body.strings("talent_id_list"),
                body.value("option_type"),
            )
        }
    ),
    row(
        "hire/v1/talent_pool/list",
        "GET /open-apis/hire/v1/talent_pools/?page_size=100&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&id_list=6930815272790114324",
        |_| {
            use v1::talent_pool::list as endpoint;
            endpoint::ListTalentPools::new()
                .page_size(100)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .id_list(["6930815272790114324"])
        }
    ),
    row(
        "hire/v1/talent_pool/talent_relationship",
        "POST /open-apis/hire/v1/talent_pools/6930815272790114325/talent_relationship",
        |body| {
            use v1::talent_pool::talent_relationship as endpoint;
            endpoint::AddTalentToTalentPool::new(
                "6930815272790114325",
                body.string("talent_id"),
                body.value("add_type"),
            )
        }
    ),
    row(
        "hire/v1/talent_tag/list",
        "GET /open-apis/hire/v1/talent_tags?keyword=985&id_list=6887469228283299336&type=2&include_inactive=true&page_size=20&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D",
        |_| {
            use v1::talent_tag::list as endpoint;
            endpoint::ListTalentTags::new()
                .keyword("985")
                .id_list(["6887469228283299336"])
                .r#type(value("2"))
                .include_inactive(true)
                .page_size(20)
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
        }
    ),
    row(
        "hire/v2/talent/get",
        "GET /open-apis/hire/v2/talents/6960663240925956555?user_id_type=union_id",
        |_| {
            use v2::talent::get as endpoint;
            endpoint::GetTalent::new("6960663240925956555").user_id_type(value(r#""union_id""#))
        }
    ),
];
