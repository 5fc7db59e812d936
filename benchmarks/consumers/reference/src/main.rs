#[allow(dead_code)]
#[path = "../../../src/reference.rs"]
mod reference;

#[tokio::main]
async fn main() -> reqwest::Result<()> {
    let client = reqwest::Client::new();
    let count = reference::drain(&client, "https://open.feishu.cn").await?;
    println!("{count}");
    Ok(())
}
