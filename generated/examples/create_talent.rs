//! Uploads a résumé and creates a talent with it.
//!
//! ```text
//! cargo run -p feishu-openapi --example create_talent -- "Zhang San" resume.pdf
//! ```

mod mock;

use std::error::Error;
use std::{env, fs};

use feishu_openapi::FilePart;
use feishu_openapi::hire::v1::attachment::create::CreateAttachment;
use feishu_openapi::hire::v1::talent::combined_create::{CreateTalent, TalentCombinedBasicInfo};

const MOCK: &[mock::Answer] = &[
    (
        "POST /open-apis/hire/v1/attachments",
        include_str!("../tests/fixtures/hire/v1/attachment/create.json"),
    ),
    (
        "POST /open-apis/hire/v1/talents/combined_create",
        include_str!("../tests/fixtures/hire/v1/talent/combined_create.json"),
    ),
];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = mock::client(MOCK).await?;
    let mut arguments = env::args().skip(1);
    let name = arguments.next().unwrap_or_else(|| "Zhang San".to_owned());
    let resume = match arguments.next() {
        Some(path) => FilePart::from_bytes("resume.pdf", fs::read(path)?),
        None => FilePart::from_bytes("resume.txt", "Ten years of Rust."),
    };

    let attachment = CreateAttachment::new(resume).send(&client).await?;
    let mut create = CreateTalent::new(TalentCombinedBasicInfo::new(name));
    if let Some(id) = attachment.id {
        create = create.resume_attachment_id(id);
    }
    let talent = create.send(&client).await?;
    println!("Created talent {}.", talent.talent_id.unwrap_or_default());
    Ok(())
}
