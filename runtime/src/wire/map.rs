use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Decode;
use super::decode::Seed;
use super::memory;
use super::object::{expect_empty_list, expect_empty_text};

/// An object with keys of the caller's own. What carries nothing is an empty one. A key that comes twice is an error.
impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MapVisitor(PhantomData))
    }
}

struct MapVisitor<T>(PhantomData<T>);

impl<'de, T: Decode> Visitor<'de> for MapVisitor<T> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(BTreeMap::new())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        expect_empty_text(text, &self).map(|()| BTreeMap::new())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, sequence: A) -> Result<Self::Value, A::Error> {
        expect_empty_list(sequence, &self).map(|()| BTreeMap::new())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut map = BTreeMap::new();
        while let Some(key) = entries.next_key::<String>()? {
            memory::take_entry::<String, T, _>(map.len())?;
            let value = entries.next_value_seed(Seed::default())?;
            if map.insert(key, value).is_some() {
                return Err(A::Error::custom("duplicate key in a map"));
            }
        }
        Ok(map)
    }
}
