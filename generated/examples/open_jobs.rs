//! Prints every open job with its recruiter.
//!
//! ```text
//! cargo run -p feishu-openapi --example open_jobs
//! ```

mod mock;

use std::error::Error;

use feishu_openapi::hire::v1::job::list::{ActiveStatus, ListJobs};
use feishu_openapi::hire::v1::job::recruiter::GetJobRecruiter;

const MOCK: &[mock::Answer] = &[
    (
        "GET /open-apis/hire/v1/jobs?",
        include_str!("../tests/fixtures/hire/v1/job/list.json"),
    ),
    (
        "GET /open-apis/hire/v1/jobs/",
        include_str!("../tests/fixtures/hire/v1/job/recruiter.json"),
    ),
];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = mock::client(MOCK).await?;
    let mut jobs = ListJobs::new().page_size(20).items(&client);
    while let Some(job) = jobs.try_next().await? {
        let Some(id) = job
            .id
            .filter(|_| job.active_status == Some(ActiveStatus::Enabled))
        else {
            continue;
        };
        let recruiter = GetJobRecruiter::new(id).send(&client).await?.info;
        println!(
            "{}: {}",
            job.title.as_deref().unwrap_or("(no title)"),
            recruiter
                .and_then(|info| info.recruiter_id)
                .unwrap_or_else(|| "nobody".to_owned()),
        );
    }
    Ok(())
}
