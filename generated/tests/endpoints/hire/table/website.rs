use feishu_openapi::hire::v1;

use crate::table::{row, rows, value};

rows![
    row(
        "hire/v1/referral_website/job_post/get",
        "GET /open-apis/hire/v1/referral_websites/job_posts/6701528341100366094?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id",
        |_| {
            use v1::referral_website::job_post::get as endpoint;
            endpoint::GetReferralWebsiteJobPost::new("6701528341100366094")
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
        }
    ),
    row(
        "hire/v1/referral_website/job_post/list",
        "GET /open-apis/hire/v1/referral_websites/job_posts?process_type=2&page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10&user_id_type=union_id&department_id_type=department_id&job_level_id_type=people_admin_job_level_id",
        |_| {
            use v1::referral_website::job_post::list as endpoint;
            endpoint::ListReferralWebsiteJobPosts::new()
                .process_type(value("2"))
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(10)
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""department_id""#))
                .job_level_id_type(value(r#""people_admin_job_level_id""#))
        }
    ),
    row(
        "hire/v1/website/channel/create",
        "POST /open-apis/hire/v1/websites/1618209327096/channels",
        |body| {
            use v1::website::channel::create as endpoint;
            endpoint::CreateWebsiteChannel::new("1618209327096", body.string("channel_name"))
        }
    ),
    row(
        "hire/v1/website/channel/delete",
        "DELETE /open-apis/hire/v1/websites/1618209327096/channels/7085989097067563300",
        |_| {
            use v1::website::channel::delete as endpoint;
            endpoint::DeleteWebsiteChannel::new("1618209327096", "7085989097067563300")
        }
    ),
    row(
        "hire/v1/website/channel/list",
        "GET /open-apis/hire/v1/websites/1618209327096/channels?page_size=100&page_token=eyJvZmZzZXQiOjEwLCJ0aW1NTUyMjM2NzIsImlkIjpudWxsfQ",
        |_| {
            use v1::website::channel::list as endpoint;
            endpoint::ListWebsiteChannels::new("1618209327096")
                .page_size("100")
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1NTUyMjM2NzIsImlkIjpudWxsfQ")
        }
    ),
    row(
        "hire/v1/website/channel/update",
        "PUT /open-apis/hire/v1/websites/1618209327096/channels/7085989097067563300",
        |body| {
            use v1::website::channel::update as endpoint;
            endpoint::UpdateWebsiteChannel::new(
                "1618209327096",
                "7085989097067563300",
                body.string("channel_name"),
            )
        }
    ),
    row(
        "hire/v1/website/delivery/create_by_attachment",
        "POST /open-apis/hire/v1/websites/7047318856652261676/deliveries/create_by_attachment",
        |body| {
            use v1::website::delivery::create_by_attachment as endpoint;
            endpoint::CreateWebsiteDeliveryByAttachment::new(
                "7047318856652261676",
                body.string("job_post_id"),
                body.string("user_id"),
                body.string("resume_file_id"),
            )
            .channel_id(body.string("channel_id"))
            .application_preferred_city_code_list(
                body.strings("application_preferred_city_code_list"),
            )
            .mobile_country_code(body.string("mobile_country_code"))
            .mobile(body.string("mobile"))
            .email(body.string("email"))
            .identification(
                endpoint::WebsiteDeliveryAttachmentIndentification::default()
                    .identification_type(value("4"))
                    .identification_number("11002030131312312"),
            )
        }
    ),
    row(
        "hire/v1/website/delivery_task/get",
        "GET /open-apis/hire/v1/websites/7047318856652261676/delivery_tasks/f1c2a0f138ec492d99d7ab73594158ad",
        |_| {
            use v1::website::delivery_task::get as endpoint;
            endpoint::GetWebsiteDeliveryTask::new(
                "7047318856652261676",
                "f1c2a0f138ec492d99d7ab73594158ad",
            )
        }
    ),
    row(
        "hire/v1/website/job_post/get",
        "GET /open-apis/hire/v1/websites/7047318856652261676/job_posts/7392894182636144946?user_id_type=union_id&department_id_type=open_department_id&job_level_id_type=job_level_id",
        |_| {
            use v1::website::job_post::get as endpoint;
            endpoint::GetWebsiteJobPost::new("7047318856652261676", "7392894182636144946")
                .user_id_type(value(r#""union_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
        }
    ),
    row(
        "hire/v1/website/job_post/list",
        "GET /open-apis/hire/v1/websites/7368811146881042700/job_posts?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10&user_id_type=open_id&department_id_type=open_department_id&job_level_id_type=job_level_id&update_start_time=1736208000000&update_end_time=1736294400000&create_start_time=1736380800000&create_end_time=1736467200000",
        |_| {
            use v1::website::job_post::list as endpoint;
            endpoint::ListWebsiteJobPosts::new("7368811146881042700")
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(10)
                .user_id_type(value(r#""open_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .update_start_time(value(r#""1736208000000""#))
                .update_end_time(value(r#""1736294400000""#))
                .create_start_time(value(r#""1736380800000""#))
                .create_end_time(value(r#""1736467200000""#))
        }
    ),
    row(
        "hire/v1/website/job_post/search",
        "POST /open-apis/hire/v1/websites/7098921721789513756/job_posts/search?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10&user_id_type=open_id&department_id_type=open_department_id&job_level_id_type=job_level_id",
        |body| {
            use v1::website::job_post::search as endpoint;
            endpoint::SearchWebsiteJobPosts::new("7098921721789513756")
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(10)
                .user_id_type(value(r#""open_id""#))
                .department_id_type(value(r#""open_department_id""#))
                .job_level_id_type(value(r#""job_level_id""#))
                .job_type_id_list(body.strings("job_type_id_list"))
                .city_code_list(body.strings("city_code_list"))
                .job_function_id_list(body.strings("job_function_id_list"))
                .subject_id_list(body.strings("subject_id_list"))
                .keyword(body.string("keyword"))
                .update_start_time(body.value("update_start_time"))
                .update_end_time(body.value("update_end_time"))
                .create_start_time(body.value("create_start_time"))
                .create_end_time(body.value("create_end_time"))
        }
    ),
    row(
        "hire/v1/website/list",
        "GET /open-apis/hire/v1/websites?page_token=eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ%3D%3D&page_size=10",
        |_| {
            use v1::website::list as endpoint;
            endpoint::ListWebsites::new()
                .page_token("eyJvZmZzZXQiOjEwLCJ0aW1lc3RhbXAiOjE2Mjc1NTUyMjM2NzIsImlkIjpudWxsfQ==")
                .page_size(10)
        }
    ),
    row(
        "hire/v1/website/site_user/create",
        "POST /open-apis/hire/v1/websites/1618209327096/site_users",
        |body| {
            use v1::website::site_user::create as endpoint;
            endpoint::CreateWebsiteSiteUser::new("1618209327096", body.string("external_id"))
                .name(body.string("name"))
                .email(body.string("email"))
                .mobile(body.string("mobile"))
                .mobile_country_code(body.string("mobile_country_code"))
        }
    ),
];
