//! Which paths a JSON text has, as far as it can be read: independent of the runtime's own search for them.

use std::collections::BTreeSet;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// Every path up to the end or the first error; the whole text has the empty path. `None` if a number is out
/// of range: what skips it reads on.
pub fn paths(json: &[u8]) -> Option<BTreeSet<String>> {
    let mut paths = BTreeSet::new();
    let walk = Walk {
        path: String::new(),
        paths: &mut paths,
    };
    let result = walk.deserialize(&mut serde_json::Deserializer::from_slice(json));
    let stopped_early =
        result.is_err_and(|error| error.to_string().starts_with("number out of range"));
    (!stopped_early).then_some(paths)
}

struct Walk<'a> {
    path: String,
    paths: &'a mut BTreeSet<String>,
}

impl Walk<'_> {
    fn child(&mut self, path: String) -> Walk<'_> {
        Walk {
            path,
            paths: self.paths,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.paths.insert(self.path.clone());
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            let dot = if self.path.is_empty() { "" } else { "." };
            let path = format!("{}{dot}{name}", self.path);
            // A name counts even if no value follows.
            self.paths.insert(path.clone());
            map.next_value_seed(self.child(path))?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut sequence: A) -> Result<(), A::Error> {
        for index in 0.. {
            let path = format!("{}[{index}]", self.path);
            if sequence.next_element_seed(self.child(path))?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }
}
