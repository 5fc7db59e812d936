/// Lets an enum of error codes, which a constant `NAMED` lists, tell which of them an error has.
#[doc(hidden)]
#[macro_export]
macro_rules! __error_codes {
    ($name:ident) => {
        impl $name {
            /// The code of the error, if it is one of these.
            #[inline]
            #[must_use]
            pub fn of(error: &$crate::Error) -> ::core::option::Option<Self> {
                let code = error.code()?;
                let named = Self::NAMED.iter().find(|(known, _)| *known == code);
                named.map(|(_, variant)| *variant)
            }
        }
    };
}
