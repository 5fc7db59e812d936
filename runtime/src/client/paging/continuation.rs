use std::fmt;

use serde_core::de::Error as _;

use crate::wire::{FieldReader, MapAccess, Object, SerializeMap, object, write_field};

/// Where to go on in a list, for a caller to keep: on disk, too, as it has serde's traits.
///
/// It holds for the request that it came from. Page tokens live for a limited time, which the platform does
/// not tell.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Continuation {
    /// The page; `None` is the one that the request itself asks for.
    pub page_token: Option<String>,
    /// How many elements of that page have been handed out, whether they could be read or not.
    pub skip: u32,
}

impl Object for Continuation {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        match name {
            "page_token" => field.read(0, &mut self.page_token),
            "skip" => {
                let mut skip = 0_i64;
                field.read(1, &mut skip)?;
                self.skip = u32::try_from(skip)
                    .map_err(|_| A::Error::custom("expected a number of elements"))?;
                Ok(())
            }
            _ => field.skip(),
        }
    }

    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        write_field(map, "page_token", &self.page_token)?;
        write_field(map, "skip", &i64::from(self.skip))
    }
}
object!(Continuation);

/// Does not show the token: it may hold what the request filters by.
impl fmt::Debug for Continuation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Continuation")
            .field("page_token", &crate::wire::redacted(&self.page_token))
            .field("skip", &self.skip)
            .finish()
    }
}
