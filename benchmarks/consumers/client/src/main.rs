use feishu_openapi::hire::v1::interview::list::ListInterviews;
use feishu_openapi::{Client, Error};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let client = Client::builder().tenant_access_token("t-1").build()?;
    let mut items = ListInterviews::by_application_id("7201530018874630001").items(&client);
    while let Some(item) = items.try_next().await? {
        println!("{:?}", item.id);
    }
    Ok(())
}
