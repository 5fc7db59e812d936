use feishu_openapi::contact::v3::job_level::list::ListJobLevels;

use crate::check::check;

#[tokio::test]
pub async fn list_job_levels() {
    let list = ListJobLevels::new()
        .page_size(50)
        .page_token("a/b+c=")
        .name("Principal Engineer");
    let line = "GET /open-apis/contact/v3/job_levels?page_size=50&page_token=a%2Fb%2Bc%3D\
                &name=Principal+Engineer";
    let page = check(list, "contact/v3/job_level/list", line).await;
    assert_eq!(page.has_more, Some(true));
    let level = &page.items[0];
    assert_eq!((level.order, level.status), (Some(300), Some(true)));
    assert_eq!(level.i18n_name[0].locale.as_deref(), Some("en_us"));
}
