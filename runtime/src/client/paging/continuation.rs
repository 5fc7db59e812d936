use serde_core::de::Error as _;

use crate::PagePosition;
use crate::wire::{FieldReader, MapAccess, Object, SerializeMap, object, write_field};

/// Where to go on in a list, for a caller to keep: on disk, too, as it has serde's traits.
///
/// It holds for the request that it came from. Page tokens live for a limited time, which the platform does
/// not tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Continuation {
    /// The page; `None` is the one that the request itself asks for.
    pub position: Option<PagePosition>,
    /// How many elements of that page have been handed out, whether they could be read or not.
    pub skip: u32,
}

/// As JSON: `page_token` or `offset`, and `skip`.
impl Object for Continuation {
    fn read_field<'de, A: MapAccess<'de>>(
        &mut self,
        name: &str,
        field: FieldReader<'_, A>,
    ) -> Result<(), A::Error> {
        match name {
            "page_token" => {
                let mut token: Option<String> = None;
                field.read(0, &mut token)?;
                self.position = token.map(PagePosition::Token);
                Ok(())
            }
            // The same place: a page begins at one position.
            "offset" => {
                let mut offset: Option<i64> = None;
                field.read(0, &mut offset)?;
                self.position = offset.map(PagePosition::Offset);
                Ok(())
            }
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
        match &self.position {
            Some(PagePosition::Token(token)) => write_field(map, "page_token", token)?,
            Some(PagePosition::Offset(offset)) => write_field(map, "offset", offset)?,
            None => {}
        }
        write_field(map, "skip", &i64::from(self.skip))
    }
}
object!(Continuation);
