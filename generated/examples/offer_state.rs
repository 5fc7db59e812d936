//! Prints the offers of a talent with the state of their approval.
//!
//! ```text
//! cargo run -p feishu-openapi --example offer_state -- TALENT_ID
//! ```

mod mock;

use std::env;
use std::error::Error;

use feishu_openapi::hire::v1::offer::list::{ListOffers, OfferStatus};

const MOCK: &[mock::Answer] = &[(
    "GET /open-apis/hire/v1/offers?",
    include_str!("../tests/fixtures/hire/v1/offer/list.json"),
)];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = mock::client(MOCK).await?;
    let talent = env::args().nth(1).unwrap_or_else(|| "1".to_owned());
    let mut offers = ListOffers::new(talent).items(&client);
    while let Some(offer) = offers.try_next().await? {
        let state = match offer.offer_status {
            Some(OfferStatus::InApproval) => "in approval",
            Some(OfferStatus::Approved) => "approved",
            Some(OfferStatus::NotApproved) => "not approved",
            Some(OfferStatus::Withdrawn) => "approval withdrawn",
            Some(OfferStatus::Sent | OfferStatus::AcceptedByCandidate) => "with the candidate",
            _ => "in another state",
        };
        println!("{}: {state}", offer.id.unwrap_or_default());
    }
    Ok(())
}
