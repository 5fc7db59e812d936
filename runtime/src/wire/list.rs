use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{Deserializer, SeqAccess, Visitor};

use super::Decode;
use super::decode::Seed;

/// A list; `null` is an empty one. An element that is null where the type does not allow it is an error.
impl<T: Decode> Decode for Vec<T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Option::<List<T>>::decode(deserializer)?;
        Ok(list.map(|List(elements)| elements).unwrap_or_default())
    }
}

/// A list that is there.
struct List<T>(Vec<T>);

impl<T: Decode> Decode for List<T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor(PhantomData))
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Decode> Visitor<'de> for ListVisitor<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<List<T>, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = sequence.next_element_seed(Seed::default())? {
            list.push(element);
        }
        Ok(List(list))
    }
}
