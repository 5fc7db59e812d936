use feishu_openapi_runtime::{Error, HttpResponse, request};
use proptest::prelude::*;

use crate::body::answers;
use crate::interview::{GetInterview, Interview};

pub fn decode(body: &[u8]) -> Result<Interview, Error> {
    request::decode::<GetInterview>(&HttpResponse {
        status: 200,
        headers: Vec::new(),
        body: body.to_vec(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Property (a).
    #[test]
    fn known_fields_survive_omission_null_and_unknown_fields((body, interview) in answers()) {
        prop_assert_eq!(decode(body.as_bytes()).unwrap(), interview);
    }

    #[test]
    fn what_is_written_is_read_again((_, interview) in answers()) {
        let data = serde_json::to_string(&interview).unwrap();
        let body = format!(r#"{{"code":0,"data":{data}}}"#);
        prop_assert_eq!(decode(body.as_bytes()).unwrap(), interview);
    }
}
