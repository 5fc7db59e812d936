use serde_core::de::Error as _;

use crate::PagePosition;
use crate::wire::{FieldVisitor, Fields, Object, ReadField, object};

/// Where to go on in a list, for a caller to keep: on disk, too, as it has serde's traits.
///
/// It holds for the request that it came from. Page tokens live for a limited time, which the platform does
/// not tell.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Continuation {
    /// The page; `None` is the one that the request itself asks for.
    pub position: Option<PagePosition>,
    /// How many elements of that page have been handed out, whether they could be read or not.
    pub skip: u32,
}

/// As JSON: `page_token` or `offset`, and `skip`.
impl Object for Continuation {
    fn read_field<'de, F: ReadField<'de>>(&mut self, field: F) -> Result<(), F::Error> {
        match field.name() {
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
                    .map_err(|_| F::Error::custom("expected a number of elements"))?;
                Ok(())
            }
            _ => field.skip(),
        }
    }
}

impl Fields for Continuation {
    fn visit_fields(&self, visitor: &mut FieldVisitor<'_>) {
        match &self.position {
            // It may hold what the request filters by.
            Some(PagePosition::Token(token)) => visitor.personal("page_token", token),
            Some(PagePosition::Offset(offset)) => visitor.field("offset", offset),
            None => {}
        }
        visitor.field("skip", &i64::from(self.skip));
    }
}
object!(Continuation);
