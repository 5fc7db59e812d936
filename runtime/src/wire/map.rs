use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserializer, Error, MapAccess, Visitor};

use super::Decode;
use super::decode::Seed;

/// An object with keys of the caller's own; `null` is an empty one. A key that comes twice is an error.
impl<T: Decode> Decode for BTreeMap<String, T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = Option::<Map<T>>::decode(deserializer)?;
        Ok(map.map(|Map(entries)| entries).unwrap_or_default())
    }
}

/// A map that is there.
struct Map<T>(BTreeMap<String, T>);

impl<T: Decode> Decode for Map<T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }
}

struct MapVisitor<T>(PhantomData<T>);

impl<'de, T: Decode> Visitor<'de> for MapVisitor<T> {
    type Value = Map<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Map<T>, A::Error> {
        let mut map = BTreeMap::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = entries.next_value_seed(Seed::default())?;
            if map.insert(key, value).is_some() {
                return Err(A::Error::custom("duplicate key in a map"));
            }
        }
        Ok(Map(map))
    }
}
