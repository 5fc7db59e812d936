//! Moves an application on to another stage, and leaves a note that says so.
//!
//! ```text
//! cargo run -p feishu-openapi --example move_application -- APPLICATION_ID STAGE_ID TALENT_ID
//! ```

mod mock;

use std::env;
use std::error::Error;

use feishu_openapi::hire::v1::application::transfer_stage::{
    TransferApplicationStage, TransferApplicationStageErrorCode as MoveError,
};
use feishu_openapi::hire::v1::note::create::CreateNote;

const MOCK: &[mock::Answer] = &[
    (
        "POST /open-apis/hire/v1/applications/",
        include_str!("../tests/fixtures/hire/v1/application/transfer_stage.json"),
    ),
    (
        "POST /open-apis/hire/v1/notes",
        include_str!("../tests/fixtures/hire/v1/note/create.json"),
    ),
];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = mock::client(MOCK).await?;
    let mut arguments = env::args().skip(1);
    let mut argument = || arguments.next().unwrap_or_else(|| "1".to_owned());
    let (application, stage, talent) = (argument(), argument(), argument());

    let moved = TransferApplicationStage::new(&application, &stage)
        .send(&client)
        .await;
    match moved.as_ref().err().and_then(MoveError::of) {
        Some(MoveError::TalentLocked) => println!("The talent is locked to another application."),
        _ => moved?,
    }
    let note = CreateNote::new(talent, format!("Moved on to stage {stage}."))
        .application_id(application)
        .send(&client)
        .await?
        .note;
    println!(
        "Left note {}.",
        note.and_then(|note| note.id).unwrap_or_default()
    );
    Ok(())
}
