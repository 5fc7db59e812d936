//! The endpoints of hire that have no test of their own.

use crate::table::Row;

mod agency;
mod application;
mod background_check;
mod exam;
mod external;
mod interview;
mod job;
mod job_requirement;
mod job_settings;
mod offer;
mod talent;
mod talent_create;
mod talent_update;
mod website;
mod website_resume;

pub fn rows() -> Vec<Row> {
    let groups = [
        agency::rows(),
        application::rows(),
        background_check::rows(),
        exam::rows(),
        external::rows(),
        interview::rows(),
        job::rows(),
        job_requirement::rows(),
        job_settings::rows(),
        offer::rows(),
        talent::rows(),
        talent_create::rows(),
        talent_update::rows(),
        website::rows(),
        website_resume::rows(),
    ];
    groups.into_iter().flatten().collect()
}

#[tokio::test]
async fn every_row_sends_its_line_and_body_and_reads_every_field() {
    let mut failed = Vec::new();
    for Row { endpoint, test, .. } in rows() {
        if tokio::spawn(test).await.is_err() {
            failed.push(endpoint);
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}
