use crate::request::InvalidParameter;

use super::encode::NOT_FINITE;
use super::{Encode, Encoded};

/// The JSON body of a request, an object that is written field by field.
pub struct JsonBody {
    json: Vec<u8>,
    result: Result<(), InvalidParameter>,
}

impl JsonBody {
    pub(super) fn new() -> Self {
        Self {
            json: vec![b'{'],
            result: Ok(()),
        }
    }

    /// Adds a field, unless it is absent.
    pub fn field(&mut self, name: &'static str, value: &dyn Encode) {
        let value = value.encode();
        if self.result.is_ok() && !matches!(value, Encoded::Absent) {
            let added = self.add(name, &value);
            // Nothing else can fail.
            self.result = added.map_err(|_| InvalidParameter::new(name, NOT_FINITE));
        }
    }

    pub(super) fn add(&mut self, name: &str, value: &Encoded<'_>) -> serde_json::Result<()> {
        if self.json.len() > 1 {
            self.json.push(b',');
        }
        serde_json::to_writer(&mut self.json, name)?;
        self.json.push(b':');
        serde_json::to_writer(&mut self.json, value)
    }

    pub(super) fn finish(mut self) -> Result<Vec<u8>, InvalidParameter> {
        self.result?;
        self.json.push(b'}');
        Ok(self.json)
    }
}
